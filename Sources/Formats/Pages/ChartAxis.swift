/// What one direction of a chart measures.
package struct ChartAxis: Hashable, Sendable {
  package var title: String
  package var unit: Unit
  package var extent: Extent

  package init(_ title: String, unit: Unit = .number(places: 0), extent: Extent = .data) {
    self.title = title
    self.unit = unit
    self.extent = extent
  }

  /// How the numbers of an axis are written.
  package enum Unit: Hashable, Sendable {
    /// As decimals, `1,250.5`; no tick is finer than that many digits after the point.
    case number(places: Int)
    /// A share as percent: 0.25 is `25%`.
    case percent
    /// In few digits by thousands, `12k` and `3.4M`; where the numbers are listed they are written out.
    case compact
    /// In few digits by ten thousands, `1.2万`, as East Asia counts.
    case myriads
    /// By name: 0 is the first of these, 1 the second.
    case names([String])
  }

  /// From where to where an axis reaches.
  package enum Extent: Hashable, Sendable {
    /// As far as the points do.
    case data
    /// As far as the points and zero do.
    case fromZero
    /// From one number to another, whatever the points; what lies outside is cut off.
    case fixed(ClosedRange<Double>)
  }
}
