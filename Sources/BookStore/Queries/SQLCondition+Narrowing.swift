// Whether to walk a list in its order and test each record, or to take the records that an index gives and sort them.
extension SQLCondition {
  /// Indexes that are asked for how many records they give.
  private static let mostAsked = 8

  /// The index that gives the fewest records, and how many: at most ``ListCosts/many``, which stands for any number.
  ///
  /// - Complexity: O(many) for each index asked, O(1) where SQLite finds the records by their ids.
  func fewest(_ connection: Connection, _ costs: ListCosts = ListCosts()) throws -> (narrowing: Narrowing, count: Int)?
  {
    guard !isDirect else { return nil }
    var best: (narrowing: Narrowing, count: Int)?
    for narrowing in narrowings.prefix(SQLCondition.mostAsked) where (best?.count ?? .max) >= costs.few {
      let sql = "SELECT count(*) FROM (\(narrowing.sql) LIMIT \(costs.many))"
      let count = try connection.statement(sql).all(narrowing.values) { $0.int(0) }.first ?? 0
      if count < best?.count ?? .max { best = (narrowing, count) }
    }
    return best
  }

  /// The condition by which all matches are visited: through an index wherever there is one.
  func narrowedForAll(_ connection: Connection, id: String) throws -> SQLCondition {
    try fewest(connection).map { narrowed(to: $0.narrowing, id: id) } ?? self
  }

  /// The condition for the records that an index gives, which stand first.
  func narrowed(to narrowing: Narrowing, id: String) -> SQLCondition {
    SQLCondition(sql: "\(id) IN (\(narrowing.sql))", values: narrowing.values).and(self)
  }
}
