import Domain

extension Book {
  /// How many records of a kind satisfy a query.
  ///
  /// - Complexity: every match is visited; customers and their whole number as in ``customerCount(matching:)``.
  package func count(_ kind: Kind, matching query: Query = .everything) throws(BookError) -> Int {
    if kind == .customer { return try customerCount(matching: query) }
    try require(.read, kind)
    return try reading {
      let condition = try QueryCompiler(kind: kind, context: queryContext()).condition(query)
      return try connection.statement("SELECT count(*) FROM \"\(kind.rawValue)\" t WHERE \(condition.sql)")
        .all(condition.values) { $0.int(0) }.first ?? 0
    }
  }
}
