import Foundation

/// What a program sent in answer to something.
struct TerminalAnswer {
  /// From what was done to the last byte.
  let duration: Duration
  let bytes: Int
}

// An answer is over when nothing has come for a quiet spell; the spell itself is not counted.
extension PseudoTerminal {
  /// Lets the program begin and waits until a word stands on its screen, then until that has settled.
  ///
  /// - Returns: nil where the word did not come in time.
  func begin(showing word: String) -> (shown: Duration, settled: Duration)? {
    let (start, patience) = (ContinuousClock.now, Duration.seconds(60))
    open()
    while let piece = read(until: start + patience) {
      if hasSent(word) { return (piece - start, settle(after: piece, quiet: .milliseconds(60)) - start) }
    }
    return nil
  }

  /// Whether a text came in one piece since ``forget()``.
  func hasSent(_ text: String) -> Bool { Data(output).range(of: Data(text.utf8)) != nil }

  /// Types keys and waits until the screen has settled.
  ///
  /// - Returns: nil where nothing came.
  func answer(
    to keys: String, quiet: Duration, patience: Duration = .seconds(1)
  ) -> TerminalAnswer? {
    answer(quiet: quiet, patience: patience) { type(keys) }
  }

  /// Does something and waits until the screen has settled.
  func answer(quiet: Duration, patience: Duration, after action: () -> Void) -> TerminalAnswer? {
    forget()
    let start = ContinuousClock.now
    action()
    guard let first = read(until: .now + patience) else { return nil }
    let last = settle(after: first, quiet: quiet)
    return TerminalAnswer(duration: last - start, bytes: output.count)
  }

  /// Types keys one after the other, unmeasured.
  func prepare(_ keys: [String]) {
    for key in keys { _ = answer(to: key, quiet: .milliseconds(50), patience: .milliseconds(200)) }
  }

  /// Ends the program: by its own key, else by signals to it alone.
  func end(with key: String) {
    type(key)
    for (signal, patience) in [(0, 1500), (SIGTERM, 500), (SIGKILL, 2000)] {
      if signal != 0 { kill(pid, signal) }
      let deadline = ContinuousClock.now + .milliseconds(patience)
      while ContinuousClock.now < deadline {
        rest(.milliseconds(5))
        if isClosed { usleep(2_000) }
        if !isRunning() { return }
      }
    }
  }

  /// When the last piece came before a quiet spell.
  private func settle(after first: ContinuousClock.Instant, quiet: Duration) -> ContinuousClock.Instant {
    let end = first + .seconds(30)
    var last = first
    while last < end, let next = read(until: last + quiet) { last = next }
    return last
  }
}
