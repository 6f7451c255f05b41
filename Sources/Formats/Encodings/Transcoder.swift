import Glibc

/// Turns bytes of an encoding into UTF-8, piece by piece, with the C library's iconv.
final class Transcoder {
  private let descriptor: iconv_t
  /// How many bytes one unit has: what is passed over where a character cannot be read.
  private let unit: Int
  /// What iconv returns when it stops early.
  private static let failure = -1

  /// - Throws: ``FormatsError/encodingUnavailable(name:)`` where the machine lacks the tables.
  init(_ encoding: TextEncoding) throws(FormatsError) {
    descriptor = iconv_open("UTF-8", encoding.iconvName)
    unit = encoding == .utf16LittleEndian || encoding == .utf16BigEndian ? 2 : 1
    // iconv_open answers -1 for an encoding that it does not know.
    guard Int(bitPattern: descriptor) != -1 else { throw .encodingUnavailable(name: encoding.rawValue) }
  }

  deinit {
    if Int(bitPattern: descriptor) != -1 { iconv_close(descriptor) }
  }

  /// What is held back for a sign that might have followed; to be asked once, at the end.
  func flush() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 16) { room, count in
      room.withMemoryRebound(to: CChar.self) { room in
        var target = room.baseAddress
        var left = room.count
        _ = iconv(descriptor, nil, nil, &target, &left)
        count = room.count - left
      }
    }
  }

  /// What one call took and gave.
  struct Step {
    var taken = 0
    var given = 0
    /// Bytes that could not be read; each is given as its ``UnreadableByte`` mark.
    var unreadable = 0
  }

  /// Converts as much as fits.
  ///
  /// - Parameters:
  ///   - isLast: whether nothing follows, so that half a character at the end is unreadable rather than unfinished.
  /// - Returns: nothing taken and nothing given means that the output is too small or the input unfinished.
  func convert(
    _ input: UnsafeMutableRawBufferPointer, into output: UnsafeMutableRawBufferPointer, isLast: Bool
  ) -> Step {
    guard let inputStart = input.baseAddress, let outputStart = output.baseAddress else { return Step() }
    var source: UnsafeMutablePointer<CChar>? = inputStart.assumingMemoryBound(to: CChar.self)
    var target: UnsafeMutablePointer<CChar>? = outputStart.assumingMemoryBound(to: CChar.self)
    var sourceLeft = input.count
    var targetLeft = output.count
    var step = Step()
    while sourceLeft > 0 {
      let result = iconv(descriptor, &source, &sourceLeft, &target, &targetLeft)
      guard result == Transcoder.failure else { break }
      let isUnfinished = errno == EINVAL
      if errno == E2BIG || (isUnfinished && !isLast) { break }
      let count = min(unit, sourceLeft)
      guard targetLeft >= 2 * count else { break }
      for _ in 0..<count {
        guard let from = source, let to = target else { break }
        let mark = UnreadableByte.mark(UInt8(bitPattern: from.pointee))
        to[0] = CChar(bitPattern: mark.0)
        to[1] = CChar(bitPattern: mark.1)
        source = from + 1
        target = to + 2
      }
      sourceLeft -= count
      targetLeft -= 2 * count
      step.unreadable += count
    }
    step.taken = input.count - sourceLeft
    step.given = output.count - targetLeft
    return step
  }
}
