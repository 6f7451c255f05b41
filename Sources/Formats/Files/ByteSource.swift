import Glibc

/// Where the bytes of a file to be read come from.
protocol ByteSource: AnyObject {
  /// What to call it in messages.
  var name: String { get }

  /// Its size in bytes, or nil where that is not known beforehand (a pipe).
  var byteCount: Int? { get }

  /// Fills the room from its front.
  ///
  /// - Returns: the number of bytes read; less than the room only at the end.
  func read(into room: UnsafeMutableRawBufferPointer) throws(FormatsError) -> Int
}

/// The bytes of a file, or of standard input.
final class FileSource: ByteSource {
  let name: String
  let byteCount: Int?
  private let descriptor: Int32

  /// - Parameter path: a path, or `-` for standard input.
  init(path: String) throws(FormatsError) {
    name = path == "-" ? "standard input" : path
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotOpen(path: path, reason: systemReason()) }
    var status = stat()
    let isRegular = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    byteCount = isRegular ? Int(status.st_size) : nil
  }

  deinit {
    if descriptor != STDIN_FILENO { close(descriptor) }
  }

  func read(into room: UnsafeMutableRawBufferPointer) throws(FormatsError) -> Int {
    var filled = 0
    while filled < room.count {
      let count = Glibc.read(descriptor, room.baseAddress?.advanced(by: filled), room.count - filled)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .cannotRead(path: name, reason: systemReason()) }
      if count == 0 { break }
      filled += count
    }
    return filled
  }
}

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

  func read(into room: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(room.count, bytes.count - position)
    room.copyBytes(from: bytes[position..<position + count])
    position += count
    return count
  }
}

/// The system's words for the error of the call just made.
func systemReason() -> String { String(cString: strerror(errno)) }
