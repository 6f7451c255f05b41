// Whether to walk a list in its order and test each record, or to take the records that an index gives and sort them.
extension SQLCondition {
  /// Indexes that are asked for what they give.
  private static let mostAsked = 8

  /// The ids that an index gives.
  struct Found {
    let narrowing: Narrowing
    /// At most ``ListCosts/many``, which stand for any number.
    let ids: [Int64]
  }

  /// What the index gives that gives the fewest records.
  ///
  /// - Complexity: O(many) for each index asked, O(1) where SQLite finds the records by their ids.
  func fewest(_ connection: Connection, _ costs: ListCosts = ListCosts()) throws -> Found? {
    guard !isDirect else { return nil }
    var best: Found?
    for narrowing in narrowings.prefix(SQLCondition.mostAsked) where (best?.ids.count ?? .max) >= costs.few {
      let limit = best?.ids.count ?? costs.many
      let ids = try connection.statement("SELECT * FROM (\(narrowing.sql)) LIMIT \(limit)").all(narrowing.values) {
        $0.integer(0)
      }
      if ids.count < best?.ids.count ?? .max { best = Found(narrowing: narrowing, ids: ids) }
    }
    return best
  }

  /// The condition by which all matches are visited: through an index wherever there is one.
  func narrowedForAll(_ connection: Connection, id: String) throws -> SQLCondition {
    try fewest(connection).map { narrowed(to: $0.narrowing, given: $0.narrowing, id: id) } ?? self
  }

  /// The condition for records that were found, which stand first.
  func narrowed(to found: Found, id: String) -> SQLCondition {
    narrowed(to: Narrowing(ids: found.ids), given: found.narrowing, id: id)
  }

  /// The condition for the records of a subquery, which gives what another one gave.
  private func narrowed(to ids: Narrowing, given narrowing: Narrowing, id: String) -> SQLCondition {
    SQLCondition(sql: "\(id) IN (\(ids.sql))", values: ids.values).and(knowing(narrowing, as: .always))
  }

  /// The condition as a test of one record after the other, for which those that were found are known.
  func testing(_ found: Found, id: String) -> SQLCondition {
    let ids = Narrowing(ids: found.ids)
    return knowing(found.narrowing, as: SQLCondition(sql: "+\(id) IN (\(ids.sql))", values: ids.values))
  }
}
