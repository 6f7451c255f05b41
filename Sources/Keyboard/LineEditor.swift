/// One line of text being typed, with a cursor between its grapheme clusters.
///
/// It knows the keys of the usual command line editors: arrows, Home, End, Backspace, Del, `Ctrl-a`, `Ctrl-e`,
/// `Ctrl-b`, `Ctrl-f`, `Ctrl-h`, `Ctrl-u`, `Ctrl-k`, `Ctrl-w`, `Alt-b`, `Alt-f`, `Alt-d`.
package struct LineEditor: Hashable, Sendable {
  /// The text left of the cursor.
  package internal(set) var before: String
  /// The text right of the cursor.
  package internal(set) var after: String

  /// Whether line breaks in what is put in are kept; the line shows them as signs.
  private let keepsLines: Bool

  /// Makes a line with the cursor at its end.
  package init(_ text: String = "", keepsLines: Bool = false) {
    before = ""
    after = ""
    self.keepsLines = keepsLines
    insert(text)
  }

  /// The whole line.
  package var text: String { before + after }

  /// How many grapheme clusters stand before the cursor.
  package var cursor: Int { before.count }

  /// Takes a stroke.
  ///
  /// - Returns: whether it was one for the line, even if it changed nothing (Backspace at the start).
  package mutating func handle(_ stroke: KeyStroke) -> Bool {
    if let character = stroke.typed {
      guard !Self.isControl(character) else { return false }
      before.append(character)
      return true
    }
    guard let motion = Self.motions[stroke] else { return false }
    motion(&self)
    return true
  }

  /// Inserts text, as from a paste: runs of tabs, and of line breaks where these are not kept, become one space, those
  /// at its end and other control characters are left out.
  package mutating func insert(_ paste: String) {
    var pendingSpace = false
    for character in paste {
      if keepsLines, character.isNewline {
        before.append("\n")
      } else if character.isNewline || character == "\t" {
        pendingSpace = true
      } else if !Self.isControl(character) {
        if pendingSpace { before.append(" ") }
        pendingSpace = false
        before.append(character)
      }
    }
  }

  /// Replaces the line; the cursor goes to its end.
  package mutating func replace(with text: String) {
    self = LineEditor(text, keepsLines: keepsLines)
  }

  private static func isControl(_ character: Character) -> Bool {
    character.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}
