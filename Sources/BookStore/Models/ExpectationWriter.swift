import Analytics
import Domain

/// Writes what is to be expected of customers beside the edits that touch them: after a fit, and as days pass.
struct ExpectationWriter {
  let connection: Connection
  let today: Day

  /// Who is to be reckoned anew.
  enum Due {
    /// Who was not yet by the newest models.
    case byEarlierModels
    /// Of whom it is known what was to be expected on an earlier day.
    case onEarlierDays
  }

  /// Brings some customers up to the newest models and to today, in the order of ids.
  ///
  /// - Returns: those that were, none where nobody was left after `customer`.
  func renew(_ due: Due, after customer: Int64, limit: Int) throws -> [Int64] {
    let expecter = try connection.expecter()
    let place = CustomerFigures.names.count
    let rows = try connection.statement(
      """
      SELECT \(CustomerFigures.list), customer FROM measure
      WHERE customer > ? AND \(condition(due)) ORDER BY customer LIMIT ?
      """
    ).all([.integer(customer), .integer(mark(due, expecter)), SQLValue(limit)]) { row in
      (id: row.integer(place), figures: CustomerFigures(row: row))
    }
    let assignments = Expectation.names.map { $0 + " = ?" }.joined(separator: ", ")
    let update = try connection.statement("UPDATE measure SET \(assignments) WHERE customer = ?")
    for (id, figures) in rows {
      let expectation = try expecter.expectation(of: id, figures.measures, figures.entry, on: today, connection)
      try update.run(Expectation.columns(expectation) + [.integer(id)])
    }
    return rows.map(\.id)
  }

  private func condition(_ due: Due) -> String {
    switch due {
    case .byEarlierModels: "sales > 0 AND coalesce(fit, -1) <> ?"
    case .onEarlierDays: "\"asOf\" < ?"
    }
  }

  private func mark(_ due: Due, _ expecter: Expecter) -> Int64 {
    switch due {
    case .byEarlierModels: expecter.fit
    case .onEarlierDays: Int64(today.number)
    }
  }
}
