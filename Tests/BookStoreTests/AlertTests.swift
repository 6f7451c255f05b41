import Analytics
import BookStore
import Domain
import Testing

/// What needs a hand is said when it does, once, and no longer than it does.
@Suite("Alerts")
struct AlertTests {
  private let fixture: BookFixture
  private var book: Book { fixture.book }
  private let today = BookFixture.today

  init() throws { fixture = try BookFixture() }

  /// A customer that bought on days so long ago.
  private func customer(_ name: String, _ ages: [Int], total: String = "100.00", phone: String? = "0301234567") throws
    -> Int64
  {
    let id = try fixture.add(
      .customer, ["name": .text(name), "phone": phone.map { .list([$0 + String(name.count)]) } ?? .none])
    for age in ages { try fixture.order(id, total, day: today.number - age) }
    return id
  }

  private func rules(of id: Int64, _ states: AlertFilter.States = .open) throws -> [AlertRule] {
    try book.alerts(AlertFilter(states: states, customer: id), limit: 100).map(\.rule)
  }

  @Test("A reorder is due before its cycle ends, overdue after, and neither once the customer is dormant")
  func reorder() throws {
    let id = try customer("Every thirty days", [100, 70, 40])
    #expect(try rules(of: id).contains(.reorderDue))
    fixture.calendar.daysPassed = 6
    #expect(try rules(of: id).contains(.reorderOverdue))
    #expect(try !rules(of: id).contains(.reorderDue))
    fixture.calendar.daysPassed = 81
    #expect(try !rules(of: id).contains(.reorderOverdue))
    try fixture.expectExact()
  }

  @Test("Two sale days make no rhythm")
  func noRhythm() throws {
    #expect(try rules(of: customer("Twice", [80, 40])).filter { $0 == .reorderDue || $0 == .reorderOverdue } == [])
  }

  @Test("An order clears what its lateness raised, and undo raises it again")
  func cleared() throws {
    let id = try customer("Late", [130, 100, 70])
    let outcome = try book.commit(
      .add(.order, ["customer": .reference(id), "total": .money(Money(minor: 500)), "date": .day(today)]))
    #expect(outcome.cleared.map(\.key.rule).contains("reorder-overdue"))
    #expect(try !rules(of: id).contains(.reorderOverdue))
    let undone = try book.commit(.undo(.last(count: 1, anyone: false)))
    #expect(undone.raised.map(\.key.rule).contains("reorder-overdue"))
    #expect(try rules(of: id).contains(.reorderOverdue))
  }

  @Test("Silence is heard of key customers alone, and the class is read when it is asked")
  func silent() throws {
    let big = try customer("Big", [40], total: "9000.00")
    let small = try customer("Small one", [40], total: "10.00")
    #expect(try !rules(of: big).contains(.customerSilent))
    fixture.calendar.daysPassed = 100
    #expect(try rules(of: big).contains(.customerSilent))
    #expect(try !rules(of: small).contains(.customerSilent))
    let touch: FieldValues = ["customer": .reference(big), "channel": .text("call"), "text": .text("All is well")]
    #expect(try book.commit(.add(.touch, touch)).cleared.map(\.key.rule) == ["customer-silent"])
    #expect(try !rules(of: big).contains(.customerSilent))
  }

  @Test("A key customer nobody can reach is incomplete until a contact has a number")
  func incomplete() throws {
    let id = try customer("Big", [4], total: "9000.00", phone: nil)
    #expect(try rules(of: id).contains(.incomplete))
    try fixture.add(.contact, ["name": .text("Ada"), "customer": .reference(id), "phone": .text("+49 30 1")])
    #expect(try !rules(of: id).contains(.incomplete))
  }

  @Test("Two customers with one e-mail address are possible duplicates, both, until one changes it")
  func duplicates() throws {
    let one = try fixture.add(.customer, ["name": .text("Ada"), "email": .text("Ada@Example.com")])
    let added = try book.commit(
      .add(.customer, ["name": .text("A. Lovelace"), "email": .text("ada@example.com (work)")]))
    let other = try #require(added.record).id
    #expect(added.duplicates == [RecordReference(.customer, one)])
    #expect(try rules(of: one) == [.duplicate])
    #expect(try rules(of: other) == [.duplicate])
    _ = try book.commit(.change(.customer, other, ["email": .none]))
    #expect(try rules(of: one) == [])
    try fixture.expectExact()
  }

  @Test("A bad feeling of somebody who still buys is told")
  func unhappy() throws {
    let id = try customer("Grumbling", [3])
    for _ in 0..<2 {
      try fixture.add(.touch, ["customer": .reference(id), "channel": .text("call"), "tone": .integer(-2)])
    }
    #expect(try rules(of: id).contains(.buysUnhappy))
  }

  @Test("A deal too long in its stage is stuck, and moving it on frees it")
  func stuck() throws {
    let deal = try fixture.add(.opportunity, ["name": .text("New line"), "amount": .money(Money(minor: 5_000_00))])
    fixture.calendar.daysPassed = 31
    let alert = try #require(try book.alerts(limit: 10).first)
    #expect(alert.key.description == "deal-stuck:opportunity:\(deal):\(today.number)")
    #expect(alert.reason == "In lead for 31 days; the limit is 30.")
    #expect(alert.value == Money(minor: 5_000_00))
    let outcome = try book.commit(.change(.opportunity, deal, ["stage": .text("visit")]))
    #expect(outcome.cleared.map(\.key.rule) == ["deal-stuck"])
    #expect(try book.alertCount().all == 0)
  }

