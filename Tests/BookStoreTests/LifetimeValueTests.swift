import Analytics
import Domain
import Foundation
import TestSupport
import Testing

@testable import BookStore

@Suite("What is to be expected of customers")
struct LifetimeValueTests {
  /// A book of customers who differ in how often, how long and for how much they buy.
  private func town(_ count: Int = 120) throws -> BookFixture {
    let fixture = try BookFixture()
    var chance = Chance(seed: 7)
    for index in 0..<count {
      let customer = try fixture.customer("Customer \(index)")
      var day = BookFixture.today.number - 60 - chance.below(600)
      let (gap, amount) = (5 + chance.below(90), 500 + chance.below(20_000))
      var orders: [Edit] = []
      while day <= BookFixture.today.number {
        let total = Money(minor: Int64(amount + chance.below(amount)))
        orders.append(
          .add(.order, ["customer": .reference(customer), "date": .day(Day(number: day)), "total": .money(total)]))
        if chance.happens(perMille: 250) { break }
        day += 1 + chance.below(2 * gap)
      }
      _ = try fixture.book.commit(orders)
    }
    return fixture
  }

  /// A book of customers by r = 1, α = 10 days, a = 2, b = 1: most leave soon, and are given up soon.
  private func harbour(_ count: Int = 250) throws -> BookFixture {
    let fixture = try BookFixture()
    var chance = Chance(seed: 3)
    func waiting() -> Double { -log(1 - chance.unit()) }
    for index in 0..<count {
      let customer = try fixture.customer("Customer \(index)")
      let (rate, leaving) = (waiting() / 10, max(chance.unit(), chance.unit()))
      let usual = 10_000 / (waiting() + waiting() + waiting())
      var (day, orders) = (Double(BookFixture.today.number - 5 - chance.below(300)), [Edit]())
      while day <= Double(BookFixture.today.number) {
        let total = Money(minor: Int64(usual * (0.5 + chance.unit())))
        orders.append(
          .add(
            .order, ["customer": .reference(customer), "date": .day(Day(number: Int(day))), "total": .money(total)]))
        if orders.count > 1, chance.unit() < leaving { break }
        day += 0.5 + waiting() / rate
      }
      _ = try fixture.book.commit(orders)
    }
    return fixture
  }

  private func fit(_ fixture: BookFixture) throws -> FittedModel {
    try fixture.book.fit(.lifetimeValue(), upTo: BookFixture.today)
  }

  @Test("before a fit nothing is expected; after it, of everybody with a sale, true for the day")
  func fitted() throws {
    let fixture = try town()
    let nobody = try fixture.customer("Prospect")
    #expect(try fixture.book.customers(limit: 999).allSatisfy { $0.expectation == nil })
    let model = try fit(fixture)
    #expect(model.customers == 120 && model.day == BookFixture.today && model.fingerprint.count == 16)
    #expect(try fixture.book.fittedModel(.clv) == model)
    for row in try fixture.book.customers(limit: 999) where row.id != nobody {
      let expectation = try #require(row.expectation)
      #expect(expectation.asOf == BookFixture.today)
      #expect((0...1).contains(expectation.probabilityActive ?? -1) && expectation.value ?? Money(minor: -1) >= .zero)
    }
    #expect(try fixture.book.customer(nobody)?.expectation == nil)
    try fixture.requireExact("after the fit")
  }

  @Test("every edit brings those it touches up to date, and taking it back restores what was")
  func edits() throws {
    let fixture = try town()
    _ = try fit(fixture)
    let before = try #require(try fixture.book.customer(5)?.expectation)
    try fixture.order(5, "5000.00", day: BookFixture.today.number)
    let after = try #require(try fixture.book.customer(5)?.expectation)
    #expect(try #require(after.value) > #require(before.value))
    try fixture.requireExact("after an order")
    _ = try fixture.book.commit(.undo(.last(count: 1, anyone: false)))
    #expect(try fixture.book.customer(5)?.expectation == before)
    let orders = try fixture.book.orders(of: 5, limit: 99)
    for order in orders { _ = try fixture.book.commit(.delete(.order, order.id)) }
    #expect(try fixture.book.customer(5)?.expectation == nil)
    _ = try fixture.book.commit(.delete(.customer, 5))
    _ = try fixture.book.commit(.merge(.customer, keep: 6, other: 7))
    try fixture.requireExact("at the end")
  }

  @Test("random edits keep it exact", arguments: [UInt64(1), 2, 3])
  func random(seed: UInt64) throws {
    let fixture = try town()
    _ = try fit(fixture)
    var edits = RandomEdits(fixture: fixture, seed: seed)
    for _ in 0..<60 { _ = try edits.step() }
    try fixture.requireExact("seed \(seed)")
  }

  @Test("the roll of a day carries everybody forward, and computing everything again changes nothing")
  func days() throws {
    let fixture = try town()
    _ = try fit(fixture)
    _ = try fixture.book.roll(rest: {})
    let before = try fixture.book.customers(limit: 999).map(\.expectation)
    var session = BookFixture.session("lena")
    session.today = { BookFixture.today + 10 }
    let tomorrow = try Book(at: fixture.path, session: session)
    defer { tomorrow.close() }
    #expect(try tomorrow.recalculateCheck() == [])
    // Some were brought up to date with their stages.
    #expect((1...120).contains(try tomorrow.roll(rest: {}).expected))
    let after = try tomorrow.customers(limit: 999).map(\.expectation)
    #expect(after.allSatisfy { $0?.asOf == BookFixture.today + 10 })
    #expect(after != before)
    #expect(try tomorrow.recalculateCheck() == [])
    try tomorrow.recalculate()
    #expect(try tomorrow.customers(limit: 999).map(\.expectation) == after)
  }

