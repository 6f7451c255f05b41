// Whether to walk a list in its order and test each record, or to take the few records that an index gives and sort them.
extension SQLCondition {
  /// Up to so many records are read through an index and sorted; a list in which more match is walked in its order,
  /// since a page of it is found soon.
  private static let few = 3_000
  /// Of up to so many, the ids are gathered and the list is walked in its order with a look at them: a page of it is far
  /// off, and the test of a record itself is dear.
  private static let many = 40_000
  /// Indexes that are asked for how many records they give.
  private static let mostAsked = 8

  /// The condition by which a page of a list is read.
  ///
  /// - Parameter id: the column of the record's id.
  /// - Complexity: O(few) for each index asked, O(many) for one.
  func narrowed(_ connection: Connection, id: String) throws -> SQLCondition {
    guard !isDirect else { return self }
    if let fewest = try fewest(connection) { return narrowed(fewest, id: id) }
    guard let first = narrowings.first else { return self }
    // The plus keeps the order of the list: without it the ids would be gone through, and sorted.
    let isMany = try count(first, upTo: SQLCondition.many, connection) == SQLCondition.many
    return isMany ? self : narrowed(first, id: "+" + id)
  }

  /// The condition by which all matches are visited: through an index wherever there is one.
  func narrowedForAll(_ connection: Connection, id: String) throws -> SQLCondition {
    guard !isDirect, let narrowing = try fewest(connection) ?? narrowings.first else { return self }
    return narrowed(narrowing, id: id)
  }

  /// The index that gives the fewest records, where one gives few.
  private func fewest(_ connection: Connection) throws -> Narrowing? {
    var best: (count: Int, narrowing: Narrowing)?
    for narrowing in narrowings.prefix(SQLCondition.mostAsked) {
      let count = try count(narrowing, upTo: SQLCondition.few, connection)
      if count < min(SQLCondition.few, best?.count ?? .max) { best = (count, narrowing) }
    }
    return best?.narrowing
  }

  private func count(_ narrowing: Narrowing, upTo limit: Int, _ connection: Connection) throws -> Int {
    let sql = "SELECT count(*) FROM (\(narrowing.sql) LIMIT \(limit))"
    return try connection.statement(sql).all(narrowing.values) { $0.int(0) }.first ?? 0
  }

  private func narrowed(_ narrowing: Narrowing, id: String) -> SQLCondition {
    SQLCondition(sql: "\(id) IN (\(narrowing.sql))", values: narrowing.values).and(self)
  }
}
