import CPseudoTerminal
import Foundation

/// A program on a terminal of its own, typed to and read from the other side.
final class PseudoTerminal {
  static let size = TerminalSize(lines: 40, columns: 120)

  let pid: pid_t
  /// What the program has sent since ``forget()``.
  private(set) var output: [UInt8] = []
  /// Whether the program has closed its side.
  private(set) var isClosed = false
  private var isReaped = false
  private let holder: Int32
  private var gate: Int32
  private let clock = ContinuousClock()

  /// Makes the terminal and the program's process, which waits for ``begin()``.
  init(_ program: String, _ arguments: [String], environment: [String: String]) throws(BenchError) {
    let variables = environment.map { "\($0)=\($1)" }
    let made = PseudoTerminal.withCStrings([program] + arguments) { argv in
      PseudoTerminal.withCStrings(variables) { envp in
        pseudo_terminal_make(
          program, argv, envp, Int32(PseudoTerminal.size.lines), Int32(PseudoTerminal.size.columns))
      }
    }
    guard made.holder >= 0 else { throw .terminal(detail: String(cString: strerror(errno))) }
    (holder, pid, gate) = (made.holder, made.program, made.gate)
  }

  /// Ends the program where it still runs; whoever started it must take it from the list of the dead.
  deinit {
    open()
    close(holder)
    if isRunning() {
      kill(pid, SIGKILL)
      waitpid(pid, nil, 0)
    }
  }

  /// Lets the program begin.
  func open() {
    guard gate >= 0 else { return }
    close(gate)
    gate = -1
  }

  func resize(to size: TerminalSize) {
    _ = pseudo_terminal_resize(holder, Int32(size.lines), Int32(size.columns))
  }

  /// Types a text at once, reading on where the program does not take it.
  func type(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty, !isClosed {
      let count = rest.withUnsafeBytes { write(holder, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else { _ = read(until: clock.now + .milliseconds(5)) }
    }
  }

  /// Forgets what was sent so far.
  func forget() {
    while read(until: clock.now) != nil {}
    output.removeAll(keepingCapacity: true)
  }

  /// Waits for a piece of output.
  ///
  /// - Returns: when it came; nil at the deadline or when the program has gone.
  func read(until deadline: ContinuousClock.Instant) -> ContinuousClock.Instant? {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while !isClosed {
      let count = Foundation.read(holder, &buffer, buffer.count)
      let now = clock.now
      if count > 0 {
        output += buffer.prefix(count)
        return now
      }
      guard count < 0, errno == EAGAIN || errno == EINTR else {
        isClosed = true
        return nil
      }
      guard now < deadline else { return nil }
      var input = pollfd(fd: holder, events: Int16(POLLIN), revents: 0)
      poll(&input, 1, Int32(((deadline - now) / .milliseconds(1)).rounded(.up)))
    }
    return nil
  }

  /// Reads for that long, whatever comes.
  func rest(_ duration: Duration) {
    let end = clock.now + duration
    while read(until: end) != nil {}
  }

  /// Whether the program still runs; one that ended is reaped.
  func isRunning() -> Bool {
    guard !isReaped else { return false }
    isReaped = waitpid(pid, nil, WNOHANG) != 0
    return !isReaped
  }

  private static func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let strings = texts.map { strdup($0) }
    defer { for string in strings { free(string) } }
    return body(strings + [nil])
  }
}

/// How large a terminal is, in cells.
struct TerminalSize {
  let lines: Int
  let columns: Int
}
