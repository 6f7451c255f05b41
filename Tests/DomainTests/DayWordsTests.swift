import Domain
import Testing

@Suite("Days in words")
struct DayWordsTests {
  @Test(
    "Words count from today, Saturday 2026-11-21",
    arguments: [
      ("2026-12-01", "2026-12-01"), ("today", "2026-11-21"), ("Tomorrow", "2026-11-22"), ("yesterday", "2026-11-20"),
      ("sun", "2026-11-22"), ("fri", "2026-11-27"), ("saturday", "2026-11-28"), ("mon", "2026-11-23"),
      ("in 2w", "2026-12-05"), ("in 2 w", "2026-12-05"), ("+3d", "2026-11-24"), ("2w ago", "2026-11-07"),
      ("-1y", "2025-11-21"), ("in 3m", "2027-02-21"), ("30.11.", "2026-11-30"), ("1.2.2024", "2024-02-01"),
    ])
  func words(text: String, expected: String) throws {
    let today = try #require(Day("2026-11-21"))
    #expect(Day(words: text, today: today)?.description == expected)
  }

  @Test("A month that is too short gives its last day")
  func shortMonth() throws {
    let today = try #require(Day("2026-08-31"))
    #expect(Day(words: "in 6m", today: today)?.description == "2027-02-28")
  }

  @Test("Before 1970 the next weekday is right too")
  func longAgo() throws {
    let today = try #require(Day("1969-12-30"))  // a Tuesday
    #expect(Day(words: "tue", today: today)?.description == "1970-01-06")
    #expect(Day(words: "wed", today: today)?.description == "1969-12-31")
  }

  @Test("What is no day is none", arguments: ["", "fr", "31.2.", "in w", "2026-13-01", "in 2x", "noon", "1.1.26"])
  func none(text: String) throws {
    let today = try #require(Day("2026-11-21"))
    #expect(Day(words: text, today: today) == nil)
  }
}
