import Formats
import Glibc

/// Small files read whole.
enum FileText {
  /// The text of a file.
  ///
  /// - Throws: `FormatsError` where it cannot be opened or read.
  static func read(_ path: String) throws(FormatsError) -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  /// The bytes of a file.
  ///
  /// - Throws: `FormatsError` where it cannot be opened or read.
  static func bytes(_ path: String) throws(FormatsError) -> [UInt8] {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotOpen(path: path, reason: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &room, room.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .cannotRead(path: path, reason: String(cString: strerror(errno))) }
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: room[..<count])
    }
  }
}
