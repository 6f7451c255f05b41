import Domain
import RealModule
import Testing

@testable import Analytics

@Suite("Churn")
struct ChurnTests {
  private static let cut = Day(number: 20_000)
  private static let horizon = 90

  /// Customers who buy at a rate of their own until they leave, as they were on two cuts.
  ///
  /// Without sense, who buys again is drawn by lot.
  private func town(_ count: Int, seed: UInt64, makesSense: Bool = true) throws -> ChurnExamples {
    var examples = ChurnExamples()
    var chance = Chance(seed: seed)
    for _ in 0..<count {
      var days = [Self.cut.number - 700 + chance.below(500)]
      let (gap, leaving) = (4 + chance.below(80), 20 + chance.below(300))
      while !chance.happens(perMille: leaving), let last = days.last, last <= Self.cut.number + Self.horizon {
        days.append(last + 1 + chance.below(2 * gap))
      }
      let revenue = Int64(1_000 + chance.below(50_000))
      for cut in [Self.cut + -Self.horizon, Self.cut] {
        let known = days.filter { $0 <= cut.number }
        guard let first = known.first, let last = known.last else { continue }
        let isBack = days.contains { $0 > cut.number && $0 <= cut.number + Self.horizon }
        let facts = ChurnFacts(
          saleDays: known.count, sales: known.count, returns: 0, revenue: revenue * Int64(known.count),
          first: Day(number: first), last: Day(number: last))
        try examples.append(cut: cut, facts, hasLeft: makesSense ? !isBack : chance.happens(perMille: 400))
      }
    }
    return examples
  }

  @Test("where the past tells who leaves, the model is used, and says more for who is long silent")
  func learnt() throws {
    let fit = try ChurnFit(town(3_000, seed: 1), cut: Self.cut, horizon: Self.horizon)
    #expect(fit.verdict.isUsed)
    #expect(fit.outOfTime.auc > 0.8 && abs(fit.outOfTime.auc - fit.inSample.auc) < 0.05)
    #expect(fit.folds.count == 10)
    let model = fit.model
    func probability(silence: Int) -> Double {
      let last = Self.cut + -silence
      let facts = ChurnFacts(
        saleDays: 10, sales: 10, returns: 0, revenue: 100_000, first: last + -270, last: last)
      return model.probability(facts, on: Self.cut)
    }
    #expect(probability(silence: 10) < probability(silence: 100))
    #expect(probability(silence: 100) < probability(silence: 300))
  }

  @Test("where leaving is drawn by lot, the model is refused with its figures")
  func refused() throws {
    let fit = try ChurnFit(town(3_000, seed: 2, makesSense: false), cut: Self.cut, horizon: Self.horizon)
    #expect(!fit.verdict.isUsed)
    #expect(fit.verdict.description.contains("refused") && fit.verdict.description.contains("AUC"))
  }

  @Test("what was known after the cut cannot be learnt from")
  func leak() throws {
    var examples = ChurnExamples()
    var facts = ChurnFacts(saleDays: 2, sales: 2, returns: 0, revenue: 500, first: Self.cut + -50, last: Self.cut + 1)
    #expect(throws: ModelError.self) { try examples.append(cut: Self.cut, facts, hasLeft: false) }
    facts.last = Self.cut
    facts.lastTouch = Self.cut + 1
    #expect(throws: ModelError.self) { try examples.append(cut: Self.cut, facts, hasLeft: false) }
    facts.lastTouch = Self.cut
    try examples.append(cut: Self.cut, facts, hasLeft: false)
    #expect(examples.count == 1)
  }

  @Test("too few who left or stayed are said, never divided by")
  func few() throws {
    #expect(throws: ModelError.self) { try ChurnFit(ChurnExamples(), cut: Self.cut, horizon: Self.horizon) }
    let four = try town(4, seed: 3)
    #expect(throws: ModelError.self) { try ChurnFit(four, cut: Self.cut, horizon: Self.horizon) }
  }

  @Test("given up, it says so")
  func cancelled() throws {
    let examples = try town(300, seed: 4)
    #expect(throws: ModelError.cancelled) {
      try ChurnFit(examples, cut: Self.cut, horizon: Self.horizon) { _ in false }
    }
  }

  @Test("the contributions add up to the odds, and every value of hostile facts is finite")
  func contributions() throws {
    let model = try ChurnFit(town(1_000, seed: 5), cut: Self.cut, horizon: Self.horizon).model
    var chance = Chance(seed: 6)
    for _ in 0..<200 {
      let first = Self.cut + -chance.below(5_000)
      let facts = ChurnFacts(
        saleDays: chance.below(50), sales: chance.below(60), returns: chance.below(20),
        revenue: Int64(bitPattern: chance.next()), first: first, last: first + chance.below(6_000),
        lastTouch: chance.happens(perMille: 500) ? Self.cut + (chance.below(400) - 200) : nil,
        feeling: chance.happens(perMille: 500) ? Feeling(thousandths: chance.below(2_000) - 1_000) : nil)
      #expect(facts.features(on: Self.cut).allSatisfy { $0.isFinite })
      let probability = model.probability(facts, on: Self.cut)
      #expect((0...1).contains(probability))
      let sum = model.contributions(facts, on: Self.cut).reduce(model.regression.intercept) { $0 + $1.logOdds }
      guard probability > 1e-9, probability < 1 - 1e-9 else { continue }
      #expect(abs(Double.log(probability / (1 - probability)) - sum) < 1e-6)
    }
  }

  @Test("the reasons share out the whole weight, and who bought once is told so once")
  func reasons() throws {
    let model = try ChurnFit(town(1_000, seed: 7), cut: Self.cut, horizon: Self.horizon).model
    for days in [1, 9] {
      let facts = ChurnFacts(
        saleDays: days, sales: days, returns: 1, revenue: 90_000, first: Self.cut + (days > 1 ? -400 : -200),
        last: Self.cut + -200, lastTouch: Self.cut + -3, feeling: Feeling(thousandths: 700))
      let contributions = model.contributions(facts, on: Self.cut)
      let reasons = ChurnModel.reasons(contributions)
      let (all, told) = (
        contributions.reduce(0) { $0 + $1.logOdds }, reasons.reduce(0) { $0 + $1.logOdds }
      )
      #expect(abs(all - told) < ChurnReason.least * 6)
      #expect(reasons.contains { $0.topic == .frequency } == (days > 1))
      #expect(reasons.map { abs($0.logOdds) } == reasons.map { abs($0.logOdds) }.sorted(by: >))
      #expect(contributions.measure(.silence) == 200 && contributions.measure(.saleDays) == Double(days))
    }
  }
}
