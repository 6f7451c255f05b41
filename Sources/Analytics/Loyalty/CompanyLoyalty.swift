/// A part of a whole, such as promises kept of promises made.
package struct KeptOf: Hashable, Sendable {
  package let kept: Int
  package let made: Int

  package init(_ kept: Int, of made: Int) {
    self.kept = kept
    self.made = made
  }

  /// 0…1; nil where nothing was made.
  package var share: Double? { made > 0 ? min(max(Double(kept) / Double(made), 0), 1) : nil }
}

/// How loyal the business is to a customer.
///
/// Loyalty is owed both ways. What the parts weigh is a rule of Guanxi's own: promises 3, answers 2, complaints 3,
/// attention 2; what never happened leaves its weight to the others.
package struct CompanyLoyalty: Hashable, Sendable {
  /// 0…1.
  package let score: Double
  /// What never happened, so that nothing can be said of it.
  package let missing: [String]

  /// What each part weighs, in the order of the parameters.
  package static let weights: [Double] = [3, 2, 3, 2]

  /// Judges the business towards a customer.
  ///
  /// - Parameters:
  ///   - promises: kept of made.
  ///   - answers: in time of asked for.
  ///   - complaints: resolved of raised.
  ///   - attention: the customer's share of our attention over its share of value, 1 where it gets what it deserves,
  ///     held to 0…1; nil for customers without high value, who are owed none.
  /// - Throws: `tooFew` where nothing ever happened.
  package init(promises: KeptOf, answers: KeptOf, complaints: KeptOf, attention: Double?) throws(ModelError) {
    let signs = [
      Indicator("promises kept", promises.share), Indicator("answers in time", answers.share),
      Indicator("complaints resolved", complaints.share), Indicator("attention by value", attention),
    ]
    let index = try WeightedIndex(signs, weights: CompanyLoyalty.weights)
    score = index.value
    missing = index.missing
  }
}

/// What one side of a relationship gives beyond the other.
package struct LoyaltyGap: Hashable, Sendable {
  package let customer: Int64
  /// The customer's loyalty to us and ours to it, 0…1 each.
  package let theirs: Double
  package let ours: Double
  /// What the customer is worth, in any money.
  package let value: Double

  package init(customer: Int64, theirs: Double, ours: Double, value: Double) {
    self.customer = customer
    self.theirs = theirs
    self.ours = ours
    self.value = value
  }

  /// −1…1: above 0 where the customer is more loyal than we are, and we owe it something.
  package var gap: Double { theirs - ours }

  /// The order of the day's work: to whom we owe most first, equals by value and then by number.
  ///
  /// - Complexity: O(n log n).
  package static func dayOrder(_ gaps: [LoyaltyGap]) -> [LoyaltyGap] {
    gaps.filter { $0.gap.isFinite && !$0.value.isNaN }
      .sorted { (-$0.gap, -$0.value, $0.customer) < (-$1.gap, -$1.value, $1.customer) }
  }
}