  @Test("Tickets and tasks are told when they are due, and when they are past it")
  func due() throws {
    let now = Instant(day: today, hour: 14, minute: 32)
    try fixture.add(.ticket, ["subject": .text("Soon"), "due": .instant(now + 1800)])
    try fixture.add(.ticket, ["subject": .text("Late"), "due": .instant(now + -60)])
    try fixture.add(.task, ["subject": .text("Today"), "due": .day(today)])
    try fixture.add(.task, ["subject": .text("Yesterday"), "due": .day(today + -1)])
    let rules = try book.alerts(limit: 10).map(\.rule)
    #expect(rules == [.ticketBreached, .taskOverdue, .ticketDue, .taskDue])
    #expect(try book.alertCount() == AlertCount(high: 1, medium: 2, low: 1))
  }

  @Test("What is acknowledged, snoozed or closed waits no more, until there is something new")
  func handling() throws {
    let id = try customer("Late", [130, 100, 70])
    let key = try #require(try book.alerts(AlertFilter(rule: .reorderOverdue), limit: 1).first).key
    _ = try book.commit(.handle(key, .snooze(until: today + 5)))
    #expect(try book.alerts(AlertFilter(rule: .reorderOverdue), limit: 1) == [])
    fixture.calendar.daysPassed = 5
    #expect(try rules(of: id).contains(.reorderOverdue))
    _ = try book.commit(.handle(key, .close))
    #expect(try !rules(of: id).contains(.reorderOverdue))
    #expect(try rules(of: id, .handled) == [.reorderOverdue])
    _ = try book.commit(.undo(.last(count: 1, anyone: false)))
    #expect(try rules(of: id).contains(.reorderOverdue))
    #expect(throws: BookError.noSuchAlert("deal-stuck:customer:1")) {
      try book.commit(.handle(AlertKey(rule: "deal-stuck", subject: RecordReference(.customer, 1), period: ""), .close))
    }
  }

  @Test("A customer that falls is told once a day, to its owner, and a rise is not told")
  func falls() throws {
    let lena = try fixture.add(.user, ["name": .text("lena"), "role": .text("admin")])
    try fixture.reopen()
    var customers: [Int64] = []
    for index in 0..<10 {
      let id = try fixture.add(.customer, ["name": .text("C\(index)"), "owner": .reference(lena)])
      for order in 0...index { try fixture.order(id, "10.00", day: today.number - order) }
      customers.append(id)
    }
    _ = try book.roll()
    let best = customers[9]
    #expect(try book.alerts(AlertFilter(rule: .segmentFell, customer: best), limit: 10) == [])
    let orders = try book.orders(of: best, limit: 20)
    for order in orders.prefix(9) { _ = try book.commit(.delete(.order, order.id)) }
    let told = try book.alerts(AlertFilter(rule: .segmentFell, customer: best), limit: 10)
    #expect(told.count == 1)
    #expect(told.first?.reason.hasPrefix("Fell from ") == true)
    #expect(told.first?.owner == "lena")
    _ = try book.commit(.undo(.last(count: 9, anyone: false)))
    #expect(try book.alerts(AlertFilter(rule: .segmentFell, customer: best), limit: 10) == [])
    try fixture.expectExact()
  }

  @Test("The roll of a day tells those that time alone let fall, as a digest where they are many, and only once")
  func roll() throws {
    for index in 0..<30 { _ = try customer("C\(index)", [60, 40, 20, 0]) }
    _ = try book.roll()
    fixture.calendar.daysPassed = 41
    #expect(try book.roll().falls >= 30)
    let digests = try book.alerts(AlertFilter(rule: .digest), limit: 10)
    #expect(digests.count == 1)
    #expect(digests.first?.reason.contains("customers fell") == true)
    #expect(try book.alerts(AlertFilter(rule: .lifecycleFell), limit: 10) == [])
    #expect(try book.roll() == RollReport())
    try fixture.expectExact()
  }

  @Test("Complaints that pile up and an answer much worse than the last are told")
  func complaints() throws {
    let id = try customer("Unlucky", [1])
    for _ in 0..<4 {
      try fixture.add(.ticket, ["subject": .text("Broken"), "customer": .reference(id), "type": .text("complaint")])
    }
    #expect(
      try book.alerts(AlertFilter(rule: .complaintBurst), limit: 10).map(\.reason) == ["3 complaints within 30 days."])
    for score in [9, 8, 3] as [Int64] {
      try fixture.add(
        .survey, ["customer": .reference(id), "type": .text("nps"), "score": .integer(score), "scale": .integer(10)])
    }
    #expect(
      try book.alerts(AlertFilter(rule: .satisfactionFell), limit: 10).map(\.reason) == [
        "Answered 3 of 10 after 8 of 10."
      ])
  }
}
