/// After how many months a new customer has earned back what it cost to win it.
///
/// The payback period of investment appraisal (Dean 1951, “Capital budgeting”), undiscounted: it says how long money is
/// out, not whether it is well spent.
package enum Payback {
  /// The first month, from 1, at whose end the margins together cover the cost; 0 where nothing was spent, nil where the
  /// margins given never do.
  ///
  /// - Parameters:
  ///   - cost: of winning one customer, in minor units.
  ///   - margins: of each month, in the order of time; a month may cost more than it brings.
  package static func months(cost: Double, margins: some Sequence<Double>) -> Int? {
    guard cost > 0 else { return cost.isNaN ? nil : 0 }
    var earned = 0.0
    for (month, margin) in margins.enumerated() {
      earned += margin
      if earned >= cost { return month + 1 }
    }
    return nil
  }

  /// The months until an even margin covers the cost; nil without a margin, or where it takes over 1,000 years.
  package static func months(cost: Double, monthlyMargin: Double) -> Int? {
    guard cost > 0 else { return cost.isNaN ? nil : 0 }
    guard monthlyMargin > 0, cost / monthlyMargin <= 12_000 else { return nil }
    return Int((cost / monthlyMargin).rounded(.up))
  }
}
