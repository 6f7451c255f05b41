import Analytics
import Domain

// Fields of the record itself.
extension QueryCompiler {
  /// Where the value of a field stands.
  func column(_ field: QueryField) -> String {
    switch field.origin {
    case .id: alias + ".id"
    case .own(let id): #"json_extract(\#(alias).own, '$."\#(OwnValues.key(id, field.type))"')"#
    default: #"\#(alias)."\#(field.name)""#
    }
  }

  /// A condition on a stored field that is no choice.
  func stored(_ field: QueryField, _ condition: Query.Condition) throws -> SQLCondition {
    switch field.type {
    case .text, .note, .list: try any(condition.operands) { try text(field, condition, $0) }
    case .tags: try any(values(of: condition)) { tag(field, $0.content) }
    case .flag: try any(values(of: condition)) { try flag(field, $0) }
    case .reference(let other): try any(values(of: condition)) { try reference(field, other, $0) }
    default: try any(condition.operands) { try number(field, condition, $0) }
    }
  }

  private func any<Part>(_ parts: [Part], _ condition: (Part) throws -> SQLCondition) rethrows -> SQLCondition {
    try .joined(parts.map(condition), by: .or)
  }

  // MARK: - Numbers and days

  private func number(
    _ field: QueryField, _ condition: Query.Condition, _ operand: Query.Operand
  ) throws -> SQLCondition {
    let range = try context.reader.range(of: field.type, condition.field.content, condition.comparison, operand)
    let column = column(field)
    if field.origin == .id {
      let found = QueryCompiler.within(range, column)
      let narrow = QueryCompiler.within(range, "id")
      return found.narrowed(
        by: Narrowing("SELECT id FROM \"\(kind.rawValue)\" WHERE \(narrow.sql)", narrow.values),
        isDirect: range.low == range.high)
    }
    if QueryIndexes.hasDueIndex(kind, field.name), range.high != nil {
      return QueryCompiler.within(range, QueryIndexes.due(column))
    }
    return QueryCompiler.within(range, column, isDay: field.type == .day)
  }

  /// A column within a range; a day that stands for none is not.
  static func within(_ range: QueryRange, _ column: String, isDay: Bool = false) -> SQLCondition {
    let low = isDay ? max(range.low ?? Int64.min, Measures.noDay + 1) : range.low
    switch (low, range.high) {
    case (nil, nil): return SQLCondition("\(column) IS NOT NULL")
    case (let low?, nil): return SQLCondition("\(column) >= ?", .integer(low))
    case (nil, let high?): return SQLCondition("\(column) <= ?", .integer(high))
    case (let low?, let high?) where low == high: return SQLCondition("\(column) = ?", .integer(low))
    case (let low?, let high?): return SQLCondition("\(column) BETWEEN ? AND ?", .integer(low), .integer(high))
    }
  }

  private func flag(_ field: QueryField, _ value: Located<String>) throws -> SQLCondition {
    let words = ["yes": 1, "true": 1, "1": 1, "no": 0, "false": 0, "0": 0]
    guard let flag = words[value.content.lowercased()] else {
      throw QueryError.misfit(value, for: field.name, expected: "yes or no")
    }
    return SQLCondition("coalesce(\(column(field)), 0) = \(flag)")
  }

  // MARK: - Texts

  private func text(
    _ field: QueryField, _ condition: Query.Condition, _ operand: Query.Operand
  ) throws -> SQLCondition {
    if ["source", "ref"].contains(field.name), field.origin == .stored {
      let value = try values(of: Query.Condition(condition.field, condition.comparison, [operand]))[0].content
      return field.name == "source" ? source(value) : key(value)
    }
    let sorted = sortedText(field)
    switch (operand, condition.comparison) {
    case (.value(let value), .equal): return held(field, value.content)
    case (.value(let value), let comparison):
      return SQLCondition("\(sorted) \(comparison.rawValue) ?", .text(Folding.fold(value.content)))
    case (.range(let from, let through), _):
      let low = from.map { SQLCondition("\(sorted) >= ?", .text(Folding.fold($0.content))) }
      // Through `m` takes in every text that begins with an m.
      let high = through.map { SQLCondition("\(sorted) < ?", .text(Folding.fold($0.content) + "\u{10FFFF}")) }
      return .joined([low, high].compactMap(\.self), by: .and)
    }
  }

  /// The folded text by which a field is compared.
  private func sortedText(_ field: QueryField) -> String {
    let hasColumn = field.name == "name" && RecordTable.of(kind).hasSortName
    return hasColumn ? #"\#(alias)."sortName""# : "fold(\(column(field)))"
  }

