import Domain
import Testing

@Suite("Values")
struct ValuesTests {
  @Test("days count from 1970 and come back as they were read, over four centuries")
  func days() {
    #expect(Day("1970-01-01")?.number == 0)
    #expect(Day("2026-11-21")?.number == 20_778)
    #expect(Day("2000-02-29") != nil)
    for wrong in ["2026-02-29", "2026-13-01", "2026-1-1", "26-01-01", "2026-11-31", "", "2026-11-21x", "-026-01-01"] {
      #expect(Day(wrong) == nil, "\(wrong)")
    }
    for number in stride(from: -80_000, through: 80_000, by: 7) {
      #expect(Day(Day(number: number).description)?.number == number)
    }
  }

  @Test(
    "moments are read with and without zone",
    arguments: [
      ("2026-11-21T14:32:00Z", "2026-11-21T14:32:00Z"), ("2026-11-21 14:32", "2026-11-21T14:32:00Z"),
      ("2010-01-13 08:40:25+00:00", "2010-01-13T08:40:25Z"), ("2026-11-21T01:00:00+02:00", "2026-11-20T23:00:00Z"),
      ("1969-12-31T23:59:59.123Z", "1969-12-31T23:59:59Z"), ("2026-11-21", "2026-11-21T00:00:00Z"),
    ])
  func instants(text: String, expected: String) {
    #expect(Instant(text)?.description == expected)
  }

  @Test(
    "a moment that is none is refused", arguments: ["2026-11-21T25:00", "2026-11-21T1", "soon", "2026-11-21X10:00"])
  func wrongInstants(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test("money is exact in the currency's minor unit")
  func money() throws {
    #expect(Money("9120.00", in: .euro) == Money(minor: 912_000))
    #expect(Money("-0.05", in: .euro) == Money(minor: -5))
    #expect(Money("1.005", in: .euro) == nil)
    #expect(Money("1.500", in: .euro) == Money(minor: 150))
    #expect(Money("1e3", in: .euro) == nil)
    #expect(Money("92233720368547758.08", in: .euro) == nil)
    let yen = try #require(Currency(code: "jpy"))
    #expect(Money("1500", in: yen)?.plain(in: yen) == "1500")
    #expect(Money("1500.5", in: yen) == nil)
    let dinar = try #require(Currency(code: "KWD"))
    #expect(Money("1.234", in: dinar)?.minor == 1234)
    #expect(Currency(code: "EURO") == nil)
  }

  @Test("money reads well in every width")
  func moneyForPeople() {
    #expect(Money(minor: 912_000).grouped(in: .euro) == "9,120.00")
    #expect(Money(minor: -123_456_789).grouped(in: .euro) == "-1,234,567.89")
    #expect(Money(minor: 12_840_000).short(in: .euro) == "128.4k")
    #expect(Money(minor: 192_000_000).short(in: .euro) == "1.92M")
    #expect(Money(minor: 91_250).short(in: .euro) == "913")
    #expect(Money(minor: 999_950).short(in: .euro) == "10.0k")
    #expect(Money(minor: 99_996_000).short(in: .euro) == "1.00M")
    #expect(Money(minor: -1_234_560).short(in: .euro) == "-12.3k")
    #expect(Money(minor: 1_234_567_890_123).short(in: .euro).count <= 7)
  }

  @Test("a line's amount is rounded half away from zero")
  func amounts() throws {
    func amount(_ quantity: String, _ price: String) throws -> Int64? {
      try #require(Quantity(quantity)).amount(at: #require(UnitPrice(price)), in: .euro)?.minor
    }
    #expect(try amount("6", "2.55") == 1530)
    #expect(try amount("1", "0.005") == 1)
    #expect(try amount("-1", "0.005") == -1)
    #expect(try amount("3", "0.0049") == 1)
    #expect(try amount("-80995", "2.08") == -16_846_960)
    #expect(try amount("9223372036854775", "922337203685477") == nil)
  }
}
