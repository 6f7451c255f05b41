import Domain
import Testing

@Suite("What a filter compares with")
struct QueryRangeTests {
  // 2026-11-21, a Saturday.
  private static let today = Day(number: 20_778)
  private static let reader = QueryRangeReader(
    currency: .euro, today: today, now: Instant(day: today, hour: 14, minute: 32))

  private func range(_ type: FieldType, _ text: String) throws -> QueryRange {
    guard case .condition(let condition) = try Query(parsing: text) else { return QueryRange(low: nil, high: nil) }
    return try Self.reader.range(of: type, condition.field.content, condition.comparison, condition.operands[0])
  }

  @Test(
    "days, months, years, ages and words are spans of days",
    arguments: [
      ("last:2026-05", "2026-05-01", "2026-05-31"), ("last:2024-02", "2024-02-01", "2024-02-29"),
      ("last:2026", "2026-01-01", "2026-12-31"), ("last:today", "2026-11-21", "2026-11-21"),
      ("last:yesterday", "2026-11-20", "2026-11-20"), ("last:2w", "2026-11-07", "2026-11-07"),
      ("last:2025..2026-03", "2025-01-01", "2026-03-31"), ("last:90d..30d", "2026-08-23", "2026-10-22"),
      ("last:30d..90d", "2026-08-23", "2026-10-22"), ("last:1m..today", "2026-10-21", "2026-11-21"),
      ("nextOn:today..+7d", "2026-11-21", "2026-11-28"),
    ])
  func spans(text: String, first: String, last: String) throws {
    let range = try range(.day, text)
    #expect(range.low == (Day(first)?.number).map(Int64.init))
    #expect(range.high == (Day(last)?.number).map(Int64.init))
  }

  @Test("an age that is more lies before, one that is less after")
  func ages() throws {
    let day = Int64(Self.today.number - 90)
    #expect(try range(.day, "last>90d") == QueryRange(low: nil, high: day - 1))
    #expect(try range(.day, "last<90d") == QueryRange(low: day + 1, high: nil))
    #expect(try range(.day, "last<=90d") == QueryRange(low: day, high: nil))
    #expect(try range(.day, "last:..90d") == QueryRange(low: day, high: nil))
    #expect(try range(.day, "last:90d..") == QueryRange(low: nil, high: day))
    #expect(try range(.day, "last<2026") == QueryRange(low: nil, high: Day("2025-12-31").map { Int64($0.number) }))
    #expect(try range(.day, "last>2026-10") == QueryRange(low: Day("2026-11-01").map { Int64($0.number) }, high: nil))
  }

  @Test(
    "amounts and counts take k and M, and ranges with open ends",
    arguments: [
      ("revenue:5k", 500_000, 500_000), ("revenue:1.5M", 150_000_000, 150_000_000), ("revenue>5", 501, nil),
      ("revenue<=19.90", nil, 1990), ("revenue:1k..2.5k", 100_000, 250_000), ("revenue:10..", 1000, nil),
      ("revenue:..-5", nil, -500),
    ] as [(String, Int64?, Int64?)])
  func amounts(text: String, low: Int64?, high: Int64?) throws {
    #expect(try range(.money, text) == QueryRange(low: low, high: high))
    #expect(try range(.integer, "orders:2k").low == 2000)
    #expect(try range(.quantity, "quantity:2.5").low == 2500)
  }

  @Test("moments take days, ages, now and times")
  func moments() throws {
    let midnight = Instant(day: Self.today).seconds
    #expect(try range(.instant, "due:today") == QueryRange(low: midnight, high: midnight + 86_399))
    #expect(try range(.instant, "due<now").high == midnight + 14 * 3600 + 32 * 60 - 1)
    #expect(try range(.instant, "due<=2026-11-21T06:00").high == midnight + 6 * 3600)
    #expect(try range(.instant, "opened<1d").low == midnight)
  }

  @Test(
    "a value that does not fit is named at its place",
    arguments: [
      (FieldType.money, "revenue>much", 9, 4), (.day, "last:2026..soon", 12, 4), (.integer, "orders:1.5", 8, 3),
      (.money, "revenue:5..1", 12, 1), (.day, "last:2026-13", 6, 7), (.money, "revenue:99999999999999999999", 9, 20),
      (.day, "last<99999999999999d", 6, 15),
    ])
  func misfits(type: FieldType, text: String, position: Int, length: Int) {
    do {
      Issue.record("\(try range(type, text))")
    } catch let error as QueryError {
      #expect(error.position == position)
      #expect(error.length == length, "\(error)")
    } catch { Issue.record(error) }
  }
}
