import Domain
import Testing

@testable import Formats

@Suite struct TicksTests {
  @Test(
    arguments: [
      (0.0, 1.0, 6, [0, 0.2, 0.4, 0.6, 0.8, 1]), (0, 105, 6, [0, 50, 100, 150]),
      (0.1, 0.3, 5, [0.1, 0.15, 0.2, 0.25, 0.3]),
      (-3, 7, 5, [-5, 0, 5, 10]), (8.1, 8.4, 4, [8.1, 8.2, 8.3, 8.4]), (0, 48, 6, [0, 10, 20, 30, 40, 50]),
    ] as [(Double, Double, Int, [Double])]) func theNumbersAtAnAxisAreThoseAPersonWouldChoose(
      low: Double, high: Double, count: Int, values: [Double]
    )
  {
    #expect(Ticks(of: low...high, atMost: count, isCovered: true).values == values)
  }

  @Test(arguments: 1...200) func ticksCoverAnyRangeAndAreNeitherTooManyNorUneven(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let size = Ticks.decimal(1, chance.within(-200...200))
    let low = (chance.unit() - 0.5) * size
    let range = Ticks.spread(low...(low + chance.unit() * size))
    let count = chance.within(2...12)
    let ticks = Ticks(of: range, atMost: count, isCovered: true)
    let values = ticks.values
    let first = try #require(values.first)
    let last = try #require(values.last)
    #expect(first <= range.lowerBound + ticks.step * 1e-5)
    #expect(last >= range.upperBound - ticks.step * 1e-5)
    #expect(first > range.lowerBound - ticks.step)
    #expect(last < range.upperBound + ticks.step)
    #expect((2...count).contains(values.count))
    #expect([1, 2, 5].contains(ticks.mantissa))
    #expect(zip(values, values.dropFirst()).allSatisfy { abs($1 - $0 - ticks.step) < ticks.step * 1e-5 })
  }

  @Test(arguments: 1...100) func theStepIsTheFinestThatFits(seed: UInt64) {
    var chance = Chance(seed: seed)
    let low = (chance.unit() - 0.5) * 1000
    let range = low...(low + 1 + chance.unit() * 5000)
    let count = chance.within(2...12)
    let chosen = Ticks(of: range, atMost: count, isCovered: true)
    let finer =
      chosen.mantissa == 1 ? Ticks.decimal(5, chosen.exponent - 1) : chosen.step / (chosen.mantissa == 2 ? 2 : 2.5)
    let places = (range.upperBound / finer - 1e-6).rounded(.up) - (range.lowerBound / finer + 1e-6).rounded(.down)
    #expect(Int(places) + 1 > count)
  }

  @Test(arguments: 1...100) func withinAFixedAxisNoTickLiesOutside(seed: UInt64) {
    var chance = Chance(seed: seed)
    let low = (chance.unit() - 0.5) * 100
    let range = low...(low + 0.01 + chance.unit() * 300)
    let ticks = Ticks(of: range, atMost: chance.within(3...9), isCovered: false)
    #expect(ticks.values.allSatisfy { $0 >= range.lowerBound - 1e-4 && $0 <= range.upperBound + 1e-4 })
    #expect(!ticks.values.isEmpty)
  }

  @Test func theEndsOfARangeOfSharesAreTicksInSpiteOfRounding() {
    #expect(Ticks(of: 0...0.6, atMost: 4, isCovered: false).values == [0, 0.2, 0.4, 0.6])
  }

  @Test func customersAreNotCountedInHalves() {
    let ticks = Ticks(of: 0...2, atMost: 8, isCovered: true, places: 0)
    #expect(ticks.values == [0, 1, 2])
  }

  @Test(
    arguments: [
      (5.0, 5.0), (0, 0), (-3, -3), (1e300, 1e300), (-1.7e308, 1.7e308), (1, 1 + 1e-15),
      (.leastNonzeroMagnitude, .leastNonzeroMagnitude), (-.leastNonzeroMagnitude, 0),
    ] as [(Double, Double)]) func evenARangeWithoutWidthGetsTicks(low: Double, high: Double)
  {
    let range = Ticks.spread(low...high)
    let values = Ticks(of: range, atMost: 6, isCovered: true).values
    #expect((2...6).contains(Set(values).count))
    #expect(values.allSatisfy { $0.isFinite })
  }
}
