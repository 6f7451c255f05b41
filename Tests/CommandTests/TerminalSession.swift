import Foundation
import Glibc
import Testing

/// The real program in a real terminal: tmux opens one, types into it and reads its screen.
final class TerminalSession {
  private let socket = "guanxi-\(UUID().uuidString)"
  private let folder: URL

  /// Whether tmux is here to open a terminal with.
  static let isPossible = (try? run(["-V"]))?.hasPrefix("tmux") ?? false

  init(_ command: String, in folder: URL, width: Int = 120, height: Int = 40) throws {
    self.folder = folder
    try tmux(
      "-f", "/dev/null", "new-session", "-d", "-x", String(width), "-y", String(height), "-c", folder.path,
      "env TERM=tmux-256color LANG=C.UTF-8 LC_ALL=C.UTF-8 TZ=UTC XDG_STATE_HOME='\(folder.path)/state' \(command); echo status $?; stty -a; exec sleep 60"
    )
  }

  deinit { closeTerminal() }

  /// The screen as text, a line a row.
  var screen: String { (try? tmux("capture-pane", "-p")) ?? "" }

  /// Presses keys by tmux's names, and waits until what they do is painted.
  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Types text as it is.
  func type(_ text: String) throws { try tmux("send-keys", "-l", text) }

  func resize(width: Int, height: Int) throws {
    try tmux("resize-window", "-x", String(width), "-y", String(height))
  }

  /// Closes the terminal under whatever runs in it.
  func closeTerminal() { _ = try? tmux("kill-server") }

  /// Waits until the screen shows a text, for ten seconds at most.
  func see(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    for _ in 0..<200 {
      if screen.contains(text) { return }
      Thread.sleep(forTimeInterval: 0.05)
    }
    Issue.record("“\(text)” did not come. The screen:\n\(screen)", sourceLocation: sourceLocation)
    throw CancellationError()
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    try TerminalSession.run(["-L", socket] + arguments)
  }

  /// Runs tmux and gives what it printed.
  ///
  /// Not by Foundation's `Process`: the server that tmux leaves behind would keep what that waits for.
  private static func run(_ arguments: [String]) throws -> String {
    let output = FileManager.default.temporaryDirectory.appending(path: "guanxi-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: output) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output.path, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    // Tests run on threads that block signals; tmux and what it starts must not inherit that.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var words = (["tmux"] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process = pid_t()
    guard posix_spawnp(&process, "tmux", &actions, &attributes, &words, environ) == 0 else { return "" }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    return String(decoding: try Data(contentsOf: output), as: UTF8.self)
  }
}
