/// What is wrong with a query, and where.
package struct QueryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The character at which the wrong part begins, from 1.
  package let position: Int
  /// The characters of the wrong part; 0 where something is missing.
  package let length: Int
  /// What is wrong and what was expected, as a sentence without its first capital.
  package let message: String

  /// An error at a place of the text.
  package init(position: Int, length: Int = 0, message: String) {
    self.position = position
    self.length = length
    self.message = message
  }

  /// An error about a part that was read.
  package init(_ span: TextSpan, _ message: String) {
    self.init(position: span.position, length: span.length, message: message)
  }

  package var description: String { "The filter is wrong at character \(position): \(message)" }

  /// A value that its field does not take.
  package static func misfit(_ value: Located<String>, for field: String, expected: String) -> QueryError {
    QueryError(value.span, "“\(shown(value.content))” does not fit \(field): expected \(expected).")
  }

  /// A word that is none of those that a field takes, with the nearest of them or else all.
  package static func misfit(_ word: Located<String>, for field: String, among words: [String]) -> QueryError {
    guard let nearest = NearestWord.to(word.content, among: words) else {
      return misfit(word, for: field, expected: "one of \(words.joined(separator: ", "))")
    }
    return QueryError(
      word.span, "“\(shown(word.content))” does not fit \(field); did you mean “\(nearest)”?")
  }

  /// A name that is none of the known ones, with the nearest of them or else all.
  ///
  /// - Parameters:
  ///   - what: what was looked for, to follow “there is no”: `field “colour” here`.
  ///   - prefix: what stands before each name where it is used.
  package static func unknown(
    _ name: Located<String>, _ what: String, known: [String], prefix: String = ""
  ) -> QueryError {
    let hint =
      NearestWord.to(name.content, among: known).map { "did you mean “\(prefix)\($0)”?" }
      ?? (known.isEmpty ? "there are none." : "there are \(known.map { prefix + $0 }.joined(separator: ", ")).")
    return QueryError(name.span, "there is no \(what); \(hint)")
  }

  /// A text as it stands in a sentence: not too long, and nothing in it that a terminal would act on.
  package static func shown(_ text: String) -> String {
    let longest = 40
    let kept = text.prefix(longest).map { character in
      character.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) } ? "·" : character
    }
    return String(kept) + (text.count > longest ? "…" : "")
  }
}
