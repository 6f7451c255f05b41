// Words, and fields with what they are compared with.
extension QueryParser {
  mutating func conditionOrWord() throws(QueryError) -> Query {
    let start = index
    while index < characters.count, !characters[index].isWhitespace, !"()\":<>=".contains(characters[index]) {
      index += 1
    }
    let name = String(characters[start..<index])
    if name.isEmpty { throw expected("a word or field:value, found “\(characters[start])”", length: 1) }
    let nameSpan = span(from: start)
    guard let comparison = takeComparison() else {
      try count()
      return .word(name)
    }
    let written = name + String(characters[(start + name.count)..<index])
    guard index < characters.count, !characters[index].isWhitespace, characters[index] != ")" else {
      throw expected("a value after “\(QueryError.shown(written))”")
    }
    let operands = try comparison == .equal ? self.operands() : [.value(value(stopsAtDots: false))]
    if comparison != .equal, index < characters.count, characters[index] == "," {
      throw expected("one value after “\(QueryError.shown(written))”", length: 1)
    }
    return .condition(Query.Condition(Located(name.lowercased(), nameSpan), comparison, operands))
  }

  private mutating func takeComparison() -> Query.Comparison? {
    guard index < characters.count, ":<>=".contains(characters[index]) else { return nil }
    let isTwo = index + 1 < characters.count && characters[index + 1] == "=" && "<>:".contains(characters[index])
    let symbol = characters[index] == "=" ? ":" : String(characters[index])
    index += isTwo ? 2 : 1
    return Query.Comparison(rawValue: isTwo && symbol != ":" ? symbol + "=" : symbol)
  }

  /// Values and ranges parted by commas.
  private mutating func operands() throws(QueryError) -> [Query.Operand] {
    var operands = [try operand()]
    while index < characters.count, characters[index] == "," {
      index += 1
      operands.append(try operand())
    }
    return operands
  }

  private mutating func operand() throws(QueryError) -> Query.Operand {
    let start = index
    let from = isAtDots ? nil : try value(stopsAtDots: true)
    guard isAtDots else {
      guard let from else { throw expected("a value") }
      return .value(from)
    }
    index += 2
    guard hasValue else {
      guard let from else {
        throw QueryError(span(from: start), "expected a value before or after “..”.")
      }
      return .range(from: from, through: nil)
    }
    return .range(from: from, through: try value(stopsAtDots: false))
  }

  private mutating func value(stopsAtDots: Bool) throws(QueryError) -> Located<String> {
    guard hasValue else { throw expected("a value") }
    if characters[index] == "\"" { return try quoted() }
    try count()
    let start = index
    while hasValue, characters[index] != "\"", !(stopsAtDots && isAtDots) { index += 1 }
    return Located(String(characters[start..<index]), span(from: start))
  }

  /// Whether a character of a value stands here.
  private var hasValue: Bool {
    index < characters.count && !characters[index].isWhitespace && !"(),".contains(characters[index])
  }

  private var isAtDots: Bool {
    index + 1 < characters.count && characters[index] == "." && characters[index + 1] == "."
  }

  /// A text in quotes, without them; its place is that of the text and its quotes.
  mutating func quoted() throws(QueryError) -> Located<String> {
    try count()
    let start = index
    index += 1
    while index < characters.count, characters[index] != "\"" { index += 1 }
    guard index < characters.count else { throw expected("the closing quote “\"”") }
    index += 1
    return Located(String(characters[(start + 1)..<(index - 1)]), span(from: start))
  }
}
