import Domain

// Many customers at once: for marks, and for seeing beforehand what an edit of them will do.
extension Book {
  /// The ids of customers that satisfy a query, in the order of a list, at most so many.
  package func customerIDs(
    matching query: Query, sortedBy keys: [SortKey] = [], page: Page = .first, limit: Int
  ) throws(BookError) -> [Int64] {
    try require(.read, .customer)
    return try reading {
      try CustomerList.query(query, keys, queryContext(), select: "c.id").rows(connection, page: page, limit: limit) {
        $0.integer(0)
      }
    }
  }

  /// Those of some customers that are there, and may be read.
  package func present(_ customers: [Int64]) throws(BookError) -> Set<Int64> {
    try require(.read, .customer)
    return try reading {
      let given = Narrowing(ids: customers)
      let condition = SQLCondition(sql: "c.id IN (\(given.sql))", values: given.values)
        .and(try access().condition(.read, .customer, alias: "c"))
      return Set(
        try connection.statement("SELECT c.id FROM customer c WHERE \(condition.sql)").all(condition.values) {
          $0.integer(0)
        })
    }
  }

  /// What an edit would move, raise and clear: it is carried out and taken back within one transaction, while others
  /// wait.
  ///
  /// - Throws: what ``commit(_:)`` would throw; nothing is changed either way.
  package func preview(_ edit: Edit) throws(BookError) -> Outcome {
    var outcome: Outcome?
    do throws(BookError) {
      return try writing { writer in
        outcome = try apply(edit, writer).shown(to: writer.access)
        throw TakenBack()
      }
    } catch {
      guard let outcome else { throw error }
      return outcome
    }
  }

  /// Ends the transaction of an edit that was only to be tried.
  private struct TakenBack: Error {}
}
