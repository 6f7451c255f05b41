/// A sign by which something is judged: 0 the worst, 1 the best, nil where it is not known.
package struct Indicator: Hashable, Sendable {
  package let name: String
  /// 0…1; nil when not known, which is also how a value that is no number is read.
  package let value: Double?

  /// An indicator, its value held to 0…1.
  package init(_ name: String, _ value: Double?) {
    self.name = name
    self.value = value.flatMap { $0.isNaN ? nil : min(max($0, 0), 1) }
  }
}

/// The weighted mean of the indicators that are known.
///
/// What is not known leaves its weight to the others in proportion, and is named: a rule of Guanxi's own. So an index
/// of few indicators is no worse than one of many, only surer or less sure: read it beside ``known``.
package struct WeightedIndex: Hashable, Sendable {
  /// 0…1.
  package let value: Double
  /// What each indicator weighs, together 1; 0 where it is missing.
  package let weights: [Double]
  /// The names of what is not known.
  package let missing: [String]
  /// The share of the weight that is known, 0…1.
  package let known: Double

  /// Weighs the indicators.
  ///
  /// - Parameters:
  ///   - indicators: what is weighed; those that are not known are named.
  ///   - weights: one for each indicator, not negative; they need not be together 1.
  /// - Throws: `invalid` for weights that make no sense; `tooFew` where no indicator that weighs is known.
  /// - Complexity: O(n).
  package init(_ indicators: [Indicator], weights: [Double]) throws(ModelError) {
    precondition(indicators.count == weights.count, "each indicator has a weight")
    guard weights.allSatisfy({ $0 >= 0 && $0.isFinite }) else {
      throw .invalid("A weight is negative or no number.")
    }
    let given = zip(indicators, weights).map { $0.value == nil ? 0 : $1 }
    let (sum, whole) = (given.reduce(0, +), weights.reduce(0, +))
    guard sum > 0, whole.isFinite else { throw .tooFew("known indicators", found: 0, needed: 1) }
    let shares = given.map { $0 / sum }
    self.weights = shares
    value = zip(indicators, shares).reduce(0) { $0 + ($1.0.value ?? 0) * $1.1 }
    missing = indicators.filter { $0.value == nil }.map(\.name)
    known = sum / whole
  }
}
