import Analytics
import Domain

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the roll of a day did.
package struct RollReport: Hashable, Sendable {
  /// Customers whose stage or alerts were read anew because time had passed them by.
  package var renewed = 0
  /// Customers of whom it was reckoned anew what is to be expected.
  package var expected = 0
  /// Customers whose classes were made known for the first time.
  package var met = 0
  /// Falls that were told.
  package var falls = 0

  package init() {}
}

extension Book {
  /// Whether a day has begun for which the book was not rolled yet, or a fit was stopped before it had reached everybody.
  package func needsRoll() throws(BookError) -> Bool {
    guard try !isSpreading() else { return true }
    return try reading { try state().rolled < Int64(session.today().number) }
  }

  /// Begins a day: reads the stages and alerts anew that time has changed, and tells which customers fell since their
  /// classes were last made known, also those that only others moved.
  ///
  /// Works in small steps, each a short durable transaction with a rest after it, so that edits of others pass between
  /// them; a roll that was stopped is gone on with, and of two that run at once each finds done what the other did.
  /// Done once a day; again it does nothing.
  /// - Parameter rest: called between two steps.
  /// - Throws: ``BookError/interrupted`` between two steps after ``interrupt()``.
  /// - Complexity: O(customers) to read, O(changed) to write.
  package func roll(rest: () -> Void = Book.shortRest) throws(BookError) -> RollReport {
    var report = RollReport()
    guard try needsRoll() else { return report }
    while try renewDue(&report) { try pause(rest) }
    if try isSpreading() { try spread(rest: rest) }
    report.expected = try carryForward(rest: rest)
    var plan = try planned()
    while let customers = plan.next(Book.announcedAtOnce) {
      _ = try writing { writer in try announce(customers, writer, &plan, &report) }
      try pause(rest)
    }
    let (today, falls) = (Int64(session.today().number), report.falls)
    _ = try writing { writer in
      guard writer.derivation.state.rolled < today else { return Outcome() }
      writer.derivation.state.rolled = today
      _ = try journal.append(
        entry(verb: "roll", summary: "began the day: \(falls) \(falls == 1 ? "fall" : "falls") told"), changes: [])
      return Outcome()
    }
    checkpointIfIdle()
    return report
  }

  /// Longer than a writer who waits sleeps before it looks again.
  package static func shortRest() { usleep(1_500) }

  /// A step must be over before a hand notices that it waits.
  private static let renewedAtOnce = 25
  private static let announcedAtOnce = 200

  func pause(_ rest: () -> Void) throws(BookError) {
    checkpointIfIdle()
    rest()
    if connection.wasInterrupted { throw .interrupted }
  }

  /// Reads the entries anew whose day has come, some of them; puts off the look at those that an edit has put off.
  ///
  /// - Returns: whether there may be more.
  private func renewDue(_ report: inout RollReport) throws(BookError) -> Bool {
    let today = session.today()
    let isAnyLeft = try reading { try !AgendaReader.due(connection, today, limit: 1).isEmpty }
    guard isAnyLeft else { return false }
    _ = try writing { writer in
      // Read under the lock: what another roll has done is not due any more.
      let looks = try AgendaReader.due(connection, today, limit: Book.renewedAtOnce)
      for look in looks where look.isDue { writer.derivation.agenda.touch(look.customer) }
      _ = try writer.derivation.settle(isReported: false)
      for look in looks { try connection.statement(.putOffLook).run(.integer(look.customer)) }
      report.renewed += looks.count(where: \.isDue)
      return Outcome()
    }
    return true
  }

  /// Everybody whose classes are not those that were made known.
  private func planned() throws(BookError) -> AnnouncementPlan {
    try reading {
      let yardsticks = try state().yardsticks
      let today = session.today()
      var plan = AnnouncementPlan()
      let sql = """
        SELECT m.customer, m.sales, m.returns, m.revenue, m."firstSale", m."lastSale", m.stage,
          a.segment, a.stage, a.day, a.customer
        FROM measure m LEFT JOIN announced a ON a.customer = m.customer ORDER BY m.customer
        """
      try connection.statement(sql).each([]) { row in
        let segment = Classes(Measures(row: row, from: 1), yardsticks)?.segment
        let stage = row.stage(6)
        let now = Announced(segment: segment, stage: stage, day: today)
        guard !row.isNull(10) else {
          plan.quiet.append(row.integer(0))
          return true
        }
        let known = Announced(row: row, from: 7)
        guard known.segment != now.segment || known.stage != now.stage else { return true }
        let falls = known.falls(to: now)
        if falls.isEmpty { plan.quiet.append(row.integer(0)) } else { plan.fallen.append((row.integer(0), falls)) }
        return true
      }
      return plan
    }
  }

  private func announce(
    _ customers: [Int64], _ writer: EditWriter, _ plan: inout AnnouncementPlan, _ report: inout RollReport
  ) throws -> Outcome {
    let events = EventAlerts(writer)
    let yardsticks = writer.derivation.state.yardsticks
    var falls: [EventAlerts.Fall] = []
    for customer in customers {
      guard let figures = try FigureRows.read(customer, connection) else { continue }
      let known = try Announced.read(customer, on: connection)
      if known == nil { report.met += 1 }
      let segment = Classes(figures.measures, yardsticks)?.segment
      falls += try events.announce(customer, segment: segment, stage: figures.entry.stage)
    }
    report.falls += falls.count
    try plan.tell(falls, by: events)
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

/// What a roll has to make known, which it does in steps: who fell last, so that a digest can tell of all at once.
private struct AnnouncementPlan {
  /// Customers met for the first time, or in other classes that are no fall.
  var quiet: [Int64] = []
  var fallen: [(customer: Int64, falls: [(rule: AlertRule, reason: String)])] = []
  private var given = 0
  /// All falls of the roll by colleague, 0 for none.
  private var falls: [Int64: [EventAlerts.Fall]] = [:]
  /// Whether a colleague is told by a digest, which is written with the first step in which somebody of theirs fell.
  private var isDigested: [Int64: Bool] = [:]

  /// The customers of the next step, or nil.
  mutating func next(_ count: Int) -> [Int64]? {
    defer { given += count }
    if given < quiet.count { return Array(quiet[given..<min(given + count, quiet.count)]) }
    let start = max(0, given - (quiet.count + count - 1) / count * count)
    guard start < fallen.count else { return nil }
    return fallen[start..<min(start + count, fallen.count)].map(\.customer)
  }

  /// Tells what fell in a step: each as an alert, or, where a colleague gets too many in the whole roll, as one digest.
  mutating func tell(_ step: [EventAlerts.Fall], by events: EventAlerts) throws {
    if falls.isEmpty, !step.isEmpty {
      let all = fallen.flatMap { fallen in
        fallen.falls.map { EventAlerts.Fall(customer: fallen.customer, rule: $0.rule, reason: $0.reason) }
      }
      for (owner, falls) in try events.byOwner(all) { self.falls[owner ?? 0] = falls }
    }
    for (owner, now) in try events.byOwner(step) {
      let all = falls[owner ?? 0] ?? now
      if isDigested[owner ?? 0] == nil {
        let isTooMany = try events.isTooMany(max(all.count, now.count), for: owner)
        isDigested[owner ?? 0] = isTooMany
        if isTooMany { try events.writeDigest(of: all, owner: owner) }
      }
      if isDigested[owner ?? 0] == false { try events.write(now, owner: owner) }
    }
  }
}
