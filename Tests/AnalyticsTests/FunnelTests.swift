import Domain
import Testing

@testable import Analytics

@Suite("What happens to deals in the funnel")
struct FunnelTests {
  private func day(_ number: Int) -> Day { Day(number: number) }

  private func deal(
    _ stays: [(Int, Int, Int?)], _ outcome: PipelineDeal.Outcome, closed: Int? = nil, amount: Int64 = 100
  )
    -> PipelineDeal
  {
    PipelineDeal(
      owner: 0, amount: amount, visits: stays.map { .init(stage: $0.0, entered: day($0.1), left: $0.2.map(day)) },
      outcome: outcome, closed: closed.map(day))
  }

  @Test(
    "a share lies between the bounds of its tables",
    arguments: [(0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1.0), (1, 100, 0.0018, 0.0545)])
  func wilson(successes: Int, trials: Int, low: Double, high: Double) {
    let found = Wilson(successes: successes, trials: trials)
    #expect(isClose(found.low, low, tolerance: 6e-5))
    #expect(isClose(found.high, high, tolerance: 6e-5))
  }

  @Test("nothing tried, nothing known")
  func nothing() {
    let none = Wilson(successes: 0, trials: 0)
    #expect(none.share == nil)
    #expect(none.low == 0 && none.high == 1)
    let funnel = FunnelStatistics([], stages: 2, today: day(0))
    #expect(funnel.velocity == nil)
    #expect(funnel.stages[0].medianDays == nil)
    #expect(Bottleneck.of(funnel, against: funnel).isEmpty)
  }

  @Test("conversion counts those who left the stage, days those too, ages those who wait")
  func stages() throws {
    let funnel = FunnelStatistics(
      [
        deal([(0, 0, 10), (1, 10, 30)], .won, closed: 30, amount: 200),
        deal([(0, 0, 20), (1, 20, 40)], .lost, closed: 40),
        deal([(0, 5, nil)], .lost, closed: 35),
        deal([(0, 90, nil)], .open), deal([(0, 50, 60), (1, 60, nil)], .open),
      ], stages: 2, today: day(100))
    #expect(funnel.stages[0].entered == 5)
    #expect(funnel.stages[0].waiting == 1)
    #expect(funnel.stages[0].conversion.successes == 3)
    #expect(funnel.stages[0].conversion.trials == 4)
    #expect(funnel.stages[0].medianDays == 15)
    #expect(isClose(try #require(funnel.stages[0].ninetiethDays), 27))
    #expect(funnel.stages[0].medianAge == 10)
    #expect(funnel.stages[1].conversion.share == 0.5)
    #expect(funnel.stages[1].medianAge == 40)
    #expect(funnel.winning.share == 1.0 / 3)
    #expect(isClose(try #require(funnel.velocity), 2 * 200.0 / 3 / 30))
  }

  @Test("a stage leaks only where chance does not explain it, and is slow at half as long again")
  func bottlenecks() {
    func funnel(won: Int, of all: Int, days: Int) -> FunnelStatistics {
      FunnelStatistics(
        (0..<all).map { deal([(0, 0, days)], $0 < won ? .won : .lost, closed: days) }, stages: 1, today: day(100))
    }
    let usual = funnel(won: 60, of: 100, days: 20)
    #expect(Bottleneck.of(funnel(won: 5, of: 10, days: 30), against: usual).isEmpty)
    #expect(Bottleneck.of(funnel(won: 0, of: 4, days: 90), against: usual).isEmpty)
    let bad = Bottleneck.of(funnel(won: 20, of: 100, days: 31), against: usual)
    #expect(bad.map(\.stage) == [0, 0])
    #expect(bad.last?.kind == .slow(1.55))
    guard case .leak(let share)? = bad.first?.kind else {
      Issue.record("no leak was found")
      return
    }
    #expect(isClose(share, 0.4))
  }

  @Test("a relationship counts in its furthest step and in all before it")
  func relationships() throws {
    let step = RelationshipFunnel.Step.of
    let funnel = RelationshipFunnel([
      step(true, false, false, 0, false), step(false, true, true, 0, false), step(true, true, false, 1, false),
      step(false, false, false, 2, false), step(false, false, false, 0, true), step(false, false, false, 0, false),
      step(false, true, false, 0, false),
    ])
    #expect(funnel.reached == [6, 5, 4, 3, 2])
    #expect(funnel.conversion(to: .interest)?.share == 5.0 / 6)
    #expect(funnel.conversion(to: .awareness) == nil)
  }

  @Test("channels are told by cost, conversion and what they leave")
  func channels() throws {
    let fair = try SalesChannel(name: "fair", approached: 50, bought: 5, cost: 1000, margin: 900)
    let web = try SalesChannel(name: "web", approached: 100, bought: 2, cost: 0, margin: 500)
    #expect(fair.costPerSale == 200)
    #expect(fair.contribution == -100)
    #expect(fair.returnOnCost == -0.1)
    #expect(web.returnOnCost == nil)
    #expect(SalesChannel.ranked([fair, web]).map(\.name) == ["web", "fair"])
    #expect(throws: ModelError.self) { try SalesChannel(name: "x", approached: 1, bought: 2, cost: 0, margin: 0) }
  }
}
