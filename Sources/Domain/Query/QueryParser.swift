/// Reads the query language: words, phrases, `field:value`, comparisons, ranges, `-` or `not`, `or`, parentheses.
///
///     try Query(parsing: #"segment:champions city:köln,bonn revenue:5k.. -tag:blocked "blue kite" müller"#)
///
/// Terms side by side must all hold; `or` binds weaker. A value in quotes may hold anything but a quote.
struct QueryParser {
  let characters: [Character]
  var index = 0
  private var depth = 0
  private var conditions = 0

  /// Characters of the longest text that is read.
  static let longest = 10_000
  /// How deep parentheses and negations may stand in each other.
  static let deepest = 100
  /// Words, phrases and values compared with, in one query.
  static let most = 500

  init(_ text: String) { characters = Array(text) }

  mutating func parse() throws(QueryError) -> Query {
    guard characters.count <= QueryParser.longest else {
      throw QueryError(
        position: QueryParser.longest + 1, length: characters.count - QueryParser.longest,
        message: "expected the end: a filter has at most \(QueryParser.longest) characters.")
    }
    skipSpaces()
    guard index < characters.count else { return .everything }
    let query = try alternatives()
    skipSpaces()
    guard index == characters.count else { throw expected("a condition, found “\(characters[index])”", length: 1) }
    return query
  }

  private mutating func alternatives() throws(QueryError) -> Query {
    var branches = [try conjunction()]
    while takeWord("or") { branches.append(try conjunction()) }
    return branches.count == 1 ? branches[0] : .any(branches)
  }

  private mutating func conjunction() throws(QueryError) -> Query {
    var terms: [Query] = []
    while true {
      skipSpaces()
      guard index < characters.count, characters[index] != ")", !isWord("or") else { break }
      terms.append(try term())
    }
    guard !terms.isEmpty else { throw expected("a condition", length: index < characters.count ? 1 : 0) }
    return terms.count == 1 ? terms[0] : .all(terms)
  }

  private mutating func term() throws(QueryError) -> Query {
    if characters[index] == "-", index + 1 < characters.count, !characters[index + 1].isWhitespace {
      return try negation { $0.index += 1 }
    }
    if isWord("not") { return try negation { $0.index += 3 } }
    switch characters[index] {
    case "(": return try group()
    case "\"": return .phrase(try quoted().content)
    default: return try conditionOrWord()
    }
  }

  private mutating func negation(_ take: (inout QueryParser) -> Void) throws(QueryError) -> Query {
    try deeper()
    take(&self)
    skipSpaces()
    guard index < characters.count, characters[index] != ")", !isWord("or") else {
      throw expected("a condition to negate", length: index < characters.count ? 1 : 0)
    }
    let inner = try term()
    depth -= 1
    return .not(inner)
  }

  private mutating func group() throws(QueryError) -> Query {
    try deeper()
    index += 1
    let inner = try alternatives()
    skipSpaces()
    guard index < characters.count, characters[index] == ")" else { throw expected("“)”") }
    index += 1
    depth -= 1
    return inner
  }

  private mutating func deeper() throws(QueryError) {
    depth += 1
    guard depth <= QueryParser.deepest else {
      throw expected("at most \(QueryParser.deepest) parentheses or negations within each other", length: 1)
    }
  }

  /// Counts one more word or value.
  mutating func count() throws(QueryError) {
    conditions += 1
    guard conditions <= QueryParser.most else {
      throw expected("at most \(QueryParser.most) words and values in one filter", length: 1)
    }
  }

  // MARK: - Characters

  mutating func takeWord(_ word: String) -> Bool {
    skipSpaces()
    guard isWord(word) else { return false }
    index += word.count
    return true
  }

  /// Whether a word of the language stands here: alone, or before a parenthesis.
  private func isWord(_ word: String) -> Bool {
    let end = index + word.count
    guard end <= characters.count, String(characters[index..<end]).lowercased() == word else { return false }
    return end == characters.count || characters[end].isWhitespace || "()".contains(characters[end])
  }

  mutating func skipSpaces() {
    while index < characters.count, characters[index].isWhitespace { index += 1 }
  }

  /// The stretch from a character to where reading stands.
  func span(from start: Int) -> TextSpan { TextSpan(position: start + 1, length: index - start) }

  /// An error where reading stands.
  func expected(_ what: String, length: Int = 0) -> QueryError {
    QueryError(position: min(index, characters.count) + 1, length: length, message: "expected \(what).")
  }
}

extension Query {
  /// Reads a query; an empty text holds for everything.
  ///
  /// - Throws: ``QueryError`` with the place and what was expected there.
  package init(parsing text: String) throws(QueryError) {
    var parser = QueryParser(text)
    self = try parser.parse()
  }
}
