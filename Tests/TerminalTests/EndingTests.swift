import Canvas
import Glibc
import Testing

@testable import Terminal

@Suite("However a program ends, the terminal is as it was")
struct EndingTests {
  /// Takes over the terminal of this name, as a program that is about to end badly.
  private static func takeOver(_ path: String) {
    setenv("LC_ALL", "C.UTF-8", 1)
    let terminal = open(path, O_RDWR | O_NOCTTY)
    guard let session = try? TerminalSession(.on(terminal, "xterm-256color")) else { exit(99) }
    session.present(Surface(width: 80, height: 24), theme: .mono, depth: .ansi16)
    held = session
  }

  nonisolated(unsafe) private static var held: TerminalSession?

  private func expectGivenBack(_ terminal: PseudoTerminal, _ before: [UInt32]) {
    #expect(terminal.settings == before)
    let sent = terminal.sent()
    #expect(sent.contains("\u{1B}[?1049h"))
    for sequence in ["\u{1B}[?2004l", "\u{1B}[?1000l", "\u{1B}[?25h", "\u{1B}[?1049l"] {
      #expect(sent.contains(sequence))
    }
  }

  @Test("by a crash", arguments: [SIGSEGV, SIGABRT, SIGILL, SIGQUIT])
  func crash(signal: Int32) async throws {
    let terminal = try #require(PseudoTerminal())
    let before = terminal.settings
    await #expect(processExitsWith: .failure) { [path = terminal.path as String, signal = signal as Int32] in
      Self.takeOver(path)
      kill(getpid(), signal)
      sleep(5)
      exit(0)
    }
    expectGivenBack(terminal, before)
  }

  @Test("by leaving from anywhere")
  func exits() async throws {
    let terminal = try #require(PseudoTerminal())
    let before = terminal.settings
    await #expect(processExitsWith: .exitCode(3)) { [path = terminal.path as String] in
      Self.takeOver(path)
      exit(3)
    }
    expectGivenBack(terminal, before)
  }
}
