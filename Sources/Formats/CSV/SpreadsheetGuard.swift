/// Keeps a spreadsheet from running a text cell as a formula, reversibly.
///
///     SpreadsheetGuard.added(to: "=1+1")              // "'=1+1"
///     SpreadsheetGuard.added(to: "+49 30 1234")       // "+49 30 1234": a telephone number
///     SpreadsheetGuard.removed(from: "'=1+1")         // "=1+1"
package enum SpreadsheetGuard {
  /// The text with a leading `'` where a spreadsheet would take it for a formula.
  ///
  /// A text that already looks guarded gets one more, so that ``removed(from:)`` gives back every text as it was.
  package static func added(to text: String) -> String {
    let core = text.utf8.drop { $0 == apostrophe }
    guard let first = core.first, triggers.contains(first) else { return text }
    let isGuarded = core.startIndex > text.utf8.startIndex
    return !isGuarded && isNumberOrTelephone(text) ? text : "'" + text
  }

  /// The text without the `'` that ``added(to:)`` put before it.
  package static func removed(from text: String) -> String {
    guard text.utf8.first == apostrophe, let first = text.utf8.first(where: { $0 != apostrophe }),
      triggers.contains(first)
    else { return text }
    return String(text.dropFirst())
  }

  /// Whether the text is a sign and then only what numbers and telephone numbers are written with.
  private static func isNumberOrTelephone(_ text: String) -> Bool {
    guard let sign = text.utf8.first, signs.contains(sign) else { return false }
    return text.utf8.contains { $0.isDigit } && text.utf8.allSatisfy { $0.isDigit || marks.contains($0) }
  }

  private static let apostrophe = UInt8(ascii: "'")
  private static let signs = Set("+-".utf8)
  private static let triggers = Set("=+-@\t\r".utf8)
  private static let marks = Set("+- .,()/".utf8)
}
