import RealModule

/// How many of a group did what was hoped for: bought, answered, stayed.
package struct GroupOutcome: Hashable, Sendable {
  package let successes: Int
  package let size: Int

  package init(_ successes: Int, of size: Int) {
    self.successes = successes
    self.size = size
  }

  /// The share of successes; 0 of nobody.
  package var share: Double { size > 0 ? Double(successes) / Double(size) : 0 }

  /// Where the share lies, within so many deviations.
  func interval(z: Double = 1.959963984540054) -> ClosedRange<Double> {
    Wilson(successes: successes, trials: size, z: z).range
  }
}

/// What an action did, against a control group to which nothing was done.
///
/// The groups must have been parted by chance, or their difference shows what they were and not what was done.
package struct ControlComparison: Hashable, Sendable {
  package let treated: GroupOutcome
  package let control: GroupOutcome
  /// The share of the treated less that of the control group.
  package let effect: Double
  /// Where the effect lies with so much confidence.
  ///
  /// Newcombe 1998, “Interval estimation for the difference between independent proportions”, method 10, from the
  /// intervals of Wilson 1927.
  package let interval: ClosedRange<Double>
  /// The probability of a difference at least as large if the action did nothing.
  package let probability: Double
  /// Whether the probability is Fisher's exact one, taken where fewer than 5 of a kind are expected in a group.
  package let isExact: Bool

  /// Compares the groups.
  ///
  /// - Parameters:
  ///   - treated: those to whom it was done.
  ///   - control: those to whom nothing was done.
  ///   - confidence: of the interval, above 0 and below 1.
  /// - Throws: `tooFew` for an empty group, `invalid` for counts that make no sense.
  /// - Complexity: O(1); O(successes) for small groups.
  package init(treated: GroupOutcome, control: GroupOutcome, confidence: Double = 0.95) throws(ModelError) {
    for group in [treated, control] {
      guard group.size > 0 else { throw .tooFew("customers in a group", found: 0, needed: 1) }
      guard (0...group.size).contains(group.successes), group.size <= 1 << 53 else {
        throw .invalid("\(group.successes) of \(group.size) is not a part of a group.")
      }
    }
    guard confidence > 0, confidence < 1 else { throw .invalid("A confidence lies between 0 and 1.") }
    self.treated = treated
    self.control = control
    effect = treated.share - control.share
    interval = ControlComparison.newcombe(treated, control, z: Normal.quantile((1 + confidence) / 2))
    let all = GroupOutcome(treated.successes + control.successes, of: treated.size + control.size)
    let least = Double(min(treated.size, control.size)) * min(all.share, 1 - all.share)
    isExact = least < 5
    probability = isExact ? FisherTest.probability(treated, control) : ControlComparison.test(treated, control, all)
  }

  /// Whether the difference would be rare if the action did nothing.
  package func isSignificant(at level: Double = 0.05) -> Bool { probability < level }

  private static func newcombe(_ one: GroupOutcome, _ other: GroupOutcome, z: Double) -> ClosedRange<Double> {
    let (first, second) = (one.interval(z: z), other.interval(z: z))
    let effect = one.share - other.share
    let below = Double.hypot(one.share - first.lowerBound, second.upperBound - other.share)
    let above = Double.hypot(first.upperBound - one.share, other.share - second.lowerBound)
    return max(-1, effect - below)...min(1, effect + above)
  }

  /// The two-proportion z-test with the pooled share, both sides.
  private static func test(_ one: GroupOutcome, _ other: GroupOutcome, _ all: GroupOutcome) -> Double {
    let variance = all.share * (1 - all.share) * (1 / Double(one.size) + 1 / Double(other.size))
    let z = (one.share - other.share) / variance.squareRoot()
    return 2 * Normal.cumulative(-abs(z))
  }
}
