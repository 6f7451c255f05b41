/// Bytes that are in memory already.
final class MemorySource: ByteSource {
  let name: String
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
  }

  var byteCount: Int? { bytes.count }
  var bytesRead: Int { position }

  func read(into room: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(room.count, bytes.count - position)
    room.copyBytes(from: bytes[position..<position + count])
    position += count
    return count
  }

  func sample(_ size: Int) -> ByteSample {
    let foreign = bytes.withUnsafeBytes(ByteSample.firstForeign) ?? 0
    let part = bytes[(foreign < size / 2 ? 0 : max(0, foreign - ByteSample.lead) & ~1)...]
    return ByteSample(bytes: Array(part.prefix(size)), reachesEnd: part.count <= size)
  }
}
