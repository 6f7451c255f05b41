import Domain
import RealModule
import Testing

@testable import Analytics

@Suite("How much effort a relationship is worth")
struct RelationshipInvestmentTests {
  private typealias Case = RelationshipInvestment.Case

  private func draw(_ chance: inout Chance) -> Case {
    var given = Case(
      effect: RelationshipEffect(
        trust: chance.unit(), value: chance.unit(), management: chance.unit(), opportunism: chance.unit()),
      strength: chance.unit(), profit: 2000 * chance.unit(), cost: 1 + 20 * chance.unit(),
      mostEffort: 1 + 30 * chance.unit())
    given.discount = 0.03 * chance.unit()
    return given
  }

  /// What an effort that stays the same within each month is worth, each month solved in a formula.
  private func worth(_ effort: [Double], _ given: Case) -> Double {
    var (strength, sum) = (given.strength, 0.0)
    for (month, u) in effort.enumerated() {
      let (gain, rate) = (given.effect.growth * u, given.effect.growth * u + given.effect.decay)
      let rest = rate > 0 ? gain / rate : strength
      let (r, start) = (given.discount, Double.exp(-given.discount * Double(month)))
      func area(_ rate: Double) -> Double { rate < 1e-12 ? 1 : (1 - Double.exp(-rate)) / rate }
      sum +=
        start * (given.profit * (rest * area(r) + (strength - rest) * area(r + rate)) - given.cost * u * u * area(r))
      strength = rest + (strength - rest) * Double.exp(-rate)
    }
    return sum
  }

  /// The best effort by months, one month after the other improved by golden section until nothing moves.
  private func direct(_ given: Case) -> [Double] {
    var effort = Array(repeating: given.mostEffort / 2, count: given.months)
    for _ in 0..<60 {
      let before = effort
      for month in effort.indices {
        func tried(_ value: Double) -> Double {
          var changed = effort
          changed[month] = value
          return worth(changed, given)
        }
        var (low, high) = (0.0, given.mostEffort)
        while high - low > 1e-5 * given.mostEffort {
          let (left, right) = (high - 0.618 * (high - low), low + 0.618 * (high - low))
          if tried(left) > tried(right) { high = right } else { low = left }
        }
        effort[month] = (low + high) / 2
      }
      if zip(effort, before).allSatisfy({ abs($0 - $1) < 1e-4 * given.mostEffort }) { break }
    }
    return effort
  }

  @Test("no effort found by plain search, month by month, is worth more", arguments: 1...3)
  func direct(seed: Int) throws {
    var chance = Chance(seed: UInt64(seed))
    let given = draw(&chance)
    let found = try RelationshipInvestment(given)
    let plain = direct(given)
    let least = worth(plain, given)
    #expect(found.worth >= least - 1e-4 * abs(least))
    #expect(isClose(found.worth, least, tolerance: 1e-6, relative: 0.01))
    // The effort falls slowly, so the middle of the first month is near to its mean.
    #expect(isClose(found.effort[5], plain[0], tolerance: 0.02 * given.mostEffort))
  }

  @Test("everywhere on the way the conditions of the maximum principle hold")
  func conditions() throws {
    var chance = Chance(seed: 99)
    for _ in 0..<40 {
      let given = draw(&chance)
      let found = try RelationshipInvestment(given)
      #expect(found.shadowPrice.last == 0)
      #expect(found.effort.last == 0)
      for node in found.effort.indices {
        let free = given.effect.growth * found.shadowPrice[node] * (1 - found.strength[node]) / (2 * given.cost)
        #expect(isClose(found.effort[node], min(max(free, 0), given.mostEffort), tolerance: 1e-8))
        #expect((0...1).contains(found.strength[node]))
      }
      #expect(found.advice == found.effort[0])
    }
  }

  @Test("the more it brings, or the less it costs, the more hours are advised")
  func direction() throws {
    let effect = RelationshipEffect(trust: 0.8, value: 0.8, management: 0.8, opportunism: 0.2)
    let usual = try RelationshipInvestment(Case(effect: effect, strength: 0.3, profit: 500, cost: 20, mostEffort: 40))
    let rich = try RelationshipInvestment(Case(effect: effect, strength: 0.3, profit: 900, cost: 20, mostEffort: 40))
    let dear = try RelationshipInvestment(Case(effect: effect, strength: 0.3, profit: 500, cost: 40, mostEffort: 40))
    #expect(rich.advice > usual.advice)
    #expect(usual.advice > dear.advice)
    let full = try RelationshipInvestment(Case(effect: effect, strength: 1, profit: 500, cost: 20, mostEffort: 40))
    #expect(full.advice == 0)
    let unfelt = RelationshipEffect(trust: 0, value: 1, management: 1, opportunism: 0)
    #expect(unfelt.growth == 0)
    #expect(
      try RelationshipInvestment(Case(effect: unfelt, strength: 0.3, profit: 500, cost: 20, mostEffort: 40)).advice == 0
    )
    #expect(
      RelationshipEffect(trust: 1, value: 1, management: 1, opportunism: 1)
        == RelationshipEffect(growth: 0.05, decay: 0.1))
  }

  @Test("even where a whole sweep would overshoot, it is found or refused with the steps")
  func hard() throws {
    let effect = RelationshipEffect(growth: 0.5, decay: 0.3)
    let given = Case(effect: effect, strength: 0, profit: 1e6, cost: 1, mostEffort: 10)
    let found = try RelationshipInvestment(given)
    #expect(found.advice == 10)
    #expect(found.sweeps > 1)
  }

  @Test("nonsense is refused")
  func nonsense() {
    let effect = RelationshipEffect(growth: 0.05, decay: 0.02)
    var bad = [Case](repeating: Case(effect: effect, strength: 0.5, profit: 1, cost: 1, mostEffort: 1), count: 7)
    bad[0].strength = .nan
    bad[1].profit = .infinity
    bad[2].cost = 0
    bad[3].mostEffort = -1
    bad[4].discount = .nan
    bad[5].months = 0
    bad[6].effect = RelationshipEffect(growth: .nan, decay: 0)
    for given in bad { #expect(throws: ModelError.self) { try RelationshipInvestment(given) } }
  }
}
