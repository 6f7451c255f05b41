import CNcurses
import Canvas
import Glibc

/// The screen of ncurses, while a session paints.
struct CursesScreen {
  private let screen: OpaquePointer
  private var painter: Painter

  /// Opens it, not by `initscr`, which ends the process when it does not know the terminal.
  init(_ name: String, _ options: TerminalOptions) throws(TerminalError) {
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
    self.screen = screen
    painter = Painter(capabilities: .current(name: name), ambiguousIsWide: options.ambiguousIsWide)
  }

  /// The size in cells that ncurses paints.
  var size: Size { Size(width: Int(curses_columns()), height: Int(curses_lines())) }

  mutating func show(_ surface: Surface, theme: Theme, depth: ColorDepth) {
    painter.show(surface, theme: theme, depth: depth)
  }

  /// Sends everything again.
  func redraw() {
    clearok(curses_shown(), true)
    doupdate()
  }

  mutating func resize(to size: Size) {
    resizeterm(Int32(size.height), Int32(size.width))
    painter.forget()
  }

  /// Tells ncurses to take every key at once and as it is.
  func takeInputRaw() {
    raw()
    noecho()
    nonl()
    // Input is taken here before anything is painted, so ncurses need not look for it.
    typeahead(-1)
  }

  func ring() { beep() }

  /// Shows what was there before ncurses.
  func leave() { endwin() }

  func close() { curses_close(screen) }
}
