/// A series as it is drawn: its finite points, and which colour, dash and mark tell it from others.
struct DrawnSeries {
  let name: String
  let style: ChartSeries.Style
  let points: [ChartPoint]
  /// Its number among those that are no references.
  let number: Int

  /// Colours and dashes repeat after different numbers of series, so that together they tell thirty apart.
  static let colours = 6
  static let dashes = 5

  /// The classes by which the style sheet gives the series its colour and dash.
  var classes: String {
    style == .reference ? "ref" : "c\(number % DrawnSeries.colours) d\(number % DrawnSeries.dashes)"
  }

  /// The series of a chart, in its order.
  static func all(of chart: Chart) -> [DrawnSeries] {
    var number = 0
    return chart.series.map { series in
      let points = series.points.filter { $0.x.isFinite && $0.y.isFinite }
      defer { if series.style != .reference { number += 1 } }
      return DrawnSeries(name: series.name, style: series.style, points: points, number: number)
    }
  }

  /// The least distance of two bars' places; 1 where there is but one place.
  static func gap(of bars: [DrawnSeries]) -> Double {
    let places = bars.flatMap { $0.points.map(\.x) }.sorted()
    return zip(places, places.dropFirst()).map { $1 - $0 }.filter { $0 > 0 && $0.isFinite }.min() ?? 1
  }
}
