import Domain
import Testing

@testable import Analytics

@Suite("Who came back, by the time of the first sale")
struct RetentionCohortsTests {
  private func days(_ texts: String...) -> [Day] { texts.compactMap { Day($0) } }

  @Test("customers stand in the month of their first sale, with the share that bought again")
  func months() throws {
    let table = RetentionCohorts(
      saleDays: [
        days("2026-03-30", "2026-01-31", "2026-02-01"), days("2026-01-01", "2026-03-01"), days("2026-03-05"),
        days("2026-05-01"), [],
      ], by: .month, today: try #require(Day("2026-04-10")))
    #expect(table.cohorts.map(\.bought) == [[2, 1, 2, 0], [1, 0]])
    #expect(table.cohorts.map(\.stayed) == [[0, 1, 1, 0], [0, 0]])
    #expect(table.cohorts[0].share(after: 1) == 0.5)
    #expect(table.cohorts[1].share(after: 2) == nil)
    #expect(table.retention(after: 1) == 1.0 / 3)
    #expect(table.retention(after: 2) == 1)
    #expect(table.retention(after: 4) == nil)
    #expect(table.share(after: 2) == 1)
  }

  @Test("quarters run on over the turn of a year")
  func quarters() throws {
    let table = RetentionCohorts(
      saleDays: [days("2025-12-31", "2026-01-01")], by: .quarter, today: try #require(Day("2026-01-01")))
    #expect(table.cohorts.map(\.bought) == [[1, 1]])
    #expect(RetentionCohorts(saleDays: [], by: .month, today: Day(number: 0)).cohorts.isEmpty)
  }

  @Test("counts are those of reading every customer for every cell", arguments: 0..<10 as Range<UInt64>)
  func slowly(seed: UInt64) {
    var chance = Chance(seed: seed)
    let customers = (0..<60).map { _ in (0..<chance.below(6)).map { _ in Day(number: 20_000 + chance.below(400)) } }
    let today = Day(number: 20_350)
    let table = RetentionCohorts(saleDays: customers, by: .month, today: today)
    let known = customers.map { $0.filter { $0 <= today }.map(RetentionCohorts.Period.month.index) }
    for cohort in table.cohorts {
      let its = known.filter { $0.min() == cohort.period }
      for (k, bought) in cohort.bought.enumerated() {
        let period = cohort.period + k
        #expect(bought == its.count { $0.contains(period) })
        #expect(cohort.stayed[k] == its.count { $0.contains(period) && $0.contains(period - 1) })
      }
    }
    #expect(table.cohorts.reduce(0) { $0 + $1.bought[0] } == known.count { !$0.isEmpty })
  }
}
