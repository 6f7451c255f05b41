/// What a key is, apart from the modifiers held with it.
package enum Key: Hashable, Sendable {
  /// A key that types something; capital letters are characters of their own ("G"), so shift is not noted.
  case character(Character)
  /// Keys that end, leave or change something.
  case enter, escape, tab, backspace, delete, insert
  /// Keys that move.
  case up, down, left, right, home, end, pageUp, pageDown
  /// A function key, counted from 1.
  case function(Int)
}

/// One press of a key with its modifiers, as a terminal can tell it.
///
/// The notation is what help and settings files show: `j`, `G`, `Ctrl-d`, `Alt-x`, `Shift-Tab`, `Enter`, `Esc`,
/// `Space`, `PgUp`, `F5`, `<`, `|`.
package struct KeyStroke: Hashable, Sendable {
  /// Keys held while another is pressed.
  package struct Modifiers: OptionSet, Hashable, Sendable {
    /// One bit for each modifier.
    package let rawValue: UInt8

    /// Makes a set of its bits.
    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Ctrl.
    package static let control = Modifiers(rawValue: 1)
    /// Alt, also called Meta or Option.
    package static let alt = Modifiers(rawValue: 2)
    /// Only with keys that are not characters.
    package static let shift = Modifiers(rawValue: 4)
  }

  /// The key pressed.
  package var key: Key
  /// The modifiers held with it.
  package var modifiers: Modifiers

  /// Makes a stroke in the one form it is compared in: a letter with control is lower case, as no terminal tells
  /// `Ctrl-D` from `Ctrl-d`, and a character has no shift.
  package init(_ key: Key, _ modifiers: Modifiers = []) {
    self.key = key
    self.modifiers = modifiers
    guard case .character(let character) = key else { return }
    self.modifiers.remove(.shift)
    let lower = character.lowercased()
    if modifiers.contains(.control), lower.count == 1 {
      self.key = .character(Character(lower))
    }
  }

  /// The character this stroke types, or nothing for a command key.
  package var typed: Character? {
    guard case .character(let character) = key, modifiers.isEmpty else { return nil }
    return character
  }
}
