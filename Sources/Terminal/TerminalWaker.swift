import Glibc

/// Wakes a session that waits for events; may be used from any thread, also when the session is closed.
package final class TerminalWaker: Sendable {
  /// Becomes readable when the session should wake.
  let readFD: Int32
  /// Signal handlers write here.
  let writeFD: Int32

  init() throws(TerminalError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .system("making a pipe", code: errno) }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    readFD = ends[0]
    writeFD = ends[1]
  }

  deinit {
    close(readFD)
    close(writeFD)
  }

  /// Makes the session report `.wake`, once for any number of calls before it looks.
  package func wake() {
    var byte = UInt8(ascii: "w")
    // A full pipe wakes as well.
    _ = write(writeFD, &byte, 1)
  }

  /// Empties the pipe.
  ///
  /// - Returns: the bytes that were in it, each of them once.
  func drain() -> Set<UInt8> {
    var found: Set<UInt8> = []
    var buffer = [UInt8](repeating: 0, count: 512)
    while true {
      let count = read(readFD, &buffer, buffer.count)
      guard count > 0 else { return found }
      found.formUnion(buffer.prefix(count))
    }
  }
}
