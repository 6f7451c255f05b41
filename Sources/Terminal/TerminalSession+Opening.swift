import CNcurses
import Glibc

extension TerminalSession {
  /// The terminal's name, if it is one that can be used.
  static func checkedName(_ options: TerminalOptions) throws(TerminalError) -> String {
    guard isatty(options.input) == 1 else { throw .notATerminal(.input) }
    guard isatty(options.output) == 1 else { throw .notATerminal(.output) }
    let name = options.name ?? getenv("TERM").map { String(cString: $0) } ?? ""
    if options.isLinear { return name }
    guard !name.isEmpty else { throw .unnamed }
    guard name != "dumb" else { throw .dumb(name) }
    return name
  }

  /// Opens the screen of ncurses.
  ///
  /// Not by `initscr`, which ends the process when it does not know the terminal.
  static func openScreen(_ name: String, _ options: TerminalOptions) throws(TerminalError) -> OpaquePointer {
    guard let screen = curses_open(name, options.output, options.input) else {
      switch terminfo_find(name, options.output) {
      case -1: throw .noDescriptions
      case 0: throw .unknown(name)
      default: throw .system("starting ncurses", code: errno)
      }
    }
    guard Terminfo.string("cup") != nil else {
      endwin()
      curses_close(screen)
      throw .tooSimple(name)
    }
    return screen
  }

  /// Tells ncurses to take every key at once and as it is.
  static func takeInputRaw() {
    raw()
    noecho()
    nonl()
    // Input is taken here before anything is painted, so ncurses need not look for it.
    typeahead(-1)
  }
}
