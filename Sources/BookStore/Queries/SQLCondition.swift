/// A condition in SQL with the values of its marks.
struct SQLCondition {
  enum Connective: String { case and = "AND", or = "OR" }

  let sql: String
  let values: [SQLValue]
  /// Subqueries that each give the ids of every record that can satisfy the condition, read from an index.
  private(set) var narrowings: [Narrowing] = []
  /// SQLite finds the few records at once, by their ids.
  private(set) var isDirect = false
  /// The subquery that gives exactly the ids of the records that satisfy the condition, each once, where there is one.
  private(set) var whole: Narrowing?
  /// What the condition was joined from, where there are several.
  private var parts: [SQLCondition] = []
  /// What holds the parts together, where there are several.
  private let connective: Connective?
  /// How many parentheses stand in each other.
  private let nesting: Int

  /// A condition that stands as it is on either side of AND.
  init(_ sql: String, _ values: SQLValue...) { self.init(sql: sql, values: values) }

  init(sql: String, values: [SQLValue]) { self.init(sql, values, nil, nesting: 0) }

  private init(_ sql: String, _ values: [SQLValue], _ connective: Connective?, nesting: Int) {
    self.sql = sql
    self.values = values
    self.connective = connective
    self.nesting = nesting
  }

  static let always = SQLCondition("1")
  static let never = SQLCondition("0")

  var isAlways: Bool { sql == "1" }

  /// Whether the text names a column of a table.
  func names(_ alias: String) -> Bool { sql.contains(alias + ".") }

  /// The same condition, with a subquery that gives the ids of all who can satisfy it.
  func narrowed(by narrowing: Narrowing, isDirect: Bool = false) -> SQLCondition {
    var condition = self
    condition.narrowings.append(narrowing)
    condition.isDirect = isDirect
    return condition
  }

  /// The same condition, which says nothing but that a subquery gives the id.
  func being(_ narrowing: Narrowing) -> SQLCondition {
    var condition = narrowed(by: narrowing)
    condition.whole = narrowing
    return condition
  }

  /// All or any of several conditions.
  ///
  /// The deepest comes first and AND needs no parentheses within OR: SQLite's parser keeps what stands before an open
  /// parenthesis on a stack of a hundred places.
  static func joined(_ conditions: [SQLCondition], by connective: Connective) -> SQLCondition {
    guard conditions.count > 1 else { return conditions.first ?? (connective == .and ? .always : .never) }
    let parts = connective == .and ? conditions.map(\.inParentheses) : conditions
    let sorted = parts.enumerated().sorted { ($1.element.nesting, $0.offset) < ($0.element.nesting, $1.offset) }
      .map(\.element)
    var joined = SQLCondition(
      sorted.map(\.sql).joined(separator: " \(connective.rawValue) "), sorted.flatMap(\.values), connective,
      nesting: sorted[0].nesting)
    joined.parts = conditions
    joined.isDirect = connective == .and && conditions.contains(where: \.isDirect)
    switch connective {
    case .and: joined.narrowings = conditions.flatMap(\.narrowings)
    case .or: joined.narrowings = Narrowing.union(conditions.map(\.narrowings.first)).map { [$0] } ?? []
    }
    return joined
  }

  /// The same condition for records that a subquery gave already, or will be looked for in what it gave.
  ///
  /// - Parameter known: what stands in the place of the part that says that the subquery gives the id.
  func knowing(_ narrowing: Narrowing, as known: SQLCondition) -> SQLCondition {
    if whole == narrowing { return known }
    guard connective == .and, parts.contains(where: { $0.narrowings.contains(narrowing) }) else { return self }
    let rest = parts.map { $0.knowing(narrowing, as: known) }.filter { !$0.isAlways }
    return SQLCondition.joined(rest, by: .and)
  }

  func and(_ other: SQLCondition) -> SQLCondition {
    if isAlways { return other }
    return other.isAlways ? self : SQLCondition.joined([self, other], by: .and)
  }

  /// The opposite; what is unknown counts as not satisfied, and so satisfies the opposite.
  var negated: SQLCondition { SQLCondition(sql: "NOT coalesce(\(sql), 0)", values: values) }

  private var inParentheses: SQLCondition {
    guard connective == .or else { return self }
    // Behind a plus SQLite looks for no indexes: in groups deep within each other that takes it exponential time.
    let plus = nesting % 4 == 2 ? "+" : ""
    var condition = SQLCondition("\(plus)(\(sql))", values, nil, nesting: nesting + 1)
    condition.narrowings = narrowings
    return condition
  }
}

/// A subquery that gives ids, with the values of its marks.
struct Narrowing: Equatable {
  let sql: String
  let values: [SQLValue]

  init(_ sql: String, _ values: [SQLValue]) {
    self.sql = sql
    self.values = values
  }

  /// These ids.
  init(ids: [Int64]) {
    let list = ids.map(String.init).joined(separator: ",")
    self.init("SELECT value FROM json_each(?)", [.text("[\(list)]")])
  }

  /// The ids that any of several subqueries gives; nil where one of them is missing.
  static func union(_ narrowings: [Narrowing?]) -> Narrowing? {
    let known = narrowings.compactMap(\.self)
    guard known.count == narrowings.count else { return nil }
    return Narrowing(known.map(\.sql).joined(separator: " UNION ALL "), known.flatMap(\.values))
  }
}
