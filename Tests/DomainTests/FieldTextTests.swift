import Domain
import Testing

@Suite("Values as people write them")
struct FieldTextTests {
  private let today = Day(number: 20_778)  // Saturday, 2026-11-21

  private func parse(_ text: String, _ field: Field, in currency: Currency = .euro) throws(FieldTextError) -> FieldValue
  {
    try FieldText.parse(text, for: field, in: currency, today: today, zone: { _ in 3600 }) { kind, name in
      [Kind.customer: ["Müller": 42], .product: ["Widget": 7, "Bolt": 8]][kind]?[name]
    }
  }

  private func sentence(_ text: String, _ field: Field) -> String? {
    do {
      _ = try parse(text, field)
      return nil
    } catch {
      return error.description
    }
  }

  @Test("Each type of field reads its own text")
  func types() throws {
    #expect(try parse(" Köln ", Field("city", .text, "")) == .text("Köln"))
    #expect(try parse("-2", Field("tone", .integer, "")) == .integer(-2))
    #expect(try parse("Yes", Field("cancelled", .flag, "")) == .flag(true))
    #expect(try parse("19.90", Field("total", .money, "")) == .money(Money(minor: 1990)))
    #expect(
      try parse("1990", Field("total", .money, ""), in: #require(Currency(code: "JPY"))) == .money(Money(minor: 1990)))
    #expect(try parse("0.0001", Field("price", .price, "")) == .price(UnitPrice(tenThousandths: 1)))
    #expect(try parse("2.5", Field("quantity", .quantity, "")) == .quantity(Quantity(thousandths: 2500)))
    #expect(try parse("vip, key ,vip", Field("tags", .tags, "")) == .tags(["key", "vip"]))
    #expect(try parse("Person", Field("kind", .choice(Customer.kinds), "")) == .text("person"))
    #expect(try parse("Müller", Field("customer", .reference(.customer), "")) == .reference(42))
  }

  @Test("A time without a zone is local, one with a zone is not")
  func instants() throws {
    let field = Field("due", .instant, "")
    #expect(try parse("2026-11-21 14:30", field) == .instant(try #require(Instant("2026-11-21T13:30:00Z"))))
    #expect(try parse("2026-11-21T14:30:00Z", field) == .instant(try #require(Instant("2026-11-21T14:30:00Z"))))
    #expect(try parse("2026-11-21T14:30:00-05:00", field) == .instant(try #require(Instant("2026-11-21T19:30:00Z"))))
    #expect(try parse("today", field) == .instant(try #require(Instant("2026-11-20T23:00:00Z"))))
  }

  @Test("Empty text clears a field, but not one that must be there")
  func empty() throws {
    #expect(try parse("  ", Field("city", .text, "")) == .none)
    #expect(sentence("", Field("name", .text, required: true, "")) == "name: expected something: it cannot be empty.")
  }

  @Test("What does not fit is refused with the field, the text and what was expected")
  func refusals() {
    #expect(
      sentence("12,50", Field("total", .money, ""))
        == "total: “12,50” does not fit; expected an amount in EUR such as 19.99.")
    #expect(
      sentence("31.2.", Field("date", .day, ""))
        == "date: “31.2.” does not fit; expected a day such as 2026-11-21, 21.11., today, fri or in 2w.")
    #expect(
      sentence("boss", Field("role", .choice(["admin", "sales"]), ""))
        == "role: “boss” does not fit; expected one of admin, sales.")
    #expect(
      sentence("Nobody", Field("customer", .reference(.customer), ""))
        == "customer: “Nobody” does not fit; expected the id, the key or the name of a customer in this book.")
  }

  @Test("Order lines are read with their amounts, rounded half-up")
  func lines() throws {
    let lines = try parse("2.5 x Widget @ 0.333; Bolt @ 1", Field("lines", .lines, ""))
    #expect(
      lines
        == .lines([
          OrderLine(
            product: 7, quantity: Quantity(thousandths: 2500), price: UnitPrice(tenThousandths: 3330),
            amount: Money(minor: 83)),
          OrderLine(product: 8, quantity: .one, price: UnitPrice(tenThousandths: 10_000), amount: Money(minor: 100)),
        ]))
    #expect(sentence("2 x Nut @ 1", Field("lines", .lines, ""))?.hasPrefix("product: “Nut”") == true)
    #expect(sentence("Widget", Field("lines", .lines, ""))?.hasPrefix("lines: “Widget”") == true)
  }

  @Test("What is displayed is read back as it was")
  func roundTrip() throws {
    let values: [(FieldType, FieldValue)] = [
      (.text, .text("Köln")), (.integer, .integer(-2)), (.flag, .flag(false)), (.money, .money(Money(minor: -5))),
      (.price, .price(UnitPrice(tenThousandths: 12_345))), (.quantity, .quantity(Quantity(thousandths: -1500))),
      (.day, .day(today)), (.instant, .instant(Instant(seconds: 1_795_271_520))), (.tags, .tags(["a", "b"])),
      (
        .lines,
        .lines([OrderLine(product: 7, quantity: .one, price: UnitPrice(tenThousandths: 5), amount: Money(minor: 0))])
      ),
    ]
    for (type, value) in values {
      let text = FieldText.display(value, in: .euro, zone: { _ in 3600 }, label: { $0 == 7 ? "Widget" : nil })
      #expect(try parse(text, Field("f", type, "")) == value)
    }
  }
}
