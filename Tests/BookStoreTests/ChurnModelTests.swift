import Analytics
import Domain
import TestSupport
import Testing

@testable import BookStore

@Suite("The churn of a book's customers")
struct ChurnModelTests {
  /// A book of customers who buy in a rhythm of their own until they leave; some are talked to.
  private func town(_ count: Int = 250, seed: UInt64 = 3) throws -> BookFixture {
    let fixture = try BookFixture()
    var chance = Chance(seed: seed)
    for index in 0..<count {
      let customer = try fixture.customer("Customer \(index)")
      var day = BookFixture.today.number - 250 - chance.below(300)
      let (gap, leaving, amount) = (4 + chance.below(40), chance.below(250), 500 + chance.below(20_000))
      while day <= BookFixture.today.number {
        _ = try fixture.book.commit(
          .add(
            .order,
            [
              "customer": .reference(customer), "date": .day(Day(number: day)),
              "total": .money(Money(minor: Int64(amount + chance.below(amount)))),
            ]))
        if chance.happens(perMille: leaving) { break }
        day += 1 + chance.below(2 * gap)
      }
      guard chance.happens(perMille: 300) else { continue }
      let at = Instant(seconds: Int64(BookFixture.today.number - chance.below(200)) * 86_400)
      _ = try fixture.book.commit(
        .add(
          .touch,
          [
            "customer": .reference(customer), "channel": .text("call"), "at": .instant(at),
            "tone": .integer(Int64(chance.below(5) - 2)),
          ]))
    }
    return fixture
  }

  private func fit(_ fixture: BookFixture) throws -> FittedModel {
    try fixture.book.fit(.churn(horizon: 60), upTo: BookFixture.today)
  }

