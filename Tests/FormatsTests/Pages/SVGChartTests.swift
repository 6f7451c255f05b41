import Testing

@testable import Formats

@Suite struct SVGChartTests {
  /// The outlines of a class in a chart that stands alone on a page.
  private func outlines(_ kind: String, _ chart: Chart) throws -> [String] {
    var markup = Markup()
    SVGChart(chart: chart, layout: try #require(ChartLayout(chart)), id: "c").write(to: &markup)
    let attributes = MarkupCheck(markup.text).attributes
    return zip(attributes, attributes.dropFirst())
      .filter { $0.name == "class" && $0.value.hasPrefix(kind) && $1.name == "d" }.map(\.1.value)
  }

  @Test func aSharesStepsStayLevelUntilTheNextPoint() throws {
    let axis = ChartAxis("", unit: .number(places: 0), extent: .fixed(0...1))
    let points = PageSamples.points([1, 0.5, 0])
    let steps = try outlines("line", PageSamples.chart([ChartSeries("", .steps, points)], y: axis))
    let line = try outlines("line", PageSamples.chart([ChartSeries("", .line, points)], y: axis))
    #expect(steps == ["M22 14h297v135h297v135"])
    #expect(line == ["M22 14l297 135l297 135"])
  }

  @Test func fiveHundredPointsStayShort() throws {
    let points = (0..<500).map { ChartPoint(Double($0) / 7, Double($0 * 7919 % 1000) / 3) }
    let path = try #require(try outlines("line", PageSamples.chart([ChartSeries("a", .line, points)])).first)
    #expect(path.utf8.count < 500 * 10)
    #expect(path.filter { $0.isLetter }.count == 500)
    let decimals = path.split(separator: ".").dropFirst().map { $0.prefix { $0.isNumber }.count }
    #expect(decimals.allSatisfy { $0 == 1 })
  }

  @Test func pointsOfOneCoordinateAreDrawnOnce() throws {
    let points = (0..<10_000).map { ChartPoint(Double($0), 1) }
    let path = try #require(try outlines("line", PageSamples.chart([ChartSeries("a", .line, points)])).first)
    #expect(path.split(separator: "h").count < 6200)
  }

  @Test func aSinglePointOfALineIsSeen() throws {
    let chart = PageSamples.chart([ChartSeries("a", .line, [ChartPoint(3, 5)])])
    #expect(try outlines("dot", chart).count == 1)
    #expect(try outlines("line", chart).isEmpty)
  }

  @Test func fourTimesTheWeightIsFourTimesTheArea() throws {
    let points = [ChartPoint(0, 0, weight: 400), ChartPoint(1, 1, weight: 100), ChartPoint(2, 1, weight: 0)]
    let path = try #require(try outlines("dot", PageSamples.chart([ChartSeries("a", .points, points)])).first)
    #expect(
      path.split(separator: "a").map { $0.prefix { $0 != " " } }.filter { Double($0) != nil } == [
        "12", "12", "6", "6", "3", "3",
      ])
  }

  @Test func whatLiesOutsideAFixedAxisIsNotMarked() throws {
    let axis = ChartAxis("y", extent: .fixed(0...1))
    let series = [ChartSeries("a", .points, PageSamples.points([0, 0.5, 7, 1]))]
    let path = try #require(try outlines("dot", PageSamples.chart(series, y: axis)).first)
    #expect(path.split(separator: "M").count == 3)
  }

  @Test func aSeriesOfManyPointsIsListedInPartWithItsEnds() throws {
    let chart = PageSamples.chart([ChartSeries("a", .line, (0..<500).map { ChartPoint(Double($0), 1) })])
    let part = try #require(ChartListing(chart, DrawnSeries.all(of: chart)).parts.first)
    #expect(part.total == 500)
    #expect(part.table.rows.count == ChartListing.rows)
    #expect(part.table.rows.first?.first == "0")
    #expect(part.table.rows.last?.first == "499")
  }

  @Test func seriesOverTheSamePlacesShareATable() {
    let weighted = [ChartPoint(0, 0.1, weight: 12), ChartPoint(1, 0.2, weight: 3)]
    let chart = Chart(
      title: "", x: ChartAxis("month"), y: ChartAxis("share", unit: .percent),
      series: [
        ChartSeries("a", .points, weighted), ChartSeries("b", .line, PageSamples.points([0.3, 0.4])),
        ChartSeries("c", .reference, PageSamples.points([0, 0.5, 1])),
      ], weightTitle: "customers")
    let tables = ChartListing(chart, DrawnSeries.all(of: chart)).parts.map(\.table)
    #expect(tables.map { $0.columns.map(\.title) } == [["month", "a", "customers", "b"], ["month", "c"]])
    #expect(tables[0].rows == [["0", "10.0%", "12", "30.0%"], ["1", "20.0%", "3", "40.0%"]])
  }
}
