import CNcurses
import Canvas
import Glibc
import Keyboard

/// What a session is opened with.
package struct TerminalOptions: Sendable {
  /// The descriptors of the terminal.
  package var input: Int32 = 0, output: Int32 = 1
  /// The terminal's name; that in the environment's `TERM` when not given.
  package var name: String?
  /// Whether the mouse is reported; the terminal's own selection then needs Shift.
  package var mouse = true
  /// Milliseconds after which a lone escape byte is the Esc key.
  package var escapeDelay = 25
  /// Whether lines are printed one below the other, and nothing is painted: any terminal can do that.
  package var isLinear = false
  /// Whether the terminal shows in two columns what Unicode calls ambiguous, `é` or `·`: plainer signs stand in then.
  package var ambiguousIsWide = false

  /// The usual ones.
  package init() {}
}

/// The terminal, taken over for the whole screen and given back as it was.
///
/// ```swift
/// let session = try TerminalSession()
/// session.present(surface, theme: DefaultTheme.theme, depth: session.capabilities.depth)
/// for event in session.events() { … }
/// session.close()
/// ```
/// There can be one at a time. It belongs to one thread; others may only use its `waker`. However the process ends, by
/// `exit`, a signal or a crash, the terminal is put back.
package final class TerminalSession {
  /// What the terminal can do.
  package let capabilities: TerminalCapabilities
  /// The terminal's size in cells, as last reported.
  package internal(set) var size: Size
  /// Wakes the session from any thread.
  package let waker: TerminalWaker
  /// Whether lines are printed, and nothing is painted.
  package var isLinear: Bool { options.isLinear }
  /// Whether the terminal is still taken over.
  package private(set) var isOpen = true

  let options: TerminalOptions
  let modes: ModeSequences
  var decoder: InputDecoder
  /// Reported before anything else.
  var queued: [TerminalEvent] = []
  var isGone = false
  private var settings: termios
  /// Nil where lines are printed.
  private var screen: CursesScreen?

  /// Takes the terminal over.
  package init(_ options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
    let name = try Self.checkedName(options)
    TerminalCapabilities.adoptLocale()
    settings = termios()
    guard tcgetattr(options.input, &settings) == 0 else {
      throw .system("reading the terminal's settings", code: errno)
    }
    waker = try TerminalWaker()
    // Before ncurses, which leaves signals alone that are caught already.
    guard terminal_guard_start(waker.writeFD) else { throw .inUse }
    do throws(TerminalError) {
      screen = options.isLinear ? nil : try CursesScreen(name, options)
    } catch {
      terminal_guard_end()
      throw error
    }
    self.options = options
    capabilities = .current(name: name)
    modes = options.isLinear ? .none : ModeSequences(mouse: options.mouse, string: Terminfo.string)
    decoder = InputDecoder(keys: options.isLinear ? KeyTable() : KeyTable(string: Terminfo.string))
    decoder.escapeDelay = options.escapeDelay
    size = screen?.size ?? Size(width: 80, height: 24)
    protect()
    takeInputRaw()
    send(modes.enter)
  }

  deinit {
    close()
  }

  /// Gives the terminal back as it was; nothing happens the second time.
  package func close() {
    guard isOpen else { return }
    leave()
    isOpen = false
    screen?.close()
    terminal_guard_end()
  }

  /// Shows a surface; only what differs from the last one is sent.
  ///
  /// - Parameters:
  ///   - theme: how roles look; `Theme.mono` where colours are not wanted.
  ///   - depth: the finest colours to use; those the terminal lacks are replaced by the nearest it has.
  package func present(_ surface: Surface, theme: Theme, depth: ColorDepth) {
    guard isOpen, !isGone else { return }
    screen?.show(surface, theme: theme, depth: depth)
  }

  /// Prints a text where the cursor is.
  package func say(_ text: String) {
    guard isOpen, !isGone else { return }
    send(Array(text.utf8))
  }

  /// Sends the whole screen again, whatever was written over it.
  package func redraw() {
    guard isOpen, !isGone else { return }
    screen?.redraw()
  }

  /// Rings the terminal's bell.
  package func ring() {
    guard isOpen, !isGone else { return }
    if let screen { screen.ring() } else { send([7]) }
  }

  /// Puts a text on the clipboard of the terminal.
  ///
  /// - Returns: whether it was sent; a text over about 70 kB is not, nor one to a terminal that shows what it does not
  ///   know. No terminal tells whether it took it.
  package func copyToClipboard(_ text: String) -> Bool {
    guard isOpen, !isGone, !capabilities.isDumb,
      let bytes = ClipboardSequence.bytes(for: text, inTmux: getenv("TMUX") != nil)
    else { return false }
    send(bytes)
    return true
  }

  /// Takes the terminal's modes off and shows the screen that was there before.
  func leave() {
    send(modes.leave)
    terminal_guard_release()
    screen?.leave()
    tcsetattr(options.input, TCSADRAIN, &settings)
  }

  /// Takes the terminal over again after `leave` and shows what was shown.
  ///
  /// - Parameter keepsSettings: whether the settings found now are those to give back in the end, as after a shell had
  ///   the terminal; what an editor leaves behind is nothing to keep.
  func enter(keepsSettings: Bool = false) {
    if keepsSettings { tcgetattr(options.input, &settings) }
    protect()
    updateSize()
    if let screen { screen.redraw() } else { takeInputRaw() }
    send(modes.enter)
  }

  /// Asks the terminal for its size and gives ncurses as much room.
  ///
  /// - Returns: whether it is another than before.
  @discardableResult
  func updateSize() -> Bool {
    var lines: Int32 = 0
    var columns: Int32 = 0
    guard terminal_guard_size(options.output, &lines, &columns) else { return false }
    let now = Size(width: Int(columns), height: Int(lines))
    guard now != size else { return false }
    size = now
    screen?.resize(to: size)
    return true
  }

  /// Every key comes at once and as it is: no echo, no line, no signal from Ctrl-c or Ctrl-z, no Ctrl-s that stops all.
  private func takeInputRaw() {
    if let screen { return screen.takeInputRaw() }
    var raw = settings
    cfmakeraw(&raw)
    tcsetattr(options.input, TCSADRAIN, &raw)
  }

  /// From here on the terminal has to be put back, however the process ends.
  private func protect() {
    terminal_guard_protect(
      options.output, &settings, modes.restore.map { CChar(bitPattern: $0) }, modes.restore.count)
  }

  private func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(options.output, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR && errno != EAGAIN {
        return
      }
    }
  }
}
