import Testing

@testable import guanxi_bench

@Suite("A program on a measured terminal", .serialized)
struct PseudoTerminalTests {
  private func shell(_ script: String) throws -> PseudoTerminal {
    try PseudoTerminal("/bin/sh", ["-c", script], environment: ["PATH": "/usr/bin:/bin", "TERM": "xterm-256color"])
  }

  @Test("it sees the size it was promised, and another one when that changes")
  func size() throws {
    let terminal = try shell("stty size; read line; stty size; read line")
    #expect(terminal.begin(showing: "40 120") != nil)
    terminal.resize(to: TerminalSize(lines: 30, columns: 100))
    _ = terminal.answer(to: "\n", quiet: .milliseconds(100))
    #expect(terminal.hasSent("30 100"))
    terminal.end(with: "\n")
    #expect(!terminal.isRunning())
  }

  @Test("it does nothing before it is let in, and all that it then sends is read")
  func gate() throws {
    let terminal = try shell("printf ready; sleep 60")
    terminal.rest(.milliseconds(100))
    #expect(terminal.output.isEmpty)
    #expect(terminal.begin(showing: "ready") != nil)
    #expect(terminal.output.count == 5)
    terminal.end(with: "\u{3}")
    #expect(!terminal.isRunning())
  }

  @Test("one that ends is noticed, and so is one that was never there")
  func ended() throws {
    let short = try shell("exit 3")
    #expect(short.begin(showing: "ready") == nil)
    #expect(short.isClosed)
    let missing = try PseudoTerminal("/there/is/no/such/program", [], environment: [:])
    #expect(missing.begin(showing: "ready") == nil)
  }

  @Test("a thread that ended is not counted as having slept less than never")
  func wakeups() throws {
    let terminal = try shell("printf ready; sleep 60")
    _ = terminal.begin(showing: "ready")
    let process = RunningProcess(pid: terminal.pid)
    #expect(process.wakeups(since: ["1": 1_000_000]) >= 0)
    #if os(Linux)
      #expect(process.peakMemory > 0)
    #endif
    terminal.end(with: "\u{3}")
  }
}
