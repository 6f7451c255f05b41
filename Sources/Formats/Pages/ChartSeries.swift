/// Points that belong together, and how they are drawn.
package struct ChartSeries: Hashable, Sendable {
  package var name: String
  package var style: Style
  /// The points in the order in which a line leads through them; those that are not finite are not drawn.
  package var points: [ChartPoint]

  package init(_ name: String, _ style: Style = .line, _ points: [ChartPoint]) {
    self.name = name
    self.style = style
    self.points = points
  }

  /// How a series is drawn.
  package enum Style: Hashable, Sendable, CaseIterable {
    /// Straight from point to point.
    case line
    /// Level until the next point, as the share of those who survive is.
    case steps
    /// A mark at each point, as large as its weight.
    case points
    /// A bar from zero to each point; series of bars stand side by side.
    case bars
    /// A thin grey dashed line to compare with, such as the diagonal of a calibration.
    case reference
  }
}

/// A point of a chart.
package struct ChartPoint: Hashable, Sendable {
  package var x: Double
  package var y: Double
  /// How much stands behind the point, such as the customers of a bin; nil where all count the same.
  package var weight: Double?

  package init(_ x: Double, _ y: Double, weight: Double? = nil) {
    self.x = x
    self.y = y
    self.weight = weight
  }
}
