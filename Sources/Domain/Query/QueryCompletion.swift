/// What can stand at the cursor of a query, for Tab and for shells.
///
///     QueryCompletion.at("city:köln seg", cursor: 13, in: fields).candidates.map(\.text)     // ["segment:"]
package struct QueryCompletion: Hashable, Sendable {
  package struct Candidate: Hashable, Sendable {
    /// What takes the place of the ``QueryCompletion/span``.
    package let text: String
    package let help: String
  }

  /// The characters before the cursor that a candidate replaces.
  package let span: TextSpan
  package let candidates: [Candidate]

  /// The completions at a cursor.
  ///
  /// - Parameters:
  ///   - text: the query as far as it is written.
  ///   - cursor: how many characters stand before the cursor.
  ///   - fields: the names of the kind that is listed.
  /// - Complexity: O(text + names).
  package static func at(_ text: String, cursor: Int, in fields: QueryFields) -> QueryCompletion {
    let typed = Array(text.prefix(max(cursor, 0)))
    var start = term(of: typed)
    while start < typed.count, typed[start] == "-" { start += 1 }
    guard let mark = typed[start...].firstIndex(where: { ":<>=".contains($0) }) else {
      return QueryCompletion(typed, from: start, names(fields))
    }
    let name = String(typed[start..<mark])
    guard let field = fields.find(name)?.field, typed[mark...].allSatisfy({ $0 != "\"" }) else {
      return QueryCompletion(typed, from: typed.count, [])
    }
    var value = mark + 1
    if value < typed.count, typed[value] == "=" { value += 1 }
    value = typed[value...].lastIndex(of: ",").map { $0 + 1 } ?? value
    let dots = typed.indices.last { $0 > value && typed[$0] == "." && typed[$0 - 1] == "." }
    return QueryCompletion(typed, from: dots.map { $0 + 1 } ?? value, values(of: field))
  }

  /// Keeps the candidates that begin as was typed, whatever the case and accents.
  private init(_ typed: [Character], from start: Int, _ all: [Candidate]) {
    span = TextSpan(position: start + 1, length: typed.count - start)
    let prefix = Folding.fold(String(typed[start...]))
    candidates = all.filter { Folding.fold($0.text).hasPrefix(prefix) }
  }

  /// Where the term at the end of a text begins: behind the last space or parenthesis that no quotes hold.
  private static func term(of typed: [Character]) -> Int {
    var start = 0
    var isQuoted = false
    for (place, character) in typed.enumerated() {
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted, character.isWhitespace || "()".contains(character) { start = place + 1 }
    }
    return start
  }

  private static func names(_ fields: QueryFields) -> [Candidate] {
    let own = fields.fields.map { Candidate(text: $0.name + ":", help: $0.help) }
    let related = fields.related.sorted { $0.key < $1.key }.flatMap { head, fields in
      fields.map { Candidate(text: "\(head).\($0.name):", help: $0.help) }
    }
    return own + related + words
  }

  private static let words = [
    Candidate(text: "or ", help: "one or the other"), Candidate(text: "not ", help: "the opposite of what follows"),
  ]

  private static func values(of field: QueryField) -> [Candidate] {
    let words: [String] =
      switch field.type {
      case .choice(let words): words
      case .flag: ["yes", "no"]
      case .day: days
      case .instant: ["now"] + days
      case .reference(.user): ["me"]
      default: []
      }
    return (words + field.words).map { Candidate(text: QueryText.value($0), help: "") }
  }

  private static let days = ["today", "yesterday", "7d", "30d", "90d", "1y"]
}

/// Texts as a query holds them.
package enum QueryText {
  /// A value as it is written: bare where that is read back, else in quotes, which cannot hold a quote.
  ///
  ///     QueryText.value("São Paulo")     // "São Paulo" in quotes
  package static func value(_ text: String) -> String {
    let isBare = !text.isEmpty && !text.contains { $0.isWhitespace || "()\",".contains($0) } && !text.contains("..")
    return isBare ? text : "\"" + text.filter { $0 != "\"" } + "\""
  }
}
