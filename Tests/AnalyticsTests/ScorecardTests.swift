import Domain
import Testing

@testable import Analytics

@Suite("Whether the plan works")
struct ScorecardTests {
  @Test("each view counts what it reached, no measure above its target")
  func scorecard() {
    let card = BalancedScorecard([
      ScorecardMeasure("complete", .knowledge, values: [0.5, 0.6, 0.7, 0.9], target: 0.9),
      ScorecardMeasure("known needs", .knowledge, values: [0.2], target: 0.4),
      ScorecardMeasure("days to answer", .interaction, values: [4, 3, 2], target: 1, isLowerBetter: true),
      ScorecardMeasure("retention", .relationship, values: [1.8], target: 0.9),
      ScorecardMeasure("unmeasured", .value, values: [], target: 1),
    ])
    #expect(card.score(.knowledge) == 0.75)
    #expect(card.score(.interaction) == 0.5)
    #expect(card.score(.relationship) == 1)
    #expect(card.blindViews == [.value])
    #expect(card.missed.map(\.name) == ["known needs", "days to answer"])
    #expect(card.measures[0].isImproving == true)
    #expect(card.measures[2].isImproving == true)
    #expect(card.measures[1].isImproving == nil)
    #expect(ScorecardMeasure("x", .value, values: [0], target: 3, isLowerBetter: true).achievement == 1)
    #expect(ScorecardMeasure("x", .value, values: [.nan], target: 3).achievement == nil)
    #expect(ScorecardMeasure("x", .value, values: [3], target: 0).achievement == nil)
  }

  @Test("one odd month does not turn a trend")
  func trend() {
    #expect(SenTrend([1, 2, 3, 4, 100, 6])?.slope == 1)
    #expect(SenTrend([9, 8, 7, -50, 5])?.direction == .falling)
    #expect(SenTrend([5, 5, 5])?.direction == .steady)
    #expect(SenTrend([1000, 1001, 1000, 1002])?.direction == .steady)
    #expect(SenTrend([1, 2]) == nil)
    #expect(SenTrend([1, .nan, 3]) == nil)
  }

  @Test("a process without owner or measure is named")
  func processes() {
    let duties = ValueProcess.allCases.map { ValueProcessDuty($0, owner: "Ada", measure: $0.usualMeasure) }
    #expect(ValueProcessDuty.faults(duties) == [])
    let faults = ValueProcessDuty.faults(
      [ValueProcessDuty(.detection, owner: nil, measure: "needs")] + duties.dropFirst(2))
    #expect(
      faults == [
        "Value detection has no owner.", "Value creation has no owner.",
        "Value creation has no measure; try “share of offers made for a segment”.",
      ])
  }

  @Test("a strategy is on course when as much of the way is made as of the time")
  func progress() throws {
    let half = try StrategyEvaluation(baseline: 10, target: 20, actual: 15, elapsed: 0.5)
    #expect(half.progress == 0.5)
    #expect(half.isOnCourse)
    let down = try StrategyEvaluation(baseline: 20, target: 10, actual: 22)
    #expect(down.progress == -0.2)
    #expect(!down.isOnCourse)
    #expect(throws: ModelError.self) { try StrategyEvaluation(baseline: 1, target: 1, actual: 2) }
    #expect(throws: ModelError.self) { try StrategyEvaluation(baseline: .nan, target: 1, actual: 2) }
  }

  @Test("the interval of an effect is that of Newcombe's tables")
  func newcombe() throws {
    // Newcombe 1998, table II, examples (a), (c) and (h) of method 10.
    let cases: [(Int, Int, Int, Int, Double, Double)] = [
      (56, 70, 48, 80, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090), (10, 10, 0, 10, 0.6075, 1),
    ]
    for (a, m, b, n, lower, upper) in cases {
      let found = try ControlComparison(treated: GroupOutcome(a, of: m), control: GroupOutcome(b, of: n))
      #expect(isClose(found.interval.lowerBound, lower, tolerance: 5e-5))
      #expect(isClose(found.interval.upperBound, upper, tolerance: 5e-5))
    }
  }

  @Test("large groups are tested by the normal distribution, small ones exactly")
  func tests() throws {
    let large = try ControlComparison(treated: GroupOutcome(120, of: 1000), control: GroupOutcome(90, of: 1000))
    #expect(!large.isExact)
    #expect(isClose(large.effect, 0.03))
    // z = 0.03 / √(0.105 · 0.895 · 0.002)
    #expect(isClose(large.probability, 0.028650240398448486, tolerance: 1e-12))
    #expect(large.isSignificant())
    // Fisher's tea: 3 of 4 against 1 of 4.
    let tea = try ControlComparison(treated: GroupOutcome(3, of: 4), control: GroupOutcome(1, of: 4))
    #expect(tea.isExact)
    #expect(isClose(tea.probability, 34.0 / 70))
    #expect(!tea.isSignificant())
  }

  @Test("the exact test is that of counting every table")
  func exact() throws {
    func choose(_ n: Int, _ k: Int) -> Double {
      k < 0 || k > n ? 0 : (0..<k).reduce(1) { $0 * Double(n - $1) / Double($1 + 1) }
    }
    for a in 0...7 {
      for b in 0...5 {
        let found = try ControlComparison(treated: GroupOutcome(a, of: 7), control: GroupOutcome(b, of: 5))
        let ways = (0...7).map { choose(7, $0) * choose(5, a + b - $0) }
        let wanted = ways.filter { $0 <= ways[a] * (1 + 1e-9) }.reduce(0, +) / ways.reduce(0, +)
        #expect(isClose(found.probability, wanted), "\(a) \(b)")
        #expect(found.interval.contains(found.effect))
      }
    }
  }

  @Test("groups that are none are refused")
  func nonsense() {
    let good = GroupOutcome(1, of: 2)
    for bad in [GroupOutcome(0, of: 0), GroupOutcome(3, of: 2), GroupOutcome(-1, of: 2), GroupOutcome(0, of: -4)] {
      #expect(throws: ModelError.self) { try ControlComparison(treated: good, control: bad) }
    }
    #expect(throws: ModelError.self) { try ControlComparison(treated: good, control: good, confidence: 1) }
  }
}

@Suite("How well people do")
struct PerformanceTests {
  @Test("halfway through the month, half the target is on course")
  func states() throws {
    func read(_ actual: Double) throws -> Performance {
      try Performance(PerformanceFigure("Ada", actual: actual, target: 100), elapsed: 0.5)
    }
    #expect(try read(50).state == .onCourse)
    #expect(try read(60).state == .ahead)
    #expect(try read(40).state == .behind)
    #expect(try read(40).expected == 0.8)
    #expect(try isClose(read(90).incentive(), 0.5))
    #expect(try read(70).incentive() == 0)
    #expect(try read(900).incentive() == 1.5)
    #expect(throws: ModelError.self) { try Performance(PerformanceFigure("x", actual: 1, target: 0), elapsed: 1) }
    #expect(throws: ModelError.self) { try Performance(PerformanceFigure("x", actual: .nan, target: 1), elapsed: 1) }
    #expect(try Performance(PerformanceFigure("x", actual: 0, target: 1), elapsed: 0).expected == nil)
  }

  @Test("the best come first, and who has no target is left out")
  func ranking() {
    let figures = [("a", 1.0, 2.0), ("b", 3, 0), ("c", 9, 3), ("d", 2, 4)].map {
      PerformanceFigure($0, actual: $1, target: $2)
    }
    #expect(Performance.ranking(figures, elapsed: 1).map(\.name) == ["c", "a", "d"])
  }
}
