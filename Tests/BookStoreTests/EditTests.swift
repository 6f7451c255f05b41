import Analytics
import BookStore
import Domain
import Testing

@Suite("Edits")
struct EditTests {
  @Test("an order tells which classes its customer left and entered")
  func moves() throws {
    let fixture = try BookFixture()
    let customers = try (0..<10).map { try fixture.customer("Customer \($0)") }
    for (index, customer) in customers.enumerated() {
      try fixture.order(customer, "\((index + 1) * 100).00", day: 20_700 + index)
    }
    let outcome = try fixture.book.commit(
      .add(.order, ["customer": .reference(customers[0]), "total": .money(Money(minor: 912_000))]))
    let segment = try #require(outcome.moves.first { $0.model == "segment" })
    #expect(segment == ClassMove(customer: customers[0], model: "segment", from: "lost", to: "champions"))
    #expect(outcome.crossed.contains { $0.yardstick == "m1" })
    #expect(outcome.microseconds > 0)
    let back = try fixture.book.commit(.undo(.last(count: 1, anyone: false)))
    #expect(back.moves.contains(ClassMove(customer: customers[0], model: "segment", from: "champions", to: "lost")))
    #expect(back.detail == "added order 11 of Customer 0")
  }

  @Test("lines make the total, rounded half away from zero, and a total that contradicts them is refused")
  func lines() throws {
    let fixture = try BookFixture()
    let customer = try fixture.customer("Müller")
    let product = try fixture.add(.product, ["name": .text("Screw"), "price": .price(UnitPrice(tenThousandths: 1))])
    let quantity = try #require(Quantity("2.5"))
    let price = try #require(UnitPrice("0.005"))
    let amount = try #require(quantity.amount(at: price, in: .euro))
    #expect(amount == Money(minor: 1))
    let line = OrderLine(product: product, quantity: quantity, price: price, amount: amount)
    let order = try fixture.add(.order, ["customer": .reference(customer), "lines": .lines([line, line])])
    #expect(try fixture.book.record(RecordReference(.order, order))?.values["total"] == .money(Money(minor: 2)))
    #expect(throws: BookError.self) {
      try fixture.book.commit(.change(.order, order, ["total": .money(Money(minor: 5))]))
    }
    #expect(throws: BookError.self) { try fixture.book.commit(.delete(.product, product)) }
    try fixture.expectExact()
  }

  @Test("merging gives the one customer everything of the other, and undo parts them again")
  func merge() throws {
    let fixture = try BookFixture()
    let keep = try fixture.customer("Müller GmbH")
    let other = try fixture.add(.customer, ["name": .text("Mueller"), "city": .text("Köln")])
    try fixture.order(keep, "10.00")
    try fixture.order(other, "32.00")
    try fixture.add(.touch, ["customer": .reference(other), "channel": .text("call")])
    let before = try fixture.book.factsHash()
    _ = try fixture.book.commit(.merge(.customer, keep: keep, other: other))
    let merged = try #require(try fixture.book.customer(keep))
    #expect(merged.measures.revenue == 4200)
    #expect(merged.city == "Köln")
    #expect(try fixture.book.touches(of: keep, limit: 9).count == 1)
    #expect(try fixture.book.customer(other) == nil)
    try fixture.expectExact()
    _ = try fixture.book.commit(.undo(.last(count: 1, anyone: false)))
    #expect(try fixture.book.factsHash() == before)
    try fixture.expectExact()
  }

  @Test("an edit on which a later one builds is not taken back, and the later one is named")
  func conflict() throws {
    let fixture = try BookFixture()
    let customer = try fixture.customer("Müller")
    try fixture.order(customer, "10.00")
    do {
      _ = try fixture.book.commit(.undo(.edit(1, anyone: false)))
      Issue.record("taken back")
    } catch { #expect(error == .conflict(edit: 2, by: "added order 1 of Müller")) }
    try fixture.expectExact()
  }

  @Test("moving a deal keeps its history, and winning closes it")
  func deal() throws {
    let fixture = try BookFixture()
    let customer = try fixture.customer("Müller")
    let deal = try fixture.add(
      .opportunity,
      ["name": .text("Line 4"), "customer": .reference(customer), "amount": .money(Money(minor: 4_800_000))])
    for stage in ["visit", "quote", "contract", "won"] {
      _ = try fixture.book.commit(.change(.opportunity, deal, ["stage": .text(stage)]))
    }
    #expect(try fixture.book.records(.stageChange, limit: 10).count == 5)
    let row = try #require(try fixture.book.opportunities(limit: 1).first)
    #expect(row.stage == "won")
    #expect(row.closed == BookFixture.today)
    #expect(try fixture.book.overview().wonValue == Money(minor: 4_800_000))
    #expect(try fixture.book.funnel().first { $0.stage == "won" }?.count == 1)
    #expect(throws: BookError.self) {
      try fixture.book.commit(.change(.opportunity, deal, ["stage": .text("dreaming")]))
    }
    try fixture.expectExact()
  }

  @Test("an auditor changes nothing, support does not change deals, and each is told the missing right")
  func rights() throws {
    let fixture = try BookFixture()
    for (name, role) in [("otto", "auditor"), ("sue", "support"), ("lena", "admin")] {
      try fixture.add(.user, ["name": .text(name), "role": .text(role)])
    }
    let otto = try fixture.another("otto")
    let denial = BookError.denied(user: "otto", role: .auditor, right: "add customers")
    #expect(throws: denial) { try otto.commit(.add(.customer, ["name": .text("X")])) }
    #expect(throws: BookError.self) { try otto.commit(.undo(.last(count: 1, anyone: true))) }
    #expect(try otto.customerCount() == 0)
    otto.close()
    let sue = try fixture.another("sue")
    let customer = try fixture.customer("Müller")
    #expect(throws: BookError.denied(user: "sue", role: .support, right: "add opportunities")) {
      try sue.commit(.add(.opportunity, ["name": .text("Deal"), "customer": .reference(customer)]))
    }
    sue.close()
  }

  @Test("of several edits in one transaction the refused ones alone are left out")
  func batch() throws {
    let fixture = try BookFixture()
    let results = try fixture.book.commit([
      .add(.customer, ["name": .text("Müller")]), .delete(.customer, 77), .add(.customer, ["name": .text("李娜")]),
    ])
    #expect(results.map { (try? $0.get()) != nil } == [true, false, true])
    #expect(try fixture.book.customerCount() == 2)
    try fixture.expectExact()
  }
}
