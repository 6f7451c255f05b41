/// What is sent to turn on and off what ncurses does not manage here: the keypad's mode, marked pastes, the mouse.
struct ModeSequences: Hashable {
  /// Turns all on.
  let enter: [UInt8]
  /// Turns all off again, in the opposite order.
  let leave: [UInt8]
  /// All that puts the terminal back when ncurses cannot be asked to: `leave`, then plain text, the cursor, and the
  /// screen that was there before.
  let restore: [UInt8]

  /// Marks around pasted text (xterm's private mode 2004).
  private static let paste = (on: "\u{1B}[?2004h", off: "\u{1B}[?2004l")
  /// Presses of buttons (1000), with numbers for coordinates (1006).
  private static let mouse = (on: "\u{1B}[?1000h\u{1B}[?1006h", off: "\u{1B}[?1006l\u{1B}[?1000l")

  /// Nothing to turn on or off.
  static let none = ModeSequences(mouse: false) { _ in nil }

  /// Makes the sequences for a terminal.
  ///
  /// - Parameters:
  ///   - mouse: whether the mouse is wanted.
  ///   - string: what the terminal is described with under a name, if anything.
  init(mouse wantsMouse: Bool, string: (String) -> [UInt8]?) {
    // Terminals of other kinds would show these as text.
    let isANSI = string("cup")?.starts(with: "\u{1B}[".utf8) ?? false
    let hasMouse = isANSI && wantsMouse && string("kmous") != nil
    var enter = string("smkx") ?? []
    var leave: [UInt8] = []
    if hasMouse { leave += Self.mouse.off.utf8 }
    if isANSI {
      enter += Self.paste.on.utf8
      leave += Self.paste.off.utf8
    }
    if hasMouse { enter += Self.mouse.on.utf8 }
    leave += string("rmkx") ?? []
    self.enter = enter
    self.leave = leave
    restore = leave + ["sgr0", "op", "cnorm", "rmcup"].flatMap { string($0) ?? [] }
  }
}
