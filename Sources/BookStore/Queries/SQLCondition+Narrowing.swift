// Whether to walk a list in its order and test each record, or to take the few records that an index gives and sort them.
extension SQLCondition {
  /// Up to so many records are read through an index and sorted; a list in which more match is walked in its order,
  /// since a page of it is found soon.
  private static let few = 3_000
  /// Indexes that are asked for how many records they give.
  private static let mostAsked = 8

  /// The condition by which a page of a list is read.
  ///
  /// - Parameter id: the column of the record's id.
  /// - Complexity: O(few) for each index asked.
  func narrowed(_ connection: Connection, id: String) throws -> SQLCondition {
    guard !isDirect else { return self }
    var best: (count: Int, narrowing: Narrowing)?
    for narrowing in narrowings.prefix(SQLCondition.mostAsked) {
      let sql = "SELECT count(*) FROM (\(narrowing.sql) LIMIT \(SQLCondition.few))"
      let count = try connection.statement(sql).all(narrowing.values) { $0.int(0) }.first ?? 0
      if count < min(SQLCondition.few, best?.count ?? .max) { best = (count, narrowing) }
    }
    return best.map { narrowed($0.narrowing, id: id) } ?? self
  }

  /// The condition by which all matches are visited: through an index wherever there is one.
  func narrowedForAll(_ connection: Connection, id: String) throws -> SQLCondition {
    let few = try narrowed(connection, id: id)
    guard !isDirect, few.sql == sql, let narrowing = narrowings.first else { return few }
    return narrowed(narrowing, id: id)
  }

  private func narrowed(_ narrowing: Narrowing, id: String) -> SQLCondition {
    SQLCondition(sql: "\(id) IN (\(narrowing.sql))", values: narrowing.values).and(self)
  }
}
