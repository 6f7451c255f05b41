import Canvas
import Formats
import Glibc

/// Standard output, written through a buffer.
///
/// Text of records goes through ``shown(_:)``, which makes it harmless where a terminal would obey it and leaves it as
/// it is for a program.
final class StandardOutput {
  /// The only one; the command line prints from one thread.
  nonisolated(unsafe) static let shared = StandardOutput()

  /// Whether a person reads along.
  let isTerminal = isatty(STDOUT_FILENO) == 1
  private var pending: [UInt8] = []
  private static let room = 1 << 16

  private init() {}

  /// Text of a record as it may be printed here.
  func shown(_ text: String) -> String { isTerminal ? safe(text) : text }

  /// Takes a line to be printed, now or later.
  func line(_ text: String = "") throws(CommandError) {
    pending.append(contentsOf: text.utf8)
    pending.append(0x0A)
    if pending.count >= StandardOutput.room { try flush() }
  }

  /// Takes bytes to be printed, now or later.
  func write(_ bytes: [UInt8]) throws(CommandError) {
    pending.append(contentsOf: bytes)
    if pending.count >= StandardOutput.room { try flush() }
  }

  /// Prints what is pending.
  func flush() throws(CommandError) {
    var written = 0
    defer { pending.removeAll(keepingCapacity: true) }
    while written < pending.count {
      let count = pending.withUnsafeBytes {
        Glibc.write(STDOUT_FILENO, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .cannotWrite(String(cString: strerror(errno))) }
      written += count
    }
  }
}

extension StandardOutput {
  /// Takes a text behind a label, wrapped at 80 columns under its own beginning.
  func line(_ label: String, _ text: String) throws(CommandError) {
    let room = 80 - DisplayWidth.standard.columns(of: label)
    for (place, part) in TextBlock(shown(text)).lines(width: room).enumerated() {
      try line((place == 0 ? label : String(repeating: " ", count: 80 - room)) + part)
    }
  }

  /// Prints one JSON value and a line end.
  func printJSON(_ body: (inout JSONWriter) throws -> Void) throws {
    var json = JSONWriter()
    try body(&json)
    json.newline()
    try write(json.bytes)
  }
}
