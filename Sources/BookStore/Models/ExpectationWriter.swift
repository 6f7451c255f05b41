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
    let turning = try turning(due)
    var step = Step()
    for (id, figures) in rows where step.turned.count < ExpectationWriter.turnedAtOnce {
      let expectation = try expecter.expectation(of: id, figures.measures, figures.entry, on: today, connection)
      try update.run(Expectation.columns(expectation) + [.integer(id)])
      step.renewed.append(id)
      if let turning, mayTurn(figures, turning) { step.turned.append(id) }
    }
    return step
  }

  // MARK: - Stages

  /// By what stages are read now, and by what they were before a fit.
  private struct Turning {
    let settings: AgendaSettings
    /// nil where it is not known of everybody by which model that was.
    let earlier: LifecycleFading?
  }

  private func turning(_ due: Due) throws -> Turning? {
    let models = FittedModels(connection: connection)
    guard due == .byEarlierModels, try models.isTurning() else { return nil }
    return Turning(settings: try AgendaSettings(connection), earlier: try models.read(.clv)?.earlierFading)
  }

  /// Whether the stage of a customer, or the day on which time changes it, may be another one by the newest model.
  ///
  /// - Complexity: O(1): orders are read for those alone of whom this says so.
  private func mayTurn(_ figures: CustomerFigures, _ turning: Turning) -> Bool {
    let (measures, entry) = (figures.measures, figures.entry)
    guard let first = measures.firstSale, let last = measures.lastSale, entry.stage != .ended else { return false }
    let gap = LifecycleGap(saleDays: entry.days, first: first, last: last, setting: turning.settings.gap)
    // Silence has made it dormant, whatever a model says.
    if entry.stage == .dormant, gap?.isExceeded(by: today - last, times: .dormant) ?? false { return false }
    let isFirst = figures.expectation == nil
    if !isFirst, turning.earlier == nil { return true }
    func day(_ fading: LifecycleFading?) -> Day? { fading?.day(saleDays: entry.days, first: first, last: last) }
    let (old, new) = (isFirst ? nil : day(turning.earlier), day(turning.settings.fading))
    guard old != new else { return false }
    let isGone = new.map { $0 <= today } ?? false
    if isGone || entry.stage == .dormant { return !(isGone && entry.stage == .dormant) }
    return [old, new].compactMap(\.self).contains { day in entry.next.map { day <= $0 } ?? true }
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