  @Test("after a fit everybody with a sale has a probability, exact in every edit")
  func exact() throws {
    let fixture = try town()
    let model = try fit(fixture)
    #expect(model.isUsed && model["horizon"] == 60 && model.customers > 100 && model.fingerprint.count == 16)
    #expect(try fixture.book.fittedModel(.churn) == model)
    for row in try fixture.book.customers(limit: 999) {
      #expect((0...1).contains(try #require(row.expectation?.churn)))
      #expect(row.expectation?.value == nil && row.expectation?.probabilityActive == nil)
    }
    try fixture.requireExact("after the fit")
    let silent = try #require(
      try fixture.book.customers(sortedBy: [SortKey("churn", descending: true)], limit: 1).first)
    let before = try #require(silent.expectation?.churn)
    try fixture.order(silent.id, "50.00", day: BookFixture.today.number)
    #expect(try #require(try fixture.book.customer(silent.id)?.expectation?.churn) < before)
    try fixture.requireExact("after an order")
    _ = try fixture.book.commit(.undo(.last(count: 1, anyone: false)))
    #expect(try fixture.book.customer(silent.id)?.expectation?.churn == before)
    var edits = RandomEdits(fixture: fixture, seed: 4)
    for _ in 0..<60 { _ = try edits.step() }
    try fixture.requireExact("after random edits")
  }

  @Test("the roll of a day carries everybody forward")
  func days() throws {
    let fixture = try town()
    _ = try fit(fixture)
    var session = BookFixture.session("lena")
    session.today = { BookFixture.today + 30 }
    let later = try Book(at: fixture.path, session: session)
    defer { later.close() }
    let rolled = try later.roll(rest: {})
    #expect(rolled.expected > 0)
    #expect(try later.recalculateCheck() == [])
    #expect(
      try later.customers(limit: 999).allSatisfy { $0.expectation.map { $0.asOf == BookFixture.today + 30 } ?? true })
  }

  @Test("both models stand beside each other, and fitting one keeps the other")
  func both() throws {
    let fixture = try town()
    _ = try fixture.book.fit(.lifetimeValue(), upTo: BookFixture.today)
    let values = try fixture.book.customers(limit: 999).map(\.expectation?.value)
    _ = try fit(fixture)
    let rows = try fixture.book.customers(limit: 999)
    #expect(rows.map(\.expectation?.value) == values)
    #expect(rows.allSatisfy { $0.expectation?.churn != nil })
    try fixture.requireExact("after both")
    let risky = try fixture.book.customers(matching: Query(parsing: "churn>0.6 has:churn"), limit: 999)
    #expect(!risky.isEmpty && risky.count == rows.count { ($0.expectation?.churn ?? 0) > 0.6 })
  }

  @Test("a fit is entered in the history, cannot be taken back, and stands in nobody's way")
  func history() throws {
    let fixture = try town(120)
    let customer = try fixture.customer("Late")
    _ = try fixture.book.commit(.undo(.last(count: 1, anyone: false)))
    _ = try fit(fixture)
    let entry = try #require(try fixture.book.history(limit: 1).first)
    #expect(entry.verb == "fit" && entry.summary.contains("churn") && !entry.isEdit)
    #expect(throws: BookError.self) { try fixture.book.commit(.undo(.edit(entry.id, anyone: false))) }
    _ = try fixture.book.commit(.redo)
    #expect(try fixture.book.customer(customer)?.name == "Late")
    #expect(try fixture.book.check().problems == [])
  }

  @Test("a book that is too young says so, and what was there stays")
  func young() throws {
    let fixture = try town(120)
    let model = try fit(fixture)
    #expect(throws: BookError.self) {
      try fixture.book.fit(.churn(horizon: 60), upTo: BookFixture.today + -500)
    }
    #expect(try fixture.book.fittedModel(.churn) == model)
    let empty = try BookFixture()
    #expect(throws: BookError.self) { try empty.book.fit(.churn(), upTo: BookFixture.today) }
  }

  @Test("a model that foretells badly is kept with its figures, and nobody's churn is shown")
  func refused() throws {
    let fixture = try BookFixture()
    var chance = Chance(seed: 9)
    // Whether somebody buys in a span of 60 days is drawn by lot, alike for all.
    for index in 0..<300 {
      let customer = try fixture.customer("Customer \(index)")
      for span in 0..<4 where span == 0 || chance.happens(perMille: 500) {
        try fixture.order(customer, "10.00", day: BookFixture.today.number - 239 + span * 60 + 30)
      }
    }
    let model = try fit(fixture)
    #expect(!model.isUsed && model.refusal?.contains("AUC") == true)
    #expect(QualityFigures("outOfTime", of: model)?["auc"] ?? 1 < 0.65)
    #expect(try fixture.book.customers(limit: 999).allSatisfy { $0.expectation == nil })
    try fixture.requireExact("after the refusal")
  }

  @Test("given up before the model is found, nothing has changed")
  func interrupted() throws {
    let fixture = try town(120)
    let book = fixture.book
    #expect(throws: BookError.interrupted) {
      try book.fit(.churn(horizon: 60), upTo: BookFixture.today) { progress in
        if progress.fraction > 0.5 { book.interrupt() }
      }
    }
    let again = try fixture.another()
    defer { again.close() }
    #expect(try again.fittedModel(.churn) == nil)
    #expect(try again.recalculateCheck() == [])
  }

  @Test("stopped while it is written, the model stands, and the roll goes on where it stopped")
  func stopped() throws {
    let fixture = try town()
    let book = fixture.book
    _ = try book.roll(rest: {})
    let fitting = try fixture.another()
    let model = try fitting.fit(.churn(horizon: 60), upTo: BookFixture.today) { progress in
      if progress.fraction > 0.6 { fitting.interrupt() }
    }
    fitting.close()
    #expect(try book.fittedModel(.churn) == model)
    let reached = try book.customers(limit: 999).count { $0.expectation?.churn != nil }
    #expect((1..<250).contains(reached))
    try fixture.requireExact("in between")
    try fixture.order(249, "12.00", day: BookFixture.today.number)
    #expect(try book.needsRoll())
    _ = try book.roll(rest: {})
    #expect(try !book.needsRoll())
    #expect(try book.customers(limit: 999).allSatisfy { $0.expectation?.churn != nil })
    try fixture.requireExact("after the roll")
  }

  @Test("others edit while a fit is written, and every figure is exact afterwards")
  func crowd() throws {
    let fixture = try town()
    let other = try fixture.another("omar")
    defer { other.close() }
    var edits = 0
    let model = try fixture.book.fit(.churn(horizon: 60), upTo: BookFixture.today) { progress in
      guard progress.fraction > 0.6 else { return }
      let customer = Int64(1 + edits * 60 % 250)
      edits += 1
      let order: FieldValues = [
        "customer": .reference(customer), "date": .day(BookFixture.today), "total": .money(Money(minor: 900)),
      ]
      #expect(throws: Never.self) { try other.commit(.add(.order, order)) }
    }
    #expect(model.isUsed && edits > 1)
    #expect(try fixture.book.customers(limit: 999).allSatisfy { $0.expectation?.churn != nil })
    try fixture.requireExact("after all")
  }

  @Test("why is told with what the models read, and without amounts to who may not see them")
  func reasons() throws {
    let fixture = try town()
    #expect(try fixture.book.explainExpectation(of: 1) == nil)
    _ = try fixture.book.fit(.lifetimeValue(), upTo: BookFixture.today)
    _ = try fit(fixture)
    let row = try #require(
      try fixture.book.customers(sortedBy: [SortKey("clv", descending: true)], limit: 1).first)
    let reasons = try #require(try fixture.book.explainExpectation(of: row.id))
    #expect(reasons.expectation == row.expectation)
    #expect(reasons.lifetime?.repeats ?? 0 > 0 && reasons.lifetime?.mean ?? .zero > .zero)
    #expect(reasons.churn?.contributions.count == ChurnFeature.allCases.count)
    // Rights hold once the book has an admin.
    _ = try fixture.add(.user, ["name": .text("sven"), "role": .text("support")])
    _ = try fixture.add(.user, ["name": .text("ada"), "role": .text("admin")])
    let sven = try fixture.another("sven")
    defer { sven.close() }
    let hidden = try #require(try sven.explainExpectation(of: row.id))
    #expect(hidden.expectation.value == .zero && hidden.lifetime?.mean == .zero)
    #expect(hidden.churn?.contributions.contains { $0.feature == .spend } == false)
    #expect(throws: BookError.self) { try sven.expectedTotals(stakes: 3) }
  }
}