  /// Whoever the model gives under a fifth is dormant, and of the others those alone who are long silent.
  private func expectStages(_ book: Book, _ comment: Comment) throws -> Int {
    var faded = 0
    for row in try book.customers(limit: 999) {
      guard let active = row.expectation?.probabilityActive else { continue }
      guard row.lifecycle == .dormant else {
        #expect(active >= LifecycleFading.least, "\(row.id): \(comment)")
        continue
      }
      let explanation = try #require(try book.explain(row.id).first { $0.model == .lifecycle })
      let isFaded = explanation.rule.contains("fitted model")
      if isFaded { faded += 1 }
      #expect(!isFaded || active < LifecycleFading.least, comment)
      #expect(explanation.className == row.lifecycle.rawValue, comment)
    }
    return faded
  }

  @Test("who is hardly a customer any more is dormant: after a fit, as days pass, after edits, and after another fit")
  func stages() throws {
    let fixture = try harbour()
    let before = try fixture.book.customerCount(matching: Query(parsing: "lifecycle:dormant"))
    _ = try fit(fixture)
    #expect(try expectStages(fixture.book, "fitted") > 0)
    #expect(try fixture.book.customerCount(matching: Query(parsing: "lifecycle:dormant")) > before)
    try fixture.requireExact("fitted")
    let faded = try #require(
      try fixture.book.customers(matching: Query(parsing: "lifecycle:dormant pAlive<0.2 last>2026-08-01"), limit: 1)
        .first)
    try fixture.order(faded.id, "10.00")
    _ = try expectStages(fixture.book, "sold")
    _ = try fixture.book.commit(.undo(.last(count: 1, anyone: false)))
    #expect(try fixture.book.customer(faded.id)?.lifecycle == .dormant)
    for days in [3, 9, 30, 31] {
      fixture.calendar.daysPassed = days
      _ = try fixture.book.roll(rest: {})
      _ = try expectStages(fixture.book, "after \(days) days")
      try fixture.requireExact("after \(days) days")
    }
    // Other parameters, by which others are gone: nobody keeps a stage of the earlier ones.
    _ = try fixture.book.fit(.lifetimeValue(.week), upTo: BookFixture.today + -60)
    _ = try expectStages(fixture.book, "fitted again")
    try fixture.requireExact("fitted again")
    let kept = try fixture.book.customers(limit: 999).map(\.lifecycle)
    try fixture.book.recalculate()
    #expect(try fixture.book.customers(limit: 999).map(\.lifecycle) == kept)
  }

  @Test("a fit that stops half-way leaves nothing untrue, and the next roll ends it")
  func halfWay() throws {
    let fixture = try harbour()
    _ = try fixture.book.roll(rest: {})
    let book = fixture.book
    _ = try book.fit(.lifetimeValue(), upTo: BookFixture.today) { if $0.fraction > 0.6 { book.interrupt() } }
    #expect(try book.needsRoll())
    try fixture.requireExact("half-way")
    try fixture.order(249, "99.00")
    try fixture.requireExact("edited half-way")
    // Another one, while it is not known by which of the two before anybody was reckoned, stops as well.
    try fixture.reopen()
    let again = fixture.book
    _ = try again.fit(.lifetimeValue(.week), upTo: BookFixture.today + -60) {
      if $0.fraction > 0.6 { again.interrupt() }
    }
    try fixture.requireExact("half-way again")
    try fixture.reopen()
    _ = try fixture.book.roll(rest: {})
    #expect(try !fixture.book.needsRoll())
    #expect(try expectStages(fixture.book, "rolled") > 0)
    try fixture.requireExact("rolled")
  }

  @Test("customers are found and sorted by it")
  func lists() throws {
    let fixture = try town()
    _ = try fit(fixture)
    let sorted = try fixture.book.customers(sortedBy: [SortKey("clv", descending: true)], limit: 999)
    let values = sorted.compactMap(\.expectation?.value)
    #expect(values == values.sorted(by: >))
    let limit = values[10]
    let found = try fixture.book.customers(
      matching: Query(parsing: "clv>\(limit.plain(in: fixture.book.info.currency))"), limit: 999)
    #expect(found.count == values.count { $0 > limit })
    let active = try fixture.book.customers(matching: Query(parsing: "pAlive<0.5"), limit: 999)
    #expect(!active.isEmpty && active.count == sorted.count { ($0.expectation?.probabilityActive ?? 1) < 0.5 })
    #expect(try fixture.book.customerCount(matching: Query(parsing: "has:clv")) == 120)
  }

  @Test("a book that does not tell is refused with the reason, and the model that was there stays")
  func refused() throws {
    let empty = try BookFixture()
    #expect(throws: BookError.self) { try empty.book.fit(.lifetimeValue(), upTo: BookFixture.today) }
    let fixture = try town()
    let model = try fit(fixture)
    #expect(throws: BookError.self) { try fixture.book.fit(.lifetimeValue(), upTo: BookFixture.today + -2_000) }
    #expect(try fixture.book.fittedModel(.clv) == model)
    try fixture.requireExact("after the refusal")
  }

  @Test("a day of the past shows what was to be expected then")
  func past() throws {
    let fixture = try town()
    _ = try fit(fixture)
    let day = BookFixture.today + -100
    var session = BookFixture.session("lena")
    session.today = { day }
    let then = try Book(at: fixture.path, session: session, asOf: day)
    defer { then.close() }
    let rows = try then.customers(limit: 999).filter { $0.measures.isBuyer }
    #expect(!rows.isEmpty && rows.allSatisfy { $0.expectation?.asOf == day })
  }
}
