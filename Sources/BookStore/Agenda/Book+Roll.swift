import Analytics
import Domain

/// What the roll of a day did.
package struct RollReport: Hashable, Sendable {
  /// Customers whose stage or alerts were read anew because time had passed them by.
  package var renewed = 0
  /// Customers whose classes were made known for the first time.
  package var met = 0
  /// Falls that were told.
  package var falls = 0

  package init() {}
}

extension Book {
  /// Whether a day has begun for which the book was not rolled yet.
  package func needsRoll() throws(BookError) -> Bool {
    try reading { try state().rolled < Int64(session.today().number) }
  }

  /// Begins a day: reads the stages and alerts anew that time has changed, and tells which customers fell since their
  /// classes were last made known, also those that only others moved.
  ///
  /// Works in batches, each a durable transaction, so that others can write between them; a roll that was stopped is
  /// gone on with. Done once a day; again it does nothing.
  /// - Complexity: O(customers) to read, O(changed) to write.
  package func roll() throws(BookError) -> RollReport {
    var report = RollReport()
    guard try needsRoll() else { return report }
    try renewDue(&report)
    var after: Int64 = 0
    while let batch = try unannounced(after: after) {
      _ = try writing { writer in try announce(batch.customers, writer, &report) }
      after = batch.last
    }
    let (today, falls) = (Int64(session.today().number), report.falls)
    _ = try writing { writer in
      writer.derivation.state.rolled = max(writer.derivation.state.rolled, today)
      _ = try journal.append(
        entry(verb: "roll", summary: "began the day: \(falls) \(falls == 1 ? "fall" : "falls") told"), changes: [])
      return Outcome()
    }
    checkpointIfIdle()
    return report
  }

  private static let batchSize = 5_000

  /// Reads the entries anew whose day has come.
  private func renewDue(_ report: inout RollReport) throws(BookError) {
    while true {
      let today = SQLValue(session.today().number)
      let due = try reading {
        try connection.statement(.dueAgenda).all([today, 0, SQLValue(Book.batchSize)]) { $0.integer(0) }
      }
      guard !due.isEmpty else { return }
      _ = try writing { writer in
        due.forEach(writer.derivation.agenda.touch)
        let settled = try writer.derivation.settle(isReported: false)
        report.falls += try EventAlerts(writer).tell(settled.customers)
        try enterRoll(writer)
        return Outcome()
      }
      report.renewed += due.count
    }
  }

  /// Customers, in batches by id, whose classes are not those that were made known.
  private func unannounced(after: Int64) throws(BookError) -> (customers: [Int64], last: Int64)? {
    try reading {
      let yardsticks = try state().yardsticks
      var (customers, last): ([Int64], Int64) = ([], after)
      let sql = """
        SELECT m.customer, m.sales, m.returns, m.revenue, m."firstSale", m."lastSale", g.stage, a.segment, a.stage
        FROM measure m CROSS JOIN agenda g ON g.customer = m.customer
          LEFT JOIN announced a ON a.customer = m.customer
        WHERE m.customer > ? ORDER BY m.customer
        """
      try connection.statement(sql).each([.integer(after)]) { row in
        last = row.integer(0)
        let measures = Measures(row: row, from: 1)
        let segment = Classes(measures, yardsticks).map { Int64($0.segment.rank) }
        if row.isNull(8) || row.integer(8) != row.integer(6) || row.optionalInteger(7) != segment {
          customers.append(last)
        }
        return customers.count < Book.batchSize
      }
      return last == after ? nil : (customers, last)
    }
  }

  private func announce(_ customers: [Int64], _ writer: EditWriter, _ report: inout RollReport) throws -> Outcome {
    let events = EventAlerts(writer)
    let yardsticks = writer.derivation.state.yardsticks
    let reader = try AgendaReader(connection, today: session.today())
    var falls: [EventAlerts.Fall] = []
    for customer in customers {
      guard let entry = try reader.entry(customer),
        let measures = try connection.statement(.readMeasure).first(.integer(customer), read: { Measures(row: $0) })
      else { continue }
      let known = try Announced.read(customer, on: connection)
      if known == nil { report.met += 1 }
      falls += try events.announce(customer, segment: Classes(measures, yardsticks)?.segment, stage: entry.stage)
    }
    report.falls += falls.count
    try events.tell(falls)
    try enterRoll(writer)
    return Outcome()
  }

  /// Enters the alerts of a roll in the journal; what was only made known for the first time needs no entry.
  private func enterRoll(_ writer: EditWriter) throws {
    let changes = writer.takeChanges().filter { change in
      if case .announced(_, nil, _) = change { false } else { true }
    }
    guard changes.contains(where: { $0.record != nil }) else { return }
    _ = try journal.append(
      entry(verb: "roll", summary: "told \(writer.alerts.raised.count) that fell"), changes: changes)
  }
}
