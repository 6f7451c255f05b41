/// Whether buying of a group rises or falls with something known of the customers: size, age, distance.
///
/// A straight line by least squares (Legendre 1805), after points outside the whiskers of either box plot are set aside:
/// farther than 1.5 times the width of the box from it (Tukey 1977, “Exploratory data analysis”). Where half of the points
/// are equal the box has no width, and nothing is set aside. A trend among customers is not what a change would do to one.
package struct AttributeTrend: Hashable, Sendable {
  /// By how much the buying rises for each unit of the attribute.
  package let slope: Double
  /// The standard error of the slope.
  package let error: Double
  /// The buying where the attribute is 0.
  package let intercept: Double
  /// How many points the line goes through.
  package let points: Int
  /// The places of the points that were set aside, ascending.
  package let aside: [Int]

  /// The trend of some points.
  ///
  /// - Throws: `ModelError.invalid` where a figure is no number, `.tooFew` under three points that are left, `.notIdentified`
  ///   where all have the same attribute.
  /// - Precondition: as many attributes as purchases.
  /// - Complexity: O(n log n).
  package init(attribute: [Double], buying: [Double]) throws(ModelError) {
    precondition(attribute.count == buying.count, "every customer has an attribute and a figure of buying")
    guard attribute.allSatisfy(\.isFinite), buying.allSatisfy(\.isFinite) else {
      throw .invalid("Attributes and purchases of a trend are numbers.")
    }
    let wide = AttributeTrend.whiskers(attribute)
    let high = AttributeTrend.whiskers(buying)
    let kept = attribute.indices.filter { wide.contains(attribute[$0]) && high.contains(buying[$0]) }
    guard kept.count > 2 else { throw .tooFew("customers with both figures", found: kept.count, needed: 3) }
    let n = Double(kept.count)
    let x = Statistics.mean(kept.map { attribute[$0] })
    let y = Statistics.mean(kept.map { buying[$0] })
    let spread = kept.reduce(0) { $0 + (attribute[$1] - x) * (attribute[$1] - x) }
    guard spread > 1e-12 * max(1, x * x) * n else {
      throw .notIdentified("All customers have the same attribute, so that there is no trend on it.")
    }
    let slope = kept.reduce(0) { $0 + (attribute[$1] - x) * (buying[$1] - y) } / spread
    let rest = kept.reduce(0.0) { sum, place in
      let miss = buying[place] - y - slope * (attribute[place] - x)
      return sum + miss * miss
    }
    self.slope = slope
    error = (rest / (n - 2) / spread).squareRoot()
    intercept = y - slope * x
    points = kept.count
    let left = Set(kept)
    aside = attribute.indices.filter { !left.contains($0) }
  }

  /// Whether the slope is more than two standard errors from 0.
  package var isBeyondChance: Bool { abs(slope) > 2 * error }

  private static func whiskers(_ values: [Double]) -> ClosedRange<Double> {
    guard let low = Statistics.quantile(values, 0.25), let high = Statistics.quantile(values, 0.75), high > low else {
      return -Double.infinity...Double.infinity
    }
    return low - 1.5 * (high - low)...high + 1.5 * (high - low)
  }
}
