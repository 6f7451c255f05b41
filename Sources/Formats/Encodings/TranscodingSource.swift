/// Another source's bytes, turned into UTF-8 as they are asked for.
///
/// A byte that its encoding does not know becomes an ``UnreadableByte`` mark, so that its record is found to be a bad
/// one; so does a character that the end of the file cuts in two.
final class TranscodingSource: ByteSource {
  var name: String { source.name }
  var byteCount: Int? { source.byteCount }
  var bytesRead: Int { source.bytesRead }

  private let source: any ByteSource
  private let transcoder: Transcoder
  private let room: UnsafeMutableRawBufferPointer
  private var start = 0
  private var end = 0
  private var isFinished = false
  private var isFlushed = false
  /// Text that did not fit into the room it was asked for.
  private var spare: [UInt8] = []

  /// - Parameter capacity: how many bytes are converted at once; at least 16.
  init(_ source: any ByteSource, from encoding: TextEncoding, capacity: Int = 64 << 10) throws(FormatsError) {
    self.source = source
    transcoder = try Transcoder(encoding)
    room = .allocate(byteCount: max(capacity, 16), alignment: 16)
  }

  deinit { room.deallocate() }

  func sample(_ size: Int) throws(FormatsError) -> ByteSample { try source.sample(size) }

  func read(into target: UnsafeMutableRawBufferPointer) throws(FormatsError) -> Int {
    var filled = takeSpare(into: target)
    while filled < target.count {
      if end - start < 8, !isFinished { try fill() }
      if start == end {
        guard !isFlushed else { break }
        isFlushed = true
        spare = transcoder.flush()
        filled += takeSpare(into: UnsafeMutableRawBufferPointer(rebasing: target[filled...]))
        break
      }
      let input = UnsafeMutableRawBufferPointer(rebasing: room[start..<end])
      let output = UnsafeMutableRawBufferPointer(rebasing: target[filled...])
      let step = transcoder.convert(input, into: output, isLast: isFinished)
      start += step.taken
      filled += step.given
      // The next character is longer than what is left of the room.
      if step.given == 0, step.taken == 0 {
        filled += convertApart(into: UnsafeMutableRawBufferPointer(rebasing: target[filled...]))
      }
    }
    return filled
  }

  private func takeSpare(into target: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(spare.count, target.count)
    target.copyBytes(from: spare.prefix(count))
    spare.removeFirst(count)
    return count
  }

  /// Converts the next character where it does not fit, and keeps what is over.
  private func convertApart(into target: UnsafeMutableRawBufferPointer) -> Int {
    let input = UnsafeMutableRawBufferPointer(rebasing: room[start..<end])
    spare = [UInt8](unsafeUninitializedCapacity: 16) { buffer, count in
      let step = transcoder.convert(input, into: UnsafeMutableRawBufferPointer(buffer), isLast: isFinished)
      start += step.taken
      count = step.given
    }
    return takeSpare(into: target)
  }

  private func fill() throws(FormatsError) {
    if start > 0 {
      room.copyMemory(from: UnsafeRawBufferPointer(rebasing: room[start..<end]))
      end -= start
      start = 0
    }
    let free = UnsafeMutableRawBufferPointer(rebasing: room[end...])
    let count = try source.read(into: free)
    isFinished = count < free.count
    end += count
  }
}
