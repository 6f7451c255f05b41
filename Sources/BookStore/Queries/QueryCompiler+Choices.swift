import Domain

// Fields that hold one of a few words.
extension QueryCompiler {
  /// A choice; one in an order (`priority>=high`) is compared by its place in it.
  func choice(_ field: QueryField, _ condition: Query.Condition, negated: Bool) throws -> SQLCondition {
    guard case .choice(let words) = field.type else { return .never }
    var places: Set<Int> = []
    for operand in condition.operands {
      let chosen = try chosen(operand, condition.comparison, words, field.name)
      places.formUnion(words.indices.filter { chosen.contains(Int64($0)) })
    }
    let chosen = words.indices.filter { places.contains($0) != negated }.map { words[$0] }
    let isSet = field.origin == .stored && QueryIndexes.isAlwaysSet(field.name)
    if negated, !isSet {
      return .joined([SQLCondition("\(column(field)) IS NULL"), among(field, chosen)], by: .or)
    }
    if isSet, words.count - chosen.count == 1, let missing = words.first(where: { !chosen.contains($0) }) {
      return SQLCondition("\(column(field)) <> \(QueryCompiler.literal(missing))")
    }
    let queue = QueryIndexes.queue(kind, field.name, Set(chosen)).map { SQLCondition($0) }
    return .joined([queue, among(field, chosen)].compactMap(\.self), by: .and)
  }

  /// The places in a list of words that an operand lets through.
  private func chosen(
    _ operand: Query.Operand, _ comparison: Query.Comparison, _ words: [String], _ name: String
  ) throws -> QueryRange {
    func place(_ word: Located<String>) throws -> Int64 {
      let folded = QueryCompiler.folded(word.content)
      guard let place = words.firstIndex(where: { QueryCompiler.folded($0) == folded }) else {
        throw QueryError.misfit(word, for: name, among: words)
      }
      return Int64(place)
    }
    switch operand {
    case .range(let from, let through): return QueryRange(low: try from.map(place), high: try through.map(place))
    case .value(let word):
      let place = try place(word)
      return switch comparison {
      case .equal: QueryRange(low: place, high: place)
      case .less: QueryRange(low: nil, high: place - 1)
      case .lessOrEqual: QueryRange(low: nil, high: place)
      case .greater: QueryRange(low: place + 1, high: nil)
      case .greaterOrEqual: QueryRange(low: place, high: nil)
      }
    }
  }

  /// One of several words: those of the program stand in the SQL, so that indexes on some of them serve; a book's own
  /// are bound.
  private func among(_ field: QueryField, _ words: [String]) -> SQLCondition {
    let column = column(field)
    if case .own = field.origin {
      let marks = Array(repeating: "?", count: words.count).joined(separator: ", ")
      return SQLCondition(sql: "\(column) IN (\(marks))", values: words.map(SQLValue.text))
    }
    if words.count == 1 { return SQLCondition("\(column) = \(QueryCompiler.literal(words[0]))") }
    return SQLCondition("\(column) IN (\(words.map(QueryCompiler.literal).joined(separator: ", ")))")
  }

  private static func literal(_ word: String) -> String { "'" + word.replacing("'", with: "''") + "'" }

  /// A word whatever its case and accents, with `-` for a space and apostrophes left out.
  private static func folded(_ word: String) -> String {
    Folding.fold(word).replacing("-", with: " ").replacing("'", with: "").replacing("’", with: "")
  }
}
