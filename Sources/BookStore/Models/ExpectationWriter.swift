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

  /// What a step did.
  struct Step {
    /// The customers who were reckoned anew; none where nobody was left.
    var renewed: [Int64] = []
    /// Those of them whose stage must be read anew.
    var turned: [Int64] = []
  }

  /// As many as can be read anew before a hand notices that it waits.
  private static let turnedAtOnce = 25

  /// Brings some customers up to the newest models and to today, in the order of ids.
  func renew(_ due: Due, after customer: Int64, limit: Int) throws -> Step {
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
    let settings = try turningSettings(due)
    var step = Step()
    for (id, figures) in rows where step.turned.count < ExpectationWriter.turnedAtOnce {
      let expectation = try expecter.expectation(of: id, figures.measures, figures.entry, on: today, connection)
      try update.run(Expectation.columns(expectation) + [.integer(id)])
      step.renewed.append(id)
      if let settings, mayTurn(figures, settings) { step.turned.append(id) }
    }
    return step
  }

  // MARK: - Stages

  /// What stages depend on, where a fit may have changed them.
  private func turningSettings(_ due: Due) throws -> AgendaSettings? {
    guard due == .byEarlierModels, try FittedModels(connection: connection).isTurning() else { return nil }
    return try AgendaSettings(connection)
  }

  /// Whether the stage of a customer, or the day on which time changes it, may be another one by the newest model.
  ///
  /// - Complexity: O(1): orders are read for those alone of whom this says so.
  private func mayTurn(_ figures: CustomerFigures, _ settings: AgendaSettings) -> Bool {
    let (measures, entry) = (figures.measures, figures.entry)
    guard let first = measures.firstSale, let last = measures.lastSale, entry.stage != .ended else { return false }
    let gap = LifecycleGap(saleDays: entry.days, first: first, last: last, setting: settings.gap)
    // Silence has made it dormant, whatever a model says.
    if entry.stage == .dormant, gap?.isExceeded(by: today - last, times: .dormant) ?? false { return false }
    // An earlier model may have made it dormant, or set the day.
    guard figures.expectation == nil else { return true }
    guard let fades = settings.fading?.day(saleDays: entry.days, first: first, last: last) else { return false }
    return fades <= today || entry.next.map { fades < $0 } ?? true
  }

  // MARK: - Who

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
