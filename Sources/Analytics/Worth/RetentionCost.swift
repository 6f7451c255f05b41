/// What it costs to keep a customer, beside what it costs to lose one.
///
/// Reichheld, Sasser 1990, “Zero defections: quality comes to services”. The difference made is measured against what
/// would have stayed without the effort; where that is not known, everybody kept is counted and the cost looks low.
package struct RetentionCost: Hashable, Sendable {
  /// Minor units for each customer kept by the effort; nil where it kept nobody.
  package let perKept: Double?
  /// Minor units for each customer lost: the value ahead that goes with it and the cost of winning another.
  package let perLoss: Double

  /// The two costs over a period.
  ///
  /// - Parameters:
  ///   - spent: on keeping customers, in minor units.
  ///   - addressed: the customers whom the effort reached.
  ///   - kept: those of them who stayed.
  ///   - baseRate: the share that stays without the effort, from a control group or an earlier period; 0 counts all.
  ///   - valueAhead: the mean value ahead of a customer, in minor units.
  ///   - acquisition: the cost of winning a customer, in minor units.
  /// - Throws: `ModelError.invalid` where more stayed than were reached, or the rate is no share.
  package init(
    spent: Double, addressed: Int, kept: Int, baseRate: Double = 0, valueAhead: Double, acquisition: Double
  ) throws(ModelError) {
    guard addressed >= 0, (0...addressed).contains(kept) else {
      throw .invalid("More customers stayed than were addressed.")
    }
    guard (0...1).contains(baseRate), spent >= 0, valueAhead.isFinite, acquisition >= 0 else {
      throw .invalid("The rate lies between 0 and 1, and no cost is negative.")
    }
    let gained = Double(kept) - baseRate * Double(addressed)
    perKept = gained > 1e-9 ? spent / gained : nil
    perLoss = max(valueAhead, 0) + acquisition
  }

  /// Whether keeping a customer costs less than losing it.
  package var isWorthwhile: Bool { perKept.map { $0 < perLoss } ?? false }
}
