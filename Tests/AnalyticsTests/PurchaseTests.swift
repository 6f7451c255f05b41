import Domain
import Foundation
import Testing

@testable import Analytics

@Suite("When and what a customer will buy")
struct PurchaseTests {
  private func days(_ numbers: Int...) -> [Day] { numbers.map(Day.init(number:)) }

  @Test("a customer who buys every ten days is due after nine and overdue after fifteen")
  func rhythm() throws {
    let next = try #require(NextPurchase(saleDays: days(0, 8, 18, 30), setting: 90))
    #expect(next.expected == Day(number: 40))
    #expect(next.likely == Day(number: 39)...Day(number: 41))
    #expect(next.state(on: Day(number: 39)) == .quiet)
    #expect(next.state(on: Day(number: 40)) == .due)
    #expect(next.state(on: Day(number: 45)) == .due)
    #expect(next.state(on: Day(number: 46)) == .overdue)
  }

  @Test("without three sale days there is no rhythm to be late by")
  func noRhythm() throws {
    let next = try #require(NextPurchase(saleDays: days(100), setting: 90))
    #expect(next.expected == Day(number: 190))
    #expect(next.state(on: Day(number: 999)) == .quiet)
    #expect(NextPurchase(saleDays: [], setting: 90) == nil)
  }

  @Test("where customers differ, the probability lies between the own rate and that of all")
  func rates() throws {
    let many = PurchaseRate.History(purchases: 24, days: 365, quantity: 48, amount: 24_000)
    let few = PurchaseRate.History(purchases: 1, days: 365, quantity: 1, amount: 300)
    let rate = try PurchaseRate(Array(repeating: many, count: 20) + Array(repeating: few, count: 20))
    #expect(rate.shape.isFinite)
    let outlook = rate.outlook(many, within: 30)
    #expect(outlook.purchases > rate.rate * 30 && outlook.purchases < 24.0 / 365 * 30)
    #expect(rate.outlook(few, within: 30).purchases < rate.rate * 30)
    #expect(outlook.probability < rate.outlook(many, within: 60).probability)
    #expect(isClose(rate.outlook(many, within: 30, alive: 0.5).probability, outlook.probability / 2))
    #expect(outlook.quantity > 1.8 * outlook.purchases && outlook.quantity < 2 * outlook.purchases)
    #expect(rate.outlook(few, within: 0).probability == 0)
  }

  @Test("rates drawn from a gamma distribution are found again", arguments: 0..<5 as Range<UInt64>)
  func recovery(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    // A sum of two exponentials has the shape 2.
    let histories = (0..<3000).map { _ -> PurchaseRate.History in
      let rate = -(log(1 - chance.unit()) + log(1 - chance.unit())) / 2 / 50
      let days = Double(100 + chance.below(600))
      var (time, purchases) = (-log(1 - chance.unit()) / rate, 0)
      while time < days {
        purchases += 1
        time -= log(1 - chance.unit()) / rate
      }
      return PurchaseRate.History(purchases: purchases, days: days)
    }
    let found = try PurchaseRate(histories)
    #expect(isClose(found.rate, 0.02, relative: 0.07))
    #expect(isClose(found.shape, 2, relative: 0.25))
  }

  @Test("customers who differ by chance alone share one rate, and nobody's group is refused")
  func sameRate() throws {
    let same = PurchaseRate.History(purchases: 2, days: 100)
    let rate = try PurchaseRate([same, same, same])
    #expect(rate.shape == .infinity)
    #expect(isClose(rate.outlook(same, within: 50).probability, 1 - exp(-1)))
    #expect(throws: ModelError.self) { try PurchaseRate([]) }
    #expect(throws: ModelError.self) { try PurchaseRate([.init(purchases: 0, days: 10)]) }
    #expect(throws: ModelError.self) { try PurchaseRate([.init(purchases: 1, days: .nan)]) }
  }

  @Test("products that are always bought together correlate fully, and those that exclude each other the other way")
  func correlation() throws {
    let found = ProductCorrelation(try Baskets([[0, 1, 3], [0, 1, 3], [2, 3], [2, 3]], products: 4))
    #expect(found.pair(0, 1)?.phi == 1)
    #expect(found.pair(0, 2)?.phi == -1)
    #expect(found.pair(0, 3) == nil)
    #expect(found.strongest(count: 9).map { [$0.one, $0.other] } == [[0, 1]])
  }

  @Test("the correlation is that of the table of both", arguments: 0..<10 as Range<UInt64>)
  func slowCorrelation(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let lists = (0..<50).map { _ in (0..<6).filter { _ in chance.happens(perMille: 400) } }
    let found = ProductCorrelation(try Baskets(lists, products: 6))
    for one in 0..<6 {
      for other in 0..<6 where other != one {
        let pairs = lists.map { ($0.contains(one) ? 1.0 : 0, $0.contains(other) ? 1.0 : 0) }
        let (x, y) = (Statistics.mean(pairs.map(\.0)), Statistics.mean(pairs.map(\.1)))
        let together = Statistics.mean(pairs.map { ($0.0 - x) * ($0.1 - y) })
        let wanted = together / (Statistics.deviation(pairs.map(\.0)) * Statistics.deviation(pairs.map(\.1)))
        #expect(isClose(try #require(found.pair(one, other)).phi, wanted, tolerance: 1e-12))
      }
    }
    let all = (0..<6).flatMap { one in (one..<6).dropFirst().compactMap { found.pair(one, $0) } }.filter { $0.phi > 0 }
    #expect(found.strongest(count: 99).map(\.phi) == all.map(\.phi).sorted(by: >))
  }