  /// A text that holds words; what the search index knows is looked up there and then tested in the field itself.
  private func held(_ field: QueryField, _ value: String) -> SQLCondition {
    let column = column(field)
    let isIndexed = field.origin == .stored && (SearchMatch.fields[kind]?.contains(field.name) ?? false)
    if field.name == "phone", let digits = SearchMatch.telephone(value) {
      let dialled = SQLCondition("dials(?, \(column))", .text(digits))
      return isIndexed ? narrowed(dialled, "\"\(digits)\"*") : dialled
    }
    guard !WordPattern(value).isEmpty else {
      return SQLCondition("instr(fold(\(column)), ?) > 0", .text(Folding.fold(value)))
    }
    let holds = SQLCondition("holds(?, \(column))", .text(value))
    return isIndexed ? SearchMatch.words(value).map { narrowed(holds, $0) } ?? holds : holds
  }

  private func tag(_ field: QueryField, _ value: String) -> SQLCondition {
    let tagged = SQLCondition("instr(fold(\(column(field))), ?) > 0", .text(",\(Folding.fold(value)),"))
    guard field.origin == .stored, SearchMatch.fields[kind]?.contains(field.name) ?? false,
      let match = SearchMatch.words(value)
    else { return tagged }
    return narrowed(tagged, match)
  }

  /// A test of records that the search index is asked for first.
  private func narrowed(_ test: SQLCondition, _ match: String) -> SQLCondition {
    let found = SearchMatch.own(kind, match)
    return kind == .customer ? test.narrowed(by: found) : narrowing(found).and(test)
  }

  private func source(_ name: String) -> SQLCondition {
    let column = alias + ".source"
    return name == Source.here
      ? SQLCondition("\(column) IS NULL")
      : SQLCondition("\(column) IN (SELECT id FROM source WHERE name = ?)", .text(name))
  }

  /// A record by its key, which is its id where it was made here.
  private func key(_ key: String) -> SQLCondition {
    let table = "\"\(kind.rawValue)\""
    let byKey = SQLCondition("\(alias).ref = ?", .text(key))
      .narrowed(by: Narrowing("SELECT id FROM \(table) WHERE ref = ?", [.text(key)]))
    guard let id = Int64(key), String(id) == key else { return byKey }
    let byID = SQLCondition("\(alias).id = ? AND \(alias).ref IS NULL", .integer(id))
      .narrowed(by: Narrowing("SELECT id FROM \(table) WHERE id = ?", [.integer(id)]))
    return .joined([byKey, byID], by: .or)
  }

  // MARK: - References

  private func reference(_ field: QueryField, _ other: Kind, _ value: Located<String>) throws -> SQLCondition {
    let wanted = try wanted(field, other, value)
    guard kind == .customer, QueryIndexes.customerReferences.contains(field.name) else {
      return SQLCondition(sql: column(field) + wanted.sql, values: wanted.values)
    }
    let narrowing = Narrowing(#"SELECT id FROM customer WHERE "\#(field.name)"\#(wanted.sql)"#, wanted.values)
    return SQLCondition(sql: "+" + column(field) + wanted.sql, values: wanted.values).narrowed(by: narrowing)
  }

  /// The comparison of a reference with what a text means: `me`, a number, a name.
  private func wanted(_ field: QueryField, _ other: Kind, _ value: Located<String>) throws -> SQLCondition {
    let text = value.content
    if other == .user, text.lowercased() == "me" { return SQLCondition(" = ?", SQLValue(context.userID)) }
    if let id = Int64(text) { return SQLCondition(" = ?", .integer(id)) }
    let folded = SQLValue.text(Folding.fold(text))
    if other == .user {
      return SQLCondition(#" IN (SELECT id FROM "user" WHERE fold(name) = ? OR fold("fullName") = ?)"#, folded, folded)
    }
    guard let name = ["name", "subject"].first(where: { other.field($0) != nil }) else {
      throw QueryError.misfit(value, for: field.name, expected: "the number of a \(other.rawValue)")
    }
    let table = "\"\(other.rawValue)\" o"
    let scope = context.access.condition(.read, other, alias: "o").sql
    guard SearchMatch.fields[other] != nil, let match = SearchMatch.words(text) else {
      return SQLCondition(" IN (SELECT id FROM \(table) WHERE holds(?, \(name)) AND \(scope))", .text(text))
    }
    let found = SearchMatch.own(other, match)
    return SQLCondition(
      sql: " IN (SELECT id FROM \(table) WHERE id IN (\(found.sql)) AND holds(?, \(name)) AND \(scope))",
      values: found.values + [.text(text)])
  }
}
