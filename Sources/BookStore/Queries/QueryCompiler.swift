import Analytics
import Domain

/// Turns a query into SQL over one kind of record.
struct QueryCompiler {
  let kind: Kind
  let context: QueryContext

  func condition(_ query: Query) throws -> SQLCondition {
    switch query {
    case .everything: return .always
    case .word(let word): return try self.word(word)
    case .not(let inner):
      let condition = try condition(inner)
      return SQLCondition(sql: "NOT coalesce(\(condition.sql), 0)", values: condition.values)
    case .all(let terms): return try SQLCondition.joined(terms.map(condition), by: "AND")
    case .any(let terms): return try SQLCondition.joined(terms.map(condition), by: "OR")
    case .compare(let field, let comparison, let value): return try compare(field, comparison, value)
    }
  }

  // MARK: - Words

  /// Words find customers by the search index; other records by their own text and by their customer.
  private func word(_ word: String) throws -> SQLCondition {
    let match = SearchIndex.match(word)
    if kind == .customer {
      guard let match else { return .always }
      return SQLCondition("c.id IN (SELECT rowid FROM search WHERE search MATCH ?)", .text(match))
    }
    let pattern = SQLValue.text("%" + word.replacing("\\", with: "\\\\").replacing("%", with: "\\%") + "%")
    let textFields = kind.fields.filter { [.text, .note].contains($0.type) && $0.name != "source" }
    var conditions = textFields.map { SQLCondition(#"t."\#($0.name)" LIKE ? ESCAPE '\'"#, pattern) }
    if let match, kind.field("customer") != nil {
      conditions.append(SQLCondition("t.customer IN (SELECT rowid FROM search WHERE search MATCH ?)", .text(match)))
    }
    return conditions.isEmpty ? .always : .joined(conditions, by: "OR")
  }

  // MARK: - Fields

  private func compare(_ name: String, _ comparison: Query.Comparison, _ value: String) throws -> SQLCondition {
    if name == "is" { return try flag(value) }
    if name == "id" {
      guard let id = Int64(value) else { throw wrong(name, value, "a number") }
      return number(alias + ".id", comparison, id)
    }
    if kind == .customer, let condition = try measure(name, comparison, value) { return condition }
    let known = name == "tag" ? "tags" : name
    guard let field = kind.fields.first(where: { $0.name.lowercased() == known }) else {
      let names = kind.fields.map(\.name) + (kind == .customer ? QueryCompiler.measureNames : [])
      throw QueryError(
        position: 1, message: "there is no field “\(name)” here; there are \(names.joined(separator: ", ")).")
    }
    return try compare(field, comparison, value)
  }

  private func compare(_ field: Field, _ comparison: Query.Comparison, _ value: String) throws -> SQLCondition {
    let column = #"\#(alias)."\#(field.name)""#
    switch field.type {
    case .text, .note, .choice:
      if field.name == "source" {
        let names = "SELECT id FROM source WHERE name = ?"
        return value == Source.here
          ? SQLCondition("\(column) IS NULL") : SQLCondition("\(column) IN (\(names))", .text(value))
      }
      if field.name == "ref" {
        return SQLCondition("coalesce(\(column), CAST(\(alias).id AS TEXT)) = ?", .text(value))
      }
      if comparison == .equal, case .choice = field.type {
        return SQLCondition("fold(\(column)) = ?", .text(Folding.fold(value)))
      }
      // A text holds the value where one of its words begins with it.
      if comparison == .equal {
        return SQLCondition("instr(' ' || fold(\(column)), ?) > 0", .text(" " + Folding.fold(value)))
      }
      return SQLCondition("fold(\(column)) \(comparison.sql) ?", .text(Folding.fold(value)))
    case .tags: return SQLCondition("fold(\(column)) LIKE ?", .text("%,\(Folding.fold(value)),%"))
    case .money:
      guard let money = Money(value, in: context.currency) else { throw wrong(field.name, value, "an amount") }
      return number(column, comparison, money.minor)
    case .price:
      guard let price = UnitPrice(value) else { throw wrong(field.name, value, "a price") }
      return number(column, comparison, price.tenThousandths)
    case .quantity, .integer:
      guard let integer = Int64(value) else { throw wrong(field.name, value, "a number") }
      return number(column, comparison, integer)
    case .flag: return SQLCondition("\(column) = ?", ["yes", "true", "1"].contains(value.lowercased()) ? 1 : 0)
    case .day: return try day(column, field.name, comparison, value) { Int64($0.number) }
    case .instant:
      if comparison == .equal, let day = Day(value) {
        let start = Instant(day: day).seconds
        return SQLCondition("\(column) >= ? AND \(column) < ?", .integer(start), .integer(start + 86_400))
      }
      return try day(column, field.name, comparison, value) { Instant(day: $0).seconds }
    case .reference(let other): return try reference(column, other, value)
    case .lines: throw wrong(field.name, value, "another field: lines cannot be compared")
    }
  }

  private func reference(_ column: String, _ other: Kind, _ value: String) throws -> SQLCondition {
    if other == .user, value == "me" {
      return context.userID.map { SQLCondition("\(column) = ?", .integer($0)) } ?? SQLCondition("0")
    }
    if let id = Int64(value) { return SQLCondition("\(column) = ?", .integer(id)) }
    let names = #"SELECT id FROM "\#(other.rawValue)" WHERE fold(name) = ?"#
    return SQLCondition("\(column) IN (\(names))", .text(Folding.fold(value)))
  }

  private func flag(_ value: String) throws -> SQLCondition {
    guard let flag = QueryCompiler.flags[kind]?[value.lowercased()] else {
      let names = (QueryCompiler.flags[kind] ?? [:]).keys.sorted().map { "is:\($0)" }
      let known = names.isEmpty ? "there is none for this kind" : "there are \(names.joined(separator: ", "))"
      throw QueryError(position: 1, message: "there is no is:\(value); \(known).")
    }
    let marks = flag.filter { $0 == "?" }.count
    guard marks > 0 else { return SQLCondition(flag) }
    return value.lowercased() == "mine"
      ? SQLCondition(flag, SQLValue(context.userID)) : SQLCondition(flag, .integer(context.now.seconds))
  }

  private static let flags: [Kind: [String: String]] = [
    .ticket: [
      "open": "t.state <> 'closed'", "closed": "t.state = 'closed'", "unassigned": "t.assignee IS NULL",
      "mine": "t.assignee = ?", "overdue": "t.state <> 'closed' AND t.due < ?",
    ],
    .opportunity: [
      "open": "t.stage NOT IN ('won', 'lost', 'archived')", "won": "t.stage = 'won'", "lost": "t.stage = 'lost'",
    ],
    .order: ["cancelled": "t.cancelled = 1", "return": "t.cancelled = 0 AND t.total < 0"],
    .customer: ["buyer": "m.sales > 0"],
  ]

  // MARK: - Measures and classes of customers

  static let measureNames =
    [
      "orders", "returns", "revenue", "first", "last", "r", "f", "m",
    ] + Model.allCases.map(\.rawValue)

  private func measure(_ name: String, _ comparison: Query.Comparison, _ value: String) throws -> SQLCondition? {
    switch name {
    case "orders", "sales": return number("m.sales", comparison, try integer(name, value))
    case "returns": return number("m.returns", comparison, try integer(name, value))
    case "revenue":
      guard let money = Money(QueryCompiler.expanded(value), in: context.currency) else {
        throw wrong(name, value, "an amount")
      }
      return number("m.revenue", comparison, money.minor)
    case "first", "firstsale": return try day(#"m."firstSale""#, name, comparison, value) { Int64($0.number) }
    case "last", "lastsale": return try day(#"m."lastSale""#, name, comparison, value) { Int64($0.number) }
    case "r", "f", "m":
      let dimension = Dimension.allCases.first { $0.letter == name } ?? .recency
      let score = number("(\(score(dimension)))", comparison, try integer(name, value))
      return SQLCondition("m.sales > 0").and(score)
    default: return try Model(rawValue: name).map { try classCondition($0, value) }
    }
  }

  /// `12k` and `1.5M` as plain numbers.
  private static func expanded(_ value: String) -> String {
    let units: [Character: Int] = ["k": 3, "K": 3, "m": 6, "M": 6]
    guard let last = value.last, let zeros = units[last],
      let scaled = Decimals.scaled(value.dropLast(), places: zeros)
    else { return value }
    return String(scaled)
  }

  private func classCondition(_ model: Model, _ value: String) throws -> SQLCondition {
    guard let name = model.className(value) else {
      throw wrong(model.rawValue, value, "one of \(model.classes.joined(separator: ", "))")
    }
    let condition: SQLCondition
    switch model {
    case .segment:
      condition = scores { Segment.of(recency: $0, frequency: $1, monetary: $2).rawValue == name }
    case .rfm4: condition = scores { RFM4.of(recency: $0, frequency: $1, monetary: $2).rawValue == name }
    case .rfm8:
      condition = highs {
        RFM8.of(recencyHigh: $0, frequencyHigh: $1, monetaryHigh: $2).rawValue == name
      }
    case .tier4:
      condition = highs {
        Tier4.of(recencyHigh: $0, frequencyHigh: $1, monetaryHigh: $2).rawValue == name
      }
    case .abc: condition = band(context.yardsticks.abc, ABC.allCases.map(\.rawValue), name)
    case .pyramid: condition = band(context.yardsticks.pyramid, Pyramid.allCases.map(\.rawValue), name)
    }
    return SQLCondition("m.sales > 0").and(condition)
  }

  private static let columns = [#"m."lastSale""#, "m.sales", "m.revenue"]

  /// The score of a dimension as an expression: the yardsticks are numbers of the book, so they stand in the text.
  private func score(_ dimension: Dimension) -> String {
    let column = QueryCompiler.columns[dimension.rawValue]
    return (["1"] + context.yardsticks.boundaries[dimension.rawValue].map { "(\(column) > \($0))" })
      .joined(separator: " + ")
  }

  private func scores(_ holds: (Int, Int, Int) -> Bool) -> SQLCondition {
    var codes: [String] = []
    for r in 1...5 {
      for f in 1...5 { for m in 1...5 where holds(r, f, m) { codes.append(String(r * 100 + f * 10 + m)) } }
    }
    let code = "(\(score(.recency))) * 100 + (\(score(.frequency))) * 10 + (\(score(.monetary)))"
    return SQLCondition("(\(code)) IN (\(codes.joined(separator: ", ")))")
  }

  private func highs(_ holds: (Bool, Bool, Bool) -> Bool) -> SQLCondition {
    var codes: [String] = []
    for code in 0..<8 where holds(code & 4 != 0, code & 2 != 0, code & 1 != 0) { codes.append(String(code)) }
    let high = Dimension.allCases.map { dimension in
      let mean = context.yardsticks.value(.mean(dimension)) ?? Int64.max
      return "(\(QueryCompiler.columns[dimension.rawValue]) > \(mean))"
    }
    return SQLCondition("(\(high[0]) * 4 + \(high[1]) * 2 + \(high[2])) IN (\(codes.joined(separator: ", ")))")
  }

  private func band(_ thresholds: [Int64?], _ names: [String], _ name: String) -> SQLCondition {
    let place = names.firstIndex(of: name) ?? 0
    var conditions: [SQLCondition] = []
    if place < thresholds.count {
      guard let low = thresholds[place] else { return SQLCondition("0") }
      conditions.append(SQLCondition("m.revenue >= ?", .integer(low)))
    }
    if place > 0, let high = thresholds[place - 1] { conditions.append(SQLCondition("m.revenue < ?", .integer(high))) }
    return conditions.isEmpty ? .always : .joined(conditions, by: "AND")
  }

  // MARK: - Helpers

  private var alias: String { kind == .customer ? "c" : "t" }

  private func number(_ column: String, _ comparison: Query.Comparison, _ value: Int64) -> SQLCondition {
    SQLCondition("\(column) \(comparison.sql) ?", .integer(value))
  }

  private func integer(_ name: String, _ value: String) throws -> Int64 {
    guard let integer = Int64(value) else { throw wrong(name, value, "a number") }
    return integer
  }

  /// A day compares as before and after; a number of days (`90d`) as an age: `last>90d` is more than 90 days ago.
  private func day(
    _ column: String, _ name: String, _ comparison: Query.Comparison, _ value: String, _ stored: (Day) -> Int64
  ) throws -> SQLCondition {
    let known = "\(column) > \(Measures.noDay)"
    if let day = Day(value) {
      return SQLCondition("\(known) AND \(column) \(comparison.sql) ?", .integer(stored(day)))
    }
    guard value.last == "d", let days = Int(value.dropLast()) else {
      throw wrong(name, value, "a day such as 2026-06-01, or an age such as 90d")
    }
    return SQLCondition("\(known) AND \(column) \(comparison.mirrored) ?", .integer(stored(context.today + -days)))
  }

  private func wrong(_ field: String, _ value: String, _ expected: String) -> QueryError {
    QueryError(position: 1, message: "“\(value)” does not fit \(field): expected \(expected).")
  }
}

/// What a query needs to know beside its text.
struct QueryContext {
  let yardsticks: Yardsticks
  let currency: Currency
  let userID: Int64?
  let now: Instant
  let today: Day
}

extension Query.Comparison {
  var sql: String { self == .equal ? "=" : rawValue }

  /// The other way round: an age grows as its day falls.
  var mirrored: String {
    switch self {
    case .equal: "="
    case .less: ">"
    case .lessOrEqual: ">="
    case .greater: "<"
    case .greaterOrEqual: "<="
    }
  }
}
