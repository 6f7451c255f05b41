import Domain
import Testing

@testable import Formats

@Suite struct ChartLayoutTests {
  @Test func theLeastAndTheMostLieAtTheEdgesOfAFixedAxis() throws {
    let series = [ChartSeries("a", .line, PageSamples.points([0, 0.3, 1]))]
    let chart = PageSamples.chart(series, y: ChartAxis("y", unit: .percent, extent: .fixed(0...1)))
    let layout = try #require(ChartLayout(chart))
    #expect(layout.y.position(0) == layout.bottom)
    #expect(layout.y.position(1) == layout.top)
    #expect(layout.x.position(0) == layout.left)
    #expect(layout.x.position(2) == layout.right)
  }

  @Test(arguments: 1...300) func whateverTheNumbersAllStaysOnThePaper(seed: UInt64) {
    var chance = Chance(seed: seed)
    guard let layout = ChartLayout(PageSamples.chart(&chance)) else { return }
    let paper = 0...ChartLayout.width
    #expect(paper.contains(layout.left) && paper.contains(layout.right) && layout.left + 100 < layout.right)
    #expect(
      layout.x.ticks.allSatisfy { (layout.left - 0.1...layout.right + 0.1).contains(layout.x.position($0.value)) })
    #expect(
      layout.y.ticks.allSatisfy { (layout.top - 0.1...layout.bottom + 0.1).contains(layout.y.position($0.value)) })
    for series in layout.drawn {
      for point in series.points {
        #expect(abs(layout.x.position(point.x)) < 4000 && abs(layout.y.position(point.y)) < 4000)
      }
    }
  }

  @Test(arguments: [ChartAxis.Unit.number(places: 0), .percent, .compact, .names((0..<60).map { "2024-\($0)" })])
  func numbersAtTheAxisDoNotOverlap(unit: ChartAxis.Unit) throws {
    for factor in [1.0, 1000, 123_456, 98_765_432_100] {
      let points = (0..<60).map { ChartPoint(Double($0) * factor, Double($0)) }
      let layout = try #require(
        ChartLayout(PageSamples.chart([ChartSeries("", .line, points)], x: ChartAxis("", unit: unit))))
      #expect(layout.x.ticks.count >= 2)
      for (left, right) in zip(layout.x.ticks, layout.x.ticks.dropFirst()) {
        let width = (TextExtent.ems(left.narrow) + TextExtent.ems(right.narrow)) / 2 * ChartLayout.type
        #expect(layout.x.position(right.value) - layout.x.position(left.value) > width)
      }
    }
  }

  @Test func linesAreNamedAtTheirEnds() throws {
    let series = [
      ChartSeries("low", .line, PageSamples.points([1, 2, 3])),
      ChartSeries("high", .steps, PageSamples.points([1, 5, 9])),
    ]
    let layout = try #require(ChartLayout(PageSamples.chart(series)))
    #expect(layout.endLabels.map(\.series.name) == ["high", "low"])
    #expect(!layout.needsLegend)
  }

  @Test func namesALittleTooNearAreMovedApart() throws {
    let series = [50.0, 51, 0].enumerated().map { ChartSeries("s\($0)", .line, PageSamples.points([100, $1])) }
    let layout = try #require(ChartLayout(PageSamples.chart(series)))
    let places = layout.endLabels.map(\.y)
    #expect(places.count == 3)
    #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= ChartLayout.type })
  }

  @Test(arguments: [
    [
      ChartSeries("a", .line, PageSamples.points([1, 5])), ChartSeries("b", .line, PageSamples.points([2, 5])),
      ChartSeries("c", .line, PageSamples.points([3, 5])),
    ],
    [ChartSeries("a", .line, PageSamples.points([1, 5])), ChartSeries("b", .points, PageSamples.points([2, 9]))],
    [ChartSeries("a", .line, PageSamples.points([1, 5, 7])), ChartSeries("b", .line, PageSamples.points([2, 9]))],
    [
      ChartSeries("a", .line, PageSamples.points([1, 5])),
      ChartSeries(String(repeating: "很长的名字", count: 5), .line, PageSamples.points([2, 9])),
    ],
  ]) func whereNamesWouldCollideThereIsALegend(series: [ChartSeries]) throws {
    let layout = try #require(ChartLayout(PageSamples.chart(series)))
    #expect(layout.endLabels.isEmpty)
    #expect(layout.needsLegend)
  }

  @Test func nameAndMarksTellTwelveSeriesApart() {
    let chart = PageSamples.chart((0..<12).map { ChartSeries("\($0)", .line, PageSamples.points([1, 2])) })
    #expect(Set(DrawnSeries.all(of: chart).map(\.classes)).count == 12)
  }

  @Test func pointsThatAreNoNumbersAreNotDrawn() throws {
    let points = [ChartPoint(0, 1), ChartPoint(.nan, 5), ChartPoint(1, .infinity), ChartPoint(2, 3)]
    let chart = PageSamples.chart([ChartSeries("a", .line, points), ChartSeries("b", .line, [ChartPoint(.nan, 0)])])
    let layout = try #require(ChartLayout(chart))
    #expect(layout.drawn.map(\.points) == [[ChartPoint(0, 1), ChartPoint(2, 3)]])
    #expect(layout.missing == ["b"])
  }

  @Test func aChartWithNothingButAReferenceHasNoData() {
    #expect(ChartLayout(PageSamples.chart([])) == nil)
    #expect(ChartLayout(PageSamples.chart([ChartSeries("r", .reference, PageSamples.points([0, 1]))])) == nil)
  }

  @Test func barsStandOnZeroAndNextToEachOther() throws {
    let series = [
      ChartSeries("a", .bars, PageSamples.points([4, -2])), ChartSeries("b", .bars, PageSamples.points([3, 1])),
    ]
    let layout = try #require(ChartLayout(PageSamples.chart(series)))
    #expect(layout.y.range.contains(0))
    #expect(layout.y.base == layout.y.position(0))
    #expect(layout.x.range == -0.5...1.5)
  }
}
