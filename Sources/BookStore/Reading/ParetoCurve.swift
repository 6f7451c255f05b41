import Domain

/// The share of the revenue that the best customers bring.
package struct ParetoCurve: Hashable, Sendable {
  /// So many of the best customers bring so much.
  package struct Point: Hashable, Sendable {
    package let customers: Int
    package let revenue: Money
  }

  /// From nobody to the whole population; each is exact, and between two of them lies a range of revenues under 7 %
  /// wide.
  package var points: [Point]
  /// The last customer of class A, then of B, then of all.
  package var cuts: [Point]
  /// The names of the fields that the user does not see; they read as nothing.
  package var hidden: Set<String> = []

  /// All customers of the population with their revenue.
  package var total: Point { points.last ?? Point(customers: 0, revenue: .zero) }

  /// The share of the revenue that a share of the customers brings, read from the line between two points; nil where
  /// there is no revenue.
  package func revenueShare(ofBest share: Double) -> Double? {
    guard total.revenue > .zero else { return nil }
    let wanted = share * Double(total.customers)
    guard let next = points.firstIndex(where: { Double($0.customers) >= wanted }) else { return 1 }
    let (right, left) = (points[next], points[max(0, next - 1)])
    let width = Double(right.customers - left.customers)
    let part = width > 0 ? (wanted - Double(left.customers)) / width : 1
    let sum = Double(left.revenue.minor) + part * Double(right.revenue.minor - left.revenue.minor)
    return sum / Double(total.revenue.minor)
  }
}
