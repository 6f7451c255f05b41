import Analytics
import Domain
import Formats
import Testing

@testable import BookStore
@testable import guanxi

@Suite("Rows in their three forms")
struct ShownValueTests {
  private func json(_ value: ShownValue, in currency: Currency = .euro) -> String {
    var writer = JSONWriter()
    value.write(to: &writer, in: currency)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private var customer: CustomerRow {
    CustomerRow(
      id: 42, source: "shop", ref: "17850", name: "Müller", kind: "person", ownerID: 3, owner: "lena", tags: ["key"],
      city: nil, country: nil, email: nil, phone: nil, note: nil, created: Day(number: 0),
      measures: Measures(
        sales: 2, returns: 1, revenue: 912_000, firstSale: Day(number: 0), lastSale: Day(number: 20_778)),
      classes: nil)
  }

  @Test("Money is a decimal string for a program and grouped for a person")
  func money() throws {
    let value = ShownValue.money(Money(minor: 912_000))
    #expect(json(value) == "\"9120.00\"")
    #expect(json(value, in: try #require(Currency(code: "JPY"))) == "\"912000\"")
    #expect(value.plain(in: .euro) == "9120.00")
    #expect(value.shown(in: .euro) == "9,120.00")
  }

  @Test("Days, moments and scores have the forms of the contract")
  func forms() {
    #expect(json(.day(Day(number: 20_778))) == "\"2026-11-21\"")
    #expect(json(.instant(Instant(seconds: 0))) == "\"1970-01-01T00:00:00Z\"")
    #expect(json(.scores(5, 1, 4)) == #"{"r":5,"f":1,"m":4}"#)
    #expect(json(.none) == "null")
    #expect(ShownValue.scores(5, 1, 4).plain(in: .euro) == "5-1-4")
  }

  @Test("An order line keeps its exact quantity")
  func lines() {
    let line = OrderLine(
      product: nil, quantity: Quantity(thousandths: 2500), price: UnitPrice(tenThousandths: 3330),
      amount: Money(minor: 83))
    #expect(json(.field(.lines([line]))) == #"[{"product":null,"quantity":2.5,"price":"0.333","amount":"0.83"}]"#)
  }

  @Test("A price has the decimals of its currency, and more where it needs them")
  func prices() throws {
    #expect(UnitPrice(tenThousandths: 99_000).text(in: .euro) == "9.90")
    #expect(UnitPrice(tenThousandths: 12_345).text(in: .euro) == "1.2345")
    #expect(UnitPrice(tenThousandths: 990_000).text(in: try #require(Currency(code: "JPY"))) == "99")
  }

  @Test("A customer has every key of the contract, those outside the population as null")
  func customerKeys() throws {
    var writer = JSONWriter()
    writer.object { Column.customers(asOf: nil).write(customer, to: &$0, in: .euro) }
    let row = try JSONValue(parsing: writer.bytes)
    let promised = [
      "id", "source", "ref", "name", "orders", "revenue", "firstSale", "lastSale", "rfm", "segment", "rfm8", "rfm4",
      "tier4", "abc", "pyramid", "lifecycle", "clv", "pAlive", "churn", "loyalty", "asOf",
    ]
    for key in promised { #expect(row[key] != nil, "\(key) is missing") }
    #expect(row["revenue"] == .string("9120.00"))
    #expect(row["ref"] == .string("17850"))
    #expect(row["rfm"] == .null)
    #expect(row["segment"] == .null)
  }
}
