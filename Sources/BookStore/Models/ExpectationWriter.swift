import Analytics
import Domain

/// Writes what is to be expected of customers beside the edits that touch them: after a fit, and as days pass.
struct ExpectationWriter {
  let connection: Connection
  let today: Day

  /// Everybody, in one reading of all orders; of whom nothing is expected it is taken away.
  func renewAll(_ progress: (FitProgress) -> Void) throws {
    try connection.execute(
      "UPDATE measure SET \(Expectation.names.map { $0 + " = NULL" }.joined(separator: ", ")) WHERE \"asOf\" IS NOT NULL"
    )
    guard let expecter = try connection.expecter() else { return }
    var written = 0
    try RepeatScan(connection).each { buyer in
      try write(
        expecter.expectation(buyer.measures, days: buyer.days, firstDay: buyer.firstDay, on: today), of: buyer.id)
      written += 1
      guard written % 1_000 == 0 else { return }
      if connection.wasInterrupted { throw BookError.interrupted }
      progress(.written(written))
    }
  }

  /// Carries some customers forward to today, in the order of ids.
  ///
  /// - Returns: those that were, none where nobody was left after `customer`.
  func renew(after customer: Int64, limit: Int) throws -> [Int64] {
    guard let expecter = try connection.expecter() else { return [] }
    let due = try connection.statement(
      """
      SELECT customer, sales, returns, revenue, "firstSale", "lastSale", days FROM measure
      WHERE customer > ? AND "asOf" < ? ORDER BY customer LIMIT ?
      """
    ).all([.integer(customer), SQLValue(today.number), SQLValue(limit)]) { row in
      (id: row.integer(0), measures: Measures(row: row, from: 1), days: row.int(6))
    }
    for one in due {
      try write(
        expecter.expectation(of: one.id, one.measures, days: one.days, on: today, connection), of: one.id)
    }
    return due.map(\.id)
  }

  private func write(_ expectation: Expectation?, of customer: Int64) throws {
    let assignments = Expectation.names.map { $0 + " = ?" }.joined(separator: ", ")
    try connection.statement("UPDATE measure SET \(assignments) WHERE customer = ?")
      .run(Expectation.columns(expectation) + [.integer(customer)])
  }
}
