extension KeyStroke: LosslessStringConvertible {
  private static let modifierNames: [(name: String, modifier: Modifiers)] = [
    ("Ctrl-", .control), ("Alt-", .alt), ("Shift-", .shift),
  ]

  /// The first name of a key is the one shown, the others are understood too.
  private static let keyNames: [(key: Key, names: [String])] = [
    (.enter, ["Enter", "Return"]), (.escape, ["Esc", "Escape"]), (.tab, ["Tab"]),
    (.backspace, ["Backspace"]), (.delete, ["Del", "Delete"]), (.insert, ["Ins", "Insert"]),
    (.up, ["Up"]), (.down, ["Down"]), (.left, ["Left"]), (.right, ["Right"]),
    (.home, ["Home"]), (.end, ["End"]),
    (.pageUp, ["PgUp", "PageUp"]), (.pageDown, ["PgDn", "PageDown"]),
    (.character(" "), ["Space"]),
  ]

  private static let keysByName = Dictionary(
    keyNames.flatMap { entry in entry.names.map { ($0.lowercased(), entry.key) } },
    uniquingKeysWith: { first, _ in first })

  private static let namesByKey = Dictionary(
    keyNames.compactMap { entry in entry.names.first.map { (entry.key, $0) } },
    uniquingKeysWith: { first, _ in first })

  /// Reads a stroke from its notation.
  ///
  /// Names are read without regard to case; `nil` for an unknown name, for two characters, and for `Shift-` with a
  /// character (`G`, not `Shift-g`).
  package init?(_ notation: String) {
    var rest = Substring(notation)
    var modifiers: Modifiers = []
    while let (name, modifier) = Self.modifierNames.first(where: { Self.startsWithName($0.name, rest) }) {
      rest = rest.dropFirst(name.count)
      modifiers.insert(modifier)
    }
    guard let key = Self.key(named: rest) else { return nil }
    if case .character = key, modifiers.contains(.shift) { return nil }
    self.init(key, modifiers)
  }

  /// The notation of the stroke, which reads back as the same stroke.
  package var description: String {
    let prefix = Self.modifierNames.filter { modifiers.contains($0.modifier) }.map(\.name).joined()
    return prefix + Self.name(of: key)
  }

  private static func startsWithName(_ name: String, _ text: Substring) -> Bool {
    text.count > name.count && text.prefix(name.count).lowercased() == name.lowercased()
  }

  private static func key(named name: Substring) -> Key? {
    if let character = name.first, name.count == 1 {
      return character.isWhitespace || isControl(character) ? nil : .character(character)
    }
    if let key = keysByName[name.lowercased()] { return key }
    guard name.first == "F" || name.first == "f", let number = Int(name.dropFirst()), (1...63).contains(number)
    else { return nil }
    return .function(number)
  }

  private static func name(of key: Key) -> String {
    switch key {
    case .function(let number): "F\(number)"
    case .character(let character): namesByKey[key] ?? String(character)
    default: namesByKey[key] ?? ""
    }
  }

  private static func isControl(_ character: Character) -> Bool {
    character.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}
