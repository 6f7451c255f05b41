/// A condition in SQL with the values of its marks.
struct SQLCondition {
  var sql: String
  var values: [SQLValue]

  init(_ sql: String, _ values: SQLValue...) {
    self.sql = sql
    self.values = values
  }

  init(sql: String, values: [SQLValue]) {
    self.sql = sql
    self.values = values
  }

  static let always = SQLCondition("1")

  var isAlways: Bool { sql == "1" }

  /// All or any of several conditions.
  static func joined(_ conditions: [SQLCondition], by word: String) -> SQLCondition {
    SQLCondition(
      sql: "(" + conditions.map(\.sql).joined(separator: " \(word) ") + ")", values: conditions.flatMap(\.values))
  }

  func and(_ other: SQLCondition) -> SQLCondition {
    if isAlways { return other }
    return other.isAlways ? self : SQLCondition.joined([self, other], by: "AND")
  }
}
