import Analytics
import Domain

/// Writes what is to be expected of customers beside the edits that touch them: after a fit, and as days pass.
struct ExpectationWriter {
  let connection: Connection
  let today: Day

  /// Everybody; of whom nothing is expected it is taken away.
  func renewAll(_ reporter: FitReporter) throws {
    let nothing = Expectation.names.map { $0 + " = NULL" }.joined(separator: ", ")
    try connection.execute("UPDATE measure SET \(nothing) WHERE \"asOf\" IS NOT NULL")
    var (last, written): (Int64?, Int) = (0, 0)
    while let customer = last {
      let renewed = try renew("sales > 0", after: customer, limit: 1_000)
      last = renewed.last
      written += renewed.count
      try reporter.wrote(written)
    }
  }

  /// Carries some customers forward to today, in the order of ids.
  ///
  /// - Returns: those that were, none where nobody was left after `customer`.
  func renew(after customer: Int64, limit: Int) throws -> [Int64] {
    try renew("\"asOf\" < \(today.number)", after: customer, limit: limit)
  }

  private func renew(_ condition: String, after customer: Int64, limit: Int) throws -> [Int64] {
    guard let expecter = try connection.expecter() else { return [] }
    let place = CustomerFigures.names.count
    let due = try connection.statement(
      """
      SELECT \(CustomerFigures.list), customer FROM measure
      WHERE customer > ? AND \(condition) ORDER BY customer LIMIT ?
      """
    ).all([.integer(customer), SQLValue(limit)]) { (id: $0.integer(place), figures: CustomerFigures(row: $0)) }
    let assignments = Expectation.names.map { $0 + " = ?" }.joined(separator: ", ")
    let update = try connection.statement("UPDATE measure SET \(assignments) WHERE customer = ?")
    for one in due {
      let expectation = try expecter.expectation(
        of: one.id, one.figures.measures, one.figures.entry, on: today, connection)
      try update.run(Expectation.columns(expectation) + [.integer(one.id)])
    }
    return due.map(\.id)
  }
}
