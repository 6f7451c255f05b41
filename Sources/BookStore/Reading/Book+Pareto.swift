import Analytics
import Domain

extension Book {
  /// The share of the revenue that the best customers bring, of those the user may read.
  ///
  /// - Complexity: O(1) in the number of customers for who may read them all, else O(customers).
  package func pareto() throws(BookError) -> ParetoCurve {
    try require(.read, .customer)
    return try reading {
      guard try access().seesFinance else { return ParetoCurve(points: [], cuts: [], hidden: ["revenue"]) }
      let buckets = try readsAll(.customer) ? state().buckets : figures().buckets()
      let classes = try segments(.abc).classes.map { ($0.customers, $0.revenue) }
      return ParetoCurve(
        points: Book.added(buckets.reversed().map { (Int($0.count.customers), Money(minor: $0.count.revenue)) }),
        cuts: Array(Book.added(classes).dropFirst()))
    }
  }

  /// Sums from the first on, behind a point of nobody.
  private static func added(_ parts: [(customers: Int, revenue: Money)]) -> [ParetoCurve.Point] {
    parts.reduce(into: [ParetoCurve.Point(customers: 0, revenue: .zero)]) { points, part in
      let last = points[points.count - 1]
      points.append(
        ParetoCurve.Point(customers: last.customers + part.customers, revenue: last.revenue + part.revenue))
    }
  }
}
