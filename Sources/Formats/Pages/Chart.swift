/// Numbers as a picture: series over two axes.
///
///     Chart(
///       title: "Who is still active", caption: "The share of customers of a year who still buy.",
///       x: ChartAxis("Months since the first sale"), y: ChartAxis("Active", unit: .percent, extent: .fixed(0...1)),
///       series: [ChartSeries("2024", .steps, points)])
package struct Chart: Hashable, Sendable {
  package var title: String
  /// How to read it, in one sentence; empty for nothing to say.
  package var caption: String
  package var x: ChartAxis
  package var y: ChartAxis
  /// What is drawn; a later line lies over an earlier one.
  package var series: [ChartSeries]
  /// What the weights of points count, `Customers`: the title of their column where the numbers are listed.
  package var weightTitle: String

  package init(
    title: String, caption: String = "", x: ChartAxis, y: ChartAxis, series: [ChartSeries],
    weightTitle: String = "Weight"
  ) {
    self.title = title
    self.caption = caption
    self.x = x
    self.y = y
    self.series = series
    self.weightTitle = weightTitle
  }
}
