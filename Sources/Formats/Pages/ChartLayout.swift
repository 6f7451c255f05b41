/// Where everything of a chart stands, in the units of its drawing.
///
/// A drawing is as wide as its column. On a telephone its type is set larger to stay legible; all room is measured for
/// that larger type, so that nothing overlaps at either size.
struct ChartLayout {
  /// The width of a drawing.
  static let width = 640.0
  /// The size of the type on a wide screen and on paper.
  static let smallType = 11.5
  /// The size of the larger type.
  static let type = 17.0

  /// The series that have something to draw, in the order of the chart.
  let drawn: [DrawnSeries]
  /// The names of series that have nothing to draw.
  let missing: [String]
  let x: ChartScale
  let y: ChartScale
  /// What is written at the ends of lines; empty where it would collide, and a legend is needed.
  let endLabels: [EndLabel]
  let height: Double

  /// A name at the end of its line.
  struct EndLabel {
    let series: DrawnSeries
    let y: Double
  }

  /// - Returns: nil where no series but a reference has a finite point.
  init?(_ chart: Chart) {
    let all = DrawnSeries.all(of: chart)
    drawn = all.filter { !$0.points.isEmpty }
    missing = all.filter { $0.points.isEmpty && $0.style != .reference }.map(\.name)
    guard drawn.contains(where: { $0.style != .reference }) else { return nil }
    let bars = drawn.filter { $0.style == .bars }
    let top = chart.y.title.isEmpty ? 14.0 : 36.0
    let bottom = top + 270
    height = bottom + (chart.x.title.isEmpty ? 30 : 54)
    let heights: [Double] = drawn.flatMap { $0.points.map(\.y) } + (bars.isEmpty ? [] : [0])
    y = ChartScale(upright: chart.y, values: heights, ends: (bottom, top))
    let numbers = y.ticks.map { tick in
      max(TextExtent.ems(tick.text) * ChartLayout.smallType, TextExtent.ems(tick.narrow) * ChartLayout.type)
    }
    let left = ((numbers.max() ?? 0) + 12).rounded(.up)
    endLabels = ChartLayout.endLabels(drawn, chart: chart, y: y)
    let names = endLabels.map { TextExtent.ems($0.series.name) }.max() ?? 0
    let right =
      ChartLayout.width - (endLabels.isEmpty ? 24 : max(24, names * ChartLayout.type * 1.08 + 10)).rounded(.up)
    x = ChartScale(
      level: chart.x, values: drawn.flatMap { $0.points.map(\.x) }, ends: (left, right),
      padding: bars.isEmpty ? 0 : DrawnSeries.gap(of: bars) / 2,
      isCovered: bars.isEmpty && drawn.contains { $0.style == .points })
  }

  /// Whether the picture needs a list of who is who.
  var needsLegend: Bool { endLabels.isEmpty && drawn.count > 1 }

  var left: Double { x.ends.0 }
  var right: Double { x.ends.1 }
  var top: Double { y.ends.1 }
  var bottom: Double { y.ends.0 }
}
