/// Cuts a source into its lines, in bounded memory.
final class LineReader {
  /// A line without its end, and its 1-based number.
  struct Line {
    let bytes: [UInt8]
    let number: Int
    /// Whether it is longer than ``CSVReader/recordLimit``, so that only its beginning is here.
    let isCut: Bool
  }

  let source: any ByteSource
  private let limit: Int
  private var room: [UInt8]
  private var start = 0
  private var end = 0
  private var number = 0
  private var isFinished = false

  init(_ source: any ByteSource, limit: Int = CSVReader.recordLimit, capacity: Int = 64 << 10) {
    self.source = source
    self.limit = limit
    room = [UInt8](repeating: 0, count: capacity)
  }

  /// The next line, empty ones too; nil at the end.
  func next() throws(FormatsError) -> Line? {
    var bytes: [UInt8] = []
    var isCut = false
    while true {
      if start == end {
        try fill()
        if start == end { return bytes.isEmpty && !isCut ? nil : line(bytes, isCut) }
        if number == 0, bytes.isEmpty, room[start..<end].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
      }
      let part = room[start..<end]
      let lineEnd = part.firstIndex { $0 == CSVByte.lineFeed || $0 == CSVByte.carriageReturn }
      let taken = part[..<(lineEnd ?? end)]
      bytes += taken.prefix(limit - bytes.count)
      isCut = isCut || bytes.count == limit
      guard let lineEnd else {
        start = end
        continue
      }
      start = lineEnd + 1
      if room[lineEnd] == CSVByte.carriageReturn {
        if start == end { try fill() }
        if start < end, room[start] == CSVByte.lineFeed { start += 1 }
      }
      return line(bytes, isCut)
    }
  }

  private func line(_ bytes: [UInt8], _ isCut: Bool) -> Line {
    number += 1
    return Line(bytes: bytes, number: number, isCut: isCut)
  }

  private func fill() throws(FormatsError) {
    guard !isFinished else { return }
    let source = source
    var result: Result<Int, FormatsError> = .success(0)
    room.withUnsafeMutableBytes { bytes in
      result = Result { () throws(FormatsError) -> Int in try source.read(into: bytes) }
    }
    start = 0
    end = try result.get()
    isFinished = end < room.count
  }
}
