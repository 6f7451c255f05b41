import Domain
import RealModule
import Testing

@testable import Analytics

@Suite("How long customers stay, and what was foretold of days held back")
struct SurvivalTests {
  /// The mean of (α / (α + pt))ʳ over the beta density of p by the middle rule, with p = s² to soften the edge at 0.
  private func slow(_ model: BetaGeometric, _ time: Double) -> Double {
    let steps = 200_000
    var (sum, weights) = (0.0, 0.0)
    for step in 0..<steps {
      let s = (Double(step) + 0.5) / Double(steps)
      let p = s * s
      let weight = Double.pow(p, model.a - 1) * Double.pow(1 - p, model.b - 1) * 2 * s
      sum += weight * Double.pow(model.alpha / (model.alpha + p * time), model.r)
      weights += weight
    }
    return sum / weights
  }

  @Test("survival is what integrating over the customers gives")
  func survival() {
    for model in [
      BetaGeometric(r: 0.2426, alpha: 4.4136, a: 0.7929, b: 2.4259), BetaGeometric(r: 3, alpha: 30, a: 1.5, b: 4),
      BetaGeometric(r: 0.9, alpha: 100, a: 1, b: 9),
    ] {
      for time in [0.5, 10, 78, 1_000] {
        #expect(abs(model.survival(after: time) - slow(model, time)) < 1e-4, "\(model) \(time)")
      }
      #expect(model.survival(after: 0) == 1)
      let curve = (0...500).map { model.survival(after: Double($0) * 3) }
      #expect(zip(curve, curve.dropFirst()).allSatisfy { $0 > $1 } && curve.allSatisfy { $0 > 0 })
    }
  }

  @Test("purchases foretold of simulated customers come, class by class")
  func holdout() throws {
    var chance = Chance(seed: 11)
    let truth = BetaGeometric(r: 1, alpha: 10, a: 1, b: 3)
    var held = RepeatHoldout(truth, within: 40)
    for _ in 0..<20_000 {
      // r = 1: an exponential rate; a = 1: leaving by the inverse of its distribution.
      let rate = -Double.log(1 - chance.unit()) / 10
      let leaving = 1 - Double.pow(1 - chance.unit(), 1.0 / 3)
      var (time, known, later) = (0.0, [Double](), 0)
      while true {
        time += -Double.log(1 - chance.unit()) / rate
        guard time <= 80 else { break }
        if time <= 40 { known.append(time) } else { later += 1 }
        if chance.unit() < leaving { break }
      }
      held.add(repeats: known.count, recency: known.last ?? 0, age: 40, made: later)
    }
    #expect(held.classes.total.customers == 20_000 && held.classes.count == 8)
    #expect(abs(held.classes.total.foretold / held.classes.total.made - 1) < 0.03)
    for one in held.classes { #expect(abs(one.foretold / one.made - 1) < 0.12, "\(one)") }
    // Who goes on at the pace so far does not leave.
    #expect(held.classes.total.guessed > held.classes.total.made * 1.2)
  }
}
