import Glibc

/// A file, or standard output, that is written through a buffer.
///
/// Call ``finish()`` at the end: only it tells whether the last bytes arrived.
package final class FileSink {
  private let name: String
  private var descriptor: Int32
  private var pending: [UInt8] = []
  private static let room = 1 << 16

  /// Creates the file, or empties it where there is one.
  ///
  /// - Parameter path: a path, or `-` for standard output.
  package init(path: String) throws(FormatsError) {
    name = path == "-" ? "standard output" : path
    descriptor = path == "-" ? STDOUT_FILENO : open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: systemReason()) }
    pending.reserveCapacity(FileSink.room)
  }

  deinit {
    if descriptor > STDOUT_FILENO { close(descriptor) }
  }

  /// Takes bytes to be written, now or later.
  package func write(_ bytes: some Sequence<UInt8>) throws(FormatsError) {
    pending.append(contentsOf: bytes)
    if pending.count >= FileSink.room { try flush() }
  }

  /// Writes what is pending and closes the file; what is written afterwards fails.
  package func finish() throws(FormatsError) {
    try flush()
    guard descriptor > STDOUT_FILENO else { return }
    let result = close(descriptor)
    descriptor = -1
    guard result == 0 else { throw .cannotWrite(path: name, reason: systemReason()) }
  }

  private func flush() throws(FormatsError) {
    var written = 0
    while written < pending.count {
      let count = pending.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .cannotWrite(path: name, reason: systemReason()) }
      written += count
    }
    pending.removeAll(keepingCapacity: true)
  }
}
