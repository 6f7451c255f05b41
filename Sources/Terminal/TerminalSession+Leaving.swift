import CNcurses
import Glibc

extension TerminalSession {
  /// Gives the terminal to somebody else, an editor or a shell, for as long as the body takes.
  ///
  /// Keys for the other do not end this process, and its being stopped stops both; a request to end waits until the
  /// body is done.
  package func suspend<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard isOpen else { return try body() }
    leave()
    terminal_guard_let_stop(true)
    defer {
      terminal_guard_let_stop(false)
      enter()
      keepEndings(GuardSignals.take())
    }
    return try body()
  }

  /// Stops the process with its group, as Ctrl-z does elsewhere; `.resumed` is reported when it goes on.
  package func stop() {
    guard isOpen else { return }
    stop(group: true)
  }

  func stop(group: Bool) {
    leave()
    terminal_guard_stop_now(group)
    enter(keepsSettings: true)
    keepEndings(GuardSignals.take())
    queued.append(.resumed)
  }

  /// Of what was signalled meanwhile, only requests to end are still of interest.
  private func keepEndings(_ signals: GuardSignals) {
    if signals.contains(.terminate) { queued.append(.terminate(signal: SIGTERM)) }
    if signals.contains(.hangup) { queued.append(.hangup) }
  }
}
