/// Reads the query language: words, `field:value`, comparisons, `-` for not, `or`, parentheses.
///
///     try Query(parsing: #"segment:champions city:"São Paulo" revenue>5000 -tag:blocked müller"#)
///
/// Terms side by side must all hold; `or` binds weaker. A value in quotes may hold anything.
struct QueryParser {
  private let characters: [Character]
  private var index = 0

  init(_ text: String) { characters = Array(text) }

  mutating func parse() throws(QueryError) -> Query {
    let query = try alternatives()
    skipSpaces()
    guard index == characters.count else { throw expected("a condition, found “\(characters[index])”") }
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
    if terms.isEmpty, !isBlank { throw expected("a condition") }
    return terms.isEmpty ? .everything : terms.count == 1 ? terms[0] : .all(terms)
  }

  /// True when there is nothing but spaces to read.
  private var isBlank: Bool { characters.allSatisfy(\.isWhitespace) }

  private mutating func term() throws(QueryError) -> Query {
    switch characters[index] {
    case "-" where index + 1 < characters.count && !characters[index + 1].isWhitespace:
      index += 1
      return .not(try term())
    case "(":
      index += 1
      let inner = try alternatives()
      skipSpaces()
      guard index < characters.count, characters[index] == ")" else { throw expected("“)”") }
      index += 1
      return inner
    case ")": throw expected("a condition before “)”")
    case "\"": return .word(try quoted())
    default: return try comparisonOrWord()
    }
  }

  private mutating func comparisonOrWord() throws(QueryError) -> Query {
    let start = index
    while index < characters.count, !characters[index].isWhitespace, !"()\":<>=".contains(characters[index]) {
      index += 1
    }
    let name = String(characters[start..<index])
    if name.isEmpty { throw expected("a word or field:value, found “\(characters[start])”") }
    guard let comparison = takeComparison() else {
      return .word(name)
    }
    guard index < characters.count, !characters[index].isWhitespace, characters[index] != ")" else {
      throw expected("a value after “\(name)\(comparison.rawValue)”")
    }
    let value = characters[index] == "\"" ? try quoted() : bareValue()
    return .compare(field: name.lowercased(), comparison, value)
  }

  private mutating func takeComparison() -> Query.Comparison? {
    guard index < characters.count, ":<>=".contains(characters[index]) else { return nil }
    let isTwo = index + 1 < characters.count && characters[index + 1] == "=" && "<>:".contains(characters[index])
    let symbol = characters[index] == "=" ? ":" : String(characters[index])
    index += isTwo ? 2 : 1
    return Query.Comparison(rawValue: isTwo && symbol != ":" ? symbol + "=" : symbol)
  }

  private mutating func bareValue() -> String {
    let start = index
    while index < characters.count, !characters[index].isWhitespace, !"()".contains(characters[index]) { index += 1 }
    return String(characters[start..<index])
  }

  private mutating func quoted() throws(QueryError) -> String {
    index += 1
    let start = index
    while index < characters.count, characters[index] != "\"" { index += 1 }
    guard index < characters.count else { throw expected("the closing quote “\"”") }
    index += 1
    return String(characters[start..<(index - 1)])
  }

  private mutating func takeWord(_ word: String) -> Bool {
    skipSpaces()
    guard isWord(word) else { return false }
    index += word.count
    return true
  }

  private func isWord(_ word: String) -> Bool {
    let end = index + word.count
    guard end <= characters.count, String(characters[index..<end]).lowercased() == word else { return false }
    return end == characters.count || characters[end].isWhitespace || characters[end] == "("
  }

  private mutating func skipSpaces() {
    while index < characters.count, characters[index].isWhitespace { index += 1 }
  }

  private func expected(_ what: String) -> QueryError {
    QueryError(position: min(index, characters.count) + 1, message: "expected \(what).")
  }
}

extension Query {
  /// Reads a query; an empty text holds for everything.
  ///
  /// - Throws: ``QueryError`` with the position and what was expected there.
  package init(parsing text: String) throws(QueryError) {
    var parser = QueryParser(text)
    self = try parser.parse()
  }
}
