import ArgumentParser
import BookStore
import Domain
import Foundation

/// The workstation on a real terminal, in turn with the least a program can do on one.
struct TerminalBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terminal",
    abstract: "Start, keys, filter, floods, resizes and idling on a real terminal, beside a minimal ncurses program.",
    discussion: """
      The terminal has 40 lines of 120 columns. An answer is over when nothing came for a quiet spell, which is not
      counted. The programs “guanxi” and “ncurses-yardstick” must stand beside this one, as a build puts them.
      """)

  @OptionGroup var options: BenchOptions

  func run() throws {
    try options.run("terminal", rounds: 3) { workplace, rounds in
      let path = try workplace.bookPath()
      try beginDay(path)
      let workstation = try Programs.built("guanxi")
      let scripts = [
        TerminalScript.minimal(try Programs.built("ncurses-yardstick")),
        .workstation("list, zoomed", workstation, book: path, isZoomed: true),
        .workstation("desk with detail", workstation, book: path, isZoomed: false),
      ]
      let environment = TerminalBench.environment(home: workplace.path("home"))
      var samples = scripts.map { _ in TerminalSamples() }
      for _ in 0..<rounds {
        for index in scripts.indices {
          var pass = try TerminalPass(scripts[index], environment: environment)
          try pass.run(into: &samples[index])
        }
      }
      return samples[0].figures(scripts[0].name)
        + zip(scripts, samples).dropFirst().flatMap { $1.figures($0.name, beside: (samples[0], scripts[0].name)) }
    }
  }

  /// Begins the day beforehand: the workstation would do it meanwhile.
  private func beginDay(_ path: String) throws {
    var session = Session.bench
    session.today = { Day(number: Int(Date().timeIntervalSince1970 / 86_400)) }
    let book = try Book(at: path, session: session)
    defer { book.close() }
    _ = try book.roll()
  }

  /// Nothing of the caller's own settings.
  private static func environment(home: String) -> [String: String] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return ["TERM": "xterm-256color", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "PATH": path, "HOME": home]
  }
}
