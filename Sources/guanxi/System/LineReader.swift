import Formats
import Glibc

/// Reads a file or standard input line by line, in bounded memory.
final class LineReader {
  /// The longest line, in bytes.
  static let limit = 16 << 20

  private let descriptor: Int32
  private let name: String
  private var buffer = [UInt8](repeating: 0, count: 1 << 18)
  private var start = 0
  private var end = 0
  private var isFinished = false
  /// The 1-based number of the line handed out last.
  private(set) var number = 0

  /// - Parameter path: a path, or `-` for standard input.
  init(path: String) throws(FormatsError) {
    name = path == "-" ? "standard input" : path
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotOpen(path: path, reason: String(cString: strerror(errno))) }
  }

  deinit {
    if descriptor != STDIN_FILENO { close(descriptor) }
  }

  /// Lends the bytes of the next line, without its end; nil at the end of the file.
  ///
  /// - Parameter wait: called before a read that may take long, with nothing at hand.
  /// - Throws: `FormatsError`, and whatever `body` throws.
  func next<Value>(beforeReading wait: () throws -> Void = {}, _ body: (UnsafeBufferPointer<UInt8>) throws -> Value)
    throws -> Value?
  {
    var searched = start
    while true {
      if let offset = newline(from: searched) {
        defer { start = offset + 1 }
        return try lend(start..<offset, to: body)
      }
      searched = end
      if isFinished {
        guard start < end else { return nil }
        defer { start = end }
        return try lend(start..<end, to: body)
      }
      let moved = start
      try wait()
      try fill()
      searched -= moved
    }
  }

  private func lend<Value>(_ range: Range<Int>, to body: (UnsafeBufferPointer<UInt8>) throws -> Value) throws -> Value {
    number += 1
    return try buffer.withUnsafeBufferPointer { bytes in
      let hasReturn = !range.isEmpty && bytes[range.upperBound - 1] == UInt8(ascii: "\r")
      return try body(UnsafeBufferPointer(rebasing: bytes[range.lowerBound..<range.upperBound - (hasReturn ? 1 : 0)]))
    }
  }

  private func newline(from offset: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let found = memchr(base + offset, 0x0A, end - offset) else { return nil }
      return base.distance(to: UnsafeRawPointer(found))
    }
  }

  /// Moves what is at hand to the front and reads behind it.
  private func fill() throws(FormatsError) {
    buffer.withUnsafeMutableBytes { bytes in
      if let base = bytes.baseAddress, start > 0 { memmove(base, base + start, end - start) }
    }
    end -= start
    start = 0
    if end == buffer.count {
      guard buffer.count < LineReader.limit else {
        throw .cannotRead(path: name, reason: "line \(number + 1) is longer than 16 MiB")
      }
      buffer.append(contentsOf: repeatElement(0, count: buffer.count))
    }
    while true {
      let room = buffer.count - end
      let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress?.advanced(by: end), room) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .cannotRead(path: name, reason: String(cString: strerror(errno))) }
      isFinished = count == 0
      end += count
      return
    }
  }
}
