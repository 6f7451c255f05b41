import Keyboard

/// Turns the bytes a terminal sends into events, however they are cut into pieces.
///
/// The bytes are read here and not by ncurses, because a paste must be kept byte by byte: ncurses would make keys of
/// the escape sequences in it.
struct InputDecoder {
  /// Milliseconds after which a lone escape byte is the Esc key.
  var escapeDelay = 25

  let keys: KeyTable
  private var pending: [UInt8] = []
  private var paste: PasteCollector?
  private var clicks = ClickCounter()
  private var lastTime = 0

  /// Makes a decoder for a terminal with these keys.
  init(keys: KeyTable = KeyTable()) {
    self.keys = keys
  }

  /// What the front of the input is.
  enum Token: Equatable {
    case scalar(Unicode.Scalar)
    case key(KeyStroke)
    case mouse(MouseEvent)
    case pasteBegins
    /// Of no meaning here.
    case nothing
  }

  /// Decodes as much as can be understood; the rest waits for more.
  ///
  /// - Parameter now: milliseconds of a clock that never goes back.
  mutating func feed(_ bytes: some Sequence<UInt8>, at now: Int) -> [TerminalEvent] {
    pending.append(contentsOf: bytes)
    lastTime = now
    var events: [TerminalEvent] = []
    var text = String.UnicodeScalarView()
    var position = 0
    while position < pending.count {
      let used =
        paste == nil
        ? takeToken(at: position, text: &text, events: &events) : takePaste(at: position, events: &events)
      if used == 0 { break }
      position += used
    }
    pending.removeFirst(position)
    Self.type(&text, into: &events)
    return events
  }

  /// When to call `expire`, in milliseconds; `nil` when nothing waits for more bytes.
  var deadline: Int? {
    if paste != nil { return lastTime + Self.pastePatience }
    return pending.isEmpty ? nil : lastTime + patience
  }

  /// Decides what the waiting bytes are, as no more came in time.
  mutating func expire(at now: Int) -> [TerminalEvent] {
    guard let deadline, now >= deadline else { return [] }
    defer { pending = [] }
    if let paste {
      self.paste = nil
      return paste.events
    }
    return leftovers
  }

  /// A paste whose end does not come is over after so many milliseconds without a byte.
  private static let pastePatience = 2000
  /// A sequence that can be no key typed by hand may come in two packets.
  private static let sequencePatience = 1000
  private static let introducerPatience = 100

  private var isOnlyEscapes: Bool { pending.allSatisfy { $0 == 0x1B } }

  private var isIntroducer: Bool {
    guard pending.count > 1, let last = pending.last, last == UInt8(ascii: "[") || last == UInt8(ascii: "O")
    else { return false }
    return pending.dropLast().allSatisfy { $0 == 0x1B }
  }

  private var patience: Int {
    if isOnlyEscapes { return escapeDelay }
    return isIntroducer ? max(escapeDelay, Self.introducerPatience) : Self.sequencePatience
  }

  private var leftovers: [TerminalEvent] {
    let escape = TerminalEvent.key(KeyStroke(.escape))
    if isOnlyEscapes { return pending.map { _ in escape } }
    guard isIntroducer, let last = pending.last else { return [] }
    let alt = TerminalEvent.key(KeyStroke(.character(Character(Unicode.Scalar(last))), .alt))
    return Array(repeating: escape, count: pending.count - 2) + [alt]
  }

  private mutating func takeToken(
    at position: Int, text: inout String.UnicodeScalarView, events: inout [TerminalEvent]
  ) -> Int {
    guard let (token, used) = next(in: pending[position...]) else { return 0 }
    if case .scalar(let scalar) = token {
      text.append(scalar)
      return used
    }
    Self.type(&text, into: &events)
    switch token {
    case .key(let stroke): events.append(.key(stroke))
    case .mouse(let event): events.append(.mouse(clicks.count(event, at: lastTime)))
    case .pasteBegins: paste = PasteCollector()
    case .scalar, .nothing: break
    }
    return used
  }

  private mutating func takePaste(at position: Int, events: inout [TerminalEvent]) -> Int {
    guard let (used, isOver) = paste?.take(from: pending[position...]) else { return 0 }
    if isOver {
      events += paste?.events ?? []
      paste = nil
    }
    return used
  }

  /// What was typed together may be one character: a letter and its accent, the parts of an emoji.
  private static func type(_ text: inout String.UnicodeScalarView, into events: inout [TerminalEvent]) {
    for character in String(text) { events.append(.key(KeyStroke(.character(character)))) }
    text = String.UnicodeScalarView()
  }
}
