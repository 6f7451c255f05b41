import Testing

@testable import Formats

@Suite struct PageNumberTests {
  @Test(arguments: [
    (ChartAxis.Unit.number(places: 0), 5, 6, "5,000,000"), (.number(places: 2), -125, -2, "−1.25"),
    (.number(places: 1), 0, -1, "0.0"), (.number(places: 0), 1, 18, "1e+18"), (.percent, 2, -1, "20%"),
    (.percent, 5, -3, "0.5%"), (.percent, 0, -1, "0%"), (.compact, 15, 2, "1.5k"), (.compact, 0, 5, "0"),
    (.compact, 34, 5, "3.4M"), (.compact, -2, 9, "−2G"), (.compact, 500, 0, "500"), (.compact, 5, -1, "0.5"),
    (.myriads, 12, 3, "1.2万"), (.myriads, 3, 8, "3亿"), (.names(["a", "b"]), 1, 0, "b"), (.names(["a"]), 7, 0, ""),
  ]) func aTickIsWrittenInTheUnitOfItsAxis(unit: ChartAxis.Unit, number: Int, exponent: Int, text: String) {
    #expect(unit.text(ofTick: number, exponent: exponent) == text)
  }

  @Test(arguments: [
    (ChartAxis.Unit.number(places: 2), 1234.567, "1,234.57"), (.number(places: 0), -0.2, "0"),
    (.percent, 0.1234, "12.3%"),
    (.compact, 1_234_567.8, "1,234,568"), (.compact, 12.345, "12.35"), (.myriads, -98_765, "−98,765"),
    (.names(["a", "b"]), 1, "b"), (.names(["a", "b"]), 0.5, "0.50"), (.number(places: 2), 1e300, "1e+300"),
  ]) func aListedNumberIsWrittenOut(unit: ChartAxis.Unit, number: Double, text: String) {
    #expect(unit.text(of: number) == text)
  }

  @Test func noTwoTicksReadTheSame() {
    for unit in [ChartAxis.Unit.number(places: 9), .percent, .compact, .myriads] {
      for (low, high) in [(0.0, 0.003), (999_000, 1_001_000), (9_990, 10_010), (-5, 5), (1e8, 1.0004e8), (0, 3e15)] {
        let scale = ChartScale(upright: ChartAxis("", unit: unit), values: [low, high], ends: (300, 0))
        #expect(Set(scale.ticks.map(\.text)).count == scale.ticks.count, "\(unit) \(scale.ticks.map(\.text))")
      }
    }
  }
}