  @Test("a trend is the line through the points, those outside the whiskers set aside")
  func trend() throws {
    let attribute = (0..<20).map(Double.init)
    var buying = attribute.map { 3 + 2 * $0 + (Int($0) % 2 == 0 ? 0.5 : -0.5) }
    buying[4] = 900
    let trend = try AttributeTrend(attribute: attribute, buying: buying)
    #expect(trend.aside == [4])
    #expect(trend.points == 19)
    #expect(isClose(trend.slope, 2, tolerance: 0.02))
    #expect(trend.error > 0 && trend.error < 0.05)
    #expect(trend.isBeyondChance)
    let exact = try AttributeTrend(attribute: [1, 2, 3, 4], buying: [1, 3, 2, 4])
    #expect(isClose(exact.slope, 0.8))
    #expect(isClose(exact.intercept, 0.5))
    #expect(isClose(exact.error, 0.18.squareRoot()))
  }

  @Test("a trend on what is the same for all, or of too few, is refused; mostly empty purchases keep their buyers")
  func noTrend() throws {
    #expect(throws: ModelError.self) { try AttributeTrend(attribute: [5, 5, 5, 5], buying: [1, 2, 3, 4]) }
    #expect(throws: ModelError.self) { try AttributeTrend(attribute: [1, 2], buying: [1, 2]) }
    #expect(throws: ModelError.self) { try AttributeTrend(attribute: [1, 2, .nan], buying: [1, 2, 3]) }
    let rare = try AttributeTrend(attribute: (0..<10).map(Double.init), buying: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
    #expect(rare.aside.isEmpty)
  }

  @Test("groups by degree have confidence and lift, and forecasts learn from their error")
  func affinity() throws {
    var affinity = GroupAffinity(groups: 2, products: 2, weight: 0.5)
    #expect(affinity.forecast(0, 0) == nil)
    #expect(affinity.share(memberships: [1, 1], product: 0) == nil)
    let memberships = [[1, 0], [0.5, 0.5], [0, 1], [0.25, 0]]
    try affinity.observe(
      memberships: memberships, bought: [[true, false], [true, false], [false, false], [false, false]])
    #expect(isClose(try #require(affinity.confidence(0, 0)), 1.5 / 1.75))
    #expect(isClose(try #require(affinity.confidence(1, 0)), 0.5 / 1.5))
    #expect(isClose(affinity.support(0, 0), 1.5 / 4))
    #expect(isClose(try #require(affinity.lift(0, 0)), 1.5 / 1.75 / 0.5))
    #expect(affinity.lift(0, 1) == nil)
    #expect(affinity.forecast(0, 0)?.lastError == nil)
    let share = try #require(affinity.share(memberships: [0.5, 0.5], product: 0))
    #expect(isClose(share, (1.5 / 1.75 + 1.0 / 3) / 2))
    try affinity.observe(memberships: memberships, bought: Array(repeating: [false, false], count: 4))
    let forecast = try #require(affinity.forecast(0, 0))
    #expect(isClose(try #require(forecast.lastError), -1.5 / 1.75))
    #expect(isClose(forecast.correction, -0.75 / 1.75))
    #expect(forecast.share == 0)
    #expect(throws: ModelError.self) { try affinity.observe(memberships: [[2, 0]], bought: [[true, true]]) }
    #expect(throws: ModelError.self) { try affinity.observe(memberships: [[1]], bought: [[true, true]]) }
  }

  @Test("an offer scores by need and competitiveness together, and neither makes up for the other")
  func promotion() throws {
    let grades = [0, 0.5, 1]
    #expect(try Promotion.score(need: [0, 0.5, 0.5], competitiveness: [0, 1, 0], grades: grades) == 0.375)
    #expect(try Promotion.score(need: [0, 0, 1], competitiveness: [1, 0, 0], grades: grades) == 0)
    #expect(try Promotion.score(need: [0, 0, 0], competitiveness: [1, 0, 0], grades: grades) == nil)
    #expect(throws: ModelError.self) { try Promotion.score(need: [1], competitiveness: [1, 0, 0], grades: grades) }
    #expect(throws: ModelError.self) { try Promotion.score(need: [.nan], competitiveness: [1], grades: [1]) }
    #expect(Promotion.Kind.of(price: 5, owned: nil) == .crossSelling)
    #expect(Promotion.Kind.of(price: 5, owned: 4) == .upSelling)
    #expect(Promotion.Kind.of(price: 5, owned: 5) == nil)
  }
}
