/// Why the terminal cannot be used.
package enum TerminalError: Error, Hashable, CustomStringConvertible {
  /// Input or output is a file, a pipe or nothing.
  case notATerminal(Stream)
  /// The environment does not name the terminal.
  case unnamed
  /// The terminal says that it can do nothing but print.
  case dumb(String)
  /// There is no description of a terminal of this name.
  case unknown(String)
  /// The terminal cannot move its cursor.
  case tooSimple(String)
  /// There are no descriptions of terminals on this machine.
  case noDescriptions
  /// Another session has the terminal.
  case inUse
  /// The system refused something it needs.
  case system(String, code: Int32)

  /// One of the two sides of a terminal.
  package enum Stream: String, Hashable, Sendable {
    case input, output
  }

  /// A sentence saying what is wrong and what to do.
  package var description: String {
    switch self {
    case .notATerminal(let stream):
      "The standard \(stream.rawValue) is not a terminal; run this in a terminal without redirecting it, or use the "
        + "subcommands, which need none."
    case .unnamed:
      "TERM is not set, so nothing is known about this terminal; set it, for example: export TERM=xterm-256color."
    case .dumb(let name):
      "TERM=\(name) can only print lines; add --linear, which needs no more, or use a full terminal."
    case .unknown(let name):
      "There is no description of the terminal TERM=\(name) here; install the package ncurses-term, or try a common "
        + "name: export TERM=xterm-256color."
    case .tooSimple(let name):
      "The terminal TERM=\(name) cannot move its cursor; use another terminal, or the subcommands, which need none."
    case .noDescriptions:
      "No descriptions of terminals were found; install the package ncurses-base, or set TERMINFO to their folder."
    case .inUse:
      "The terminal is in use by another session of this program; close that one first."
    case .system(let what, let code):
      "The terminal could not be opened because \(what) failed (error \(code)); open a new terminal and try again."
    }
  }
}
