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
    let core = text.unicodeScalars.drop { $0 == "'" }
    guard let first = core.first, triggers.contains(first) else { return text }
    let isGuarded = core.startIndex > text.unicodeScalars.startIndex
    return !isGuarded && isNumberOrTelephone(text) ? text : "'" + text
  }

  /// The text without the `'` that ``added(to:)`` put before it.
  package static func removed(from text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'"), let first = text.unicodeScalars.first(where: { $0 != "'" }),
      triggers.contains(first)
    else { return text }
    return String(text.unicodeScalars.dropFirst())
  }

  /// Whether the text is a sign and then only what numbers and telephone numbers are written with.
  private static func isNumberOrTelephone(_ text: String) -> Bool {
    guard let sign = text.utf8.first, signs.contains(sign) else { return false }
    // A telephone number in E.164 may have an extension.
    let number = text.split(separator: ";ext=", maxSplits: 1, omittingEmptySubsequences: false)
    guard number.count == 1 || number[1].utf8.allSatisfy(\.isDigit) else { return false }
    return number[0].utf8.contains { $0.isDigit } && number[0].utf8.allSatisfy { $0.isDigit || marks.contains($0) }
  }

  private static let signs = Set("+-".utf8)
  /// The full-width ones run where the keyboard has those.
  private static let triggers = Set("=+-@\t\r\n＝＋－＠".unicodeScalars)
  private static let marks = Set("+- .,()/".utf8)
}
