import Domain
import Testing

@testable import Analytics

@Suite("How unevenly revenue is shared")
struct UnevennessTests {
  struct Golden: Decodable {
    struct Example: Decodable {
      let name: String
      let values: [Double]
      let gini: Double
      let giniUnbiased: Double?
      let lorenz: [Double]
      let topCount: Int
      let topShare: Double
      let itemsForMost: Int

      enum CodingKeys: String, CodingKey {
        case name, values, gini, lorenz
        case giniUnbiased = "gini_unbiased"
        case topCount = "top20pct_count"
        case topShare = "top20pct_share"
        case itemsForMost = "items_for_80pct"
      }
    }
    let examples: [Example]
  }

  @Test("curve, coefficient and shares are those of the reference")
  func golden() throws {
    let examples = try Fixture.read("gini_pareto", as: Golden.self).examples
    #expect(examples.count == 6)
    for example in examples {
      let curve = try Lorenz(example.values)
      let gini = try Gini(example.values)
      #expect(isClose(gini.value, example.gini, tolerance: 1e-12), "\(example.name)")
      #expect((gini.unbiased == nil) == (example.giniUnbiased == nil), "\(example.name)")
      #expect(isClose(gini.unbiased ?? 0, example.giniUnbiased ?? 0, tolerance: 1e-12), "\(example.name)")
      #expect(curve.points.count == example.lorenz.count)
      for (found, wanted) in zip(curve.points, example.lorenz) { #expect(isClose(found, wanted, tolerance: 1e-12)) }
      #expect(curve.top(percent: 20).count == example.topCount, "\(example.name)")
      #expect(isClose(curve.top(percent: 20).share, example.topShare, tolerance: 1e-12), "\(example.name)")
      #expect(curve.items(forPercent: 80) == example.itemsForMost, "\(example.name)")
    }
  }

  @Test("the coefficient is the mean difference over twice the mean", arguments: 0..<20 as Range<UInt64>)
  func meanDifference(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let values = (0..<(2 + chance.below(40))).map { _ in Double(chance.below(30)) } + [1]
    let differences = values.reduce(0) { sum, one in sum + values.reduce(0) { $0 + abs($1 - one) } }
    let n = Double(values.count)
    let wanted = differences / (2 * n * values.reduce(0, +))
    #expect(isClose(try Gini(values).value, wanted, tolerance: 1e-12))
    let descending = values.sorted(by: >)
    let total = values.reduce(0, +)
    let count = (1...values.count).first { descending.prefix($0).reduce(0, +) * 100 >= 80 * total }
    #expect(try Lorenz(values).items(forPercent: 80) == count)
  }

  @Test("shares of nothing, of a debt or of no total are refused")
  func refused() {
    #expect(throws: ModelError.self) { try Lorenz([]) }
    #expect(throws: ModelError.self) { try Lorenz([3, -1]) }
    #expect(throws: ModelError.self) { try Lorenz([3, .nan]) }
    #expect(throws: ModelError.self) { try Gini([0, 0]) }
  }
}
