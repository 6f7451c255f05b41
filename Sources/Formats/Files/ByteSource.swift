/// Where the bytes of a file to be read come from.
protocol ByteSource: AnyObject {
  /// What to call it in messages.
  var name: String { get }

  /// Its size in bytes, or nil where that is not known beforehand (a pipe).
  var byteCount: Int? { get }

  /// How many of its bytes have been read.
  var bytesRead: Int { get }

  /// Fills the room from its front.
  ///
  /// - Returns: the number of bytes read; less than the room only at the end.
  func read(into room: UnsafeMutableRawBufferPointer) throws(FormatsError) -> Int

  /// Bytes by which the encoding is told, without reading them away; to be asked before the first read.
  func sample(_ size: Int) throws(FormatsError) -> ByteSample
}

/// A part of a file that shows how it is encoded: its beginning, or, where that is plain ASCII, the surroundings of the
/// first byte that is not.
struct ByteSample {
  var bytes: [UInt8]
  /// Whether the part reaches the end of the file, so that nothing was cut in two.
  var reachesEnd: Bool

  /// How much is shown before the first byte that is not ASCII.
  static let lead = 64

  /// The index of the first byte that plain ASCII text does not have.
  static func firstForeign(_ bytes: UnsafeRawBufferPointer) -> Int? {
    var index = 0
    // Eight bytes at once: a high bit anywhere, or the borrow that a zero byte causes.
    while index + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if (word | (word &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 != 0 { break }
      index += 8
    }
    return bytes[index...].firstIndex { $0 >= 0x80 || $0 == 0 }
  }
}
