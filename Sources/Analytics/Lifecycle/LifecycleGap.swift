import Domain

/// The usual number of days between the purchases of a customer, an exact fraction.
///
///     let gap = LifecycleGap(mean: 100, over: 3, setting: 90)         // 33⅓ days
///     gap.isExceeded(by: 66, times: .declining)                       // false: 66⅔ are not passed
///     gap.firstDay(after: Day(number: 1000), over: .declining)        // day 1067
package struct LifecycleGap: Hashable, Sendable {
  /// Days.
  package let numerator: Int
  /// The number of gaps that the days are shared among; positive.
  package let denominator: Int

  /// Nobody's usual gap is under a week: a customer who buys daily is not lost after five days.
  package static let least = 7

  init(numerator: Int, denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The mean of `gaps` gaps that last `span` days together, at least a week; the setting where there is no gap yet.
  package init(mean span: Int, over gaps: Int, setting: Int) {
    guard gaps > 0 else {
      (numerator, denominator) = (setting, 1)
      return
    }
    (numerator, denominator) = span < LifecycleGap.least * gaps ? (LifecycleGap.least, 1) : (span, gaps)
  }

  /// The usual gap of a customer with that many distinct sale days; nil without one.
  package init?(saleDays: Int, first: Day?, last: Day?, setting: Int) {
    guard saleDays > 0, let first, let last else { return nil }
    self.init(mean: last - first, over: saleDays - 1, setting: setting)
  }

  /// Whether that many days are more than so many usual gaps.
  package func isExceeded(by days: Int, times: Times) -> Bool {
    days * denominator * times.denominator > numerator * times.numerator
  }

  /// The first day on which the silence since `last` is more than so many usual gaps.
  package func firstDay(after last: Day, over times: Times) -> Day {
    last + (numerator * times.numerator / (denominator * times.denominator) + 1)
  }

  /// A number of usual gaps, as a fraction.
  package struct Times: Hashable, Sendable {
    package let numerator: Int
    package let denominator: Int

    package init(_ numerator: Int, _ denominator: Int = 1) {
      self.numerator = numerator
      self.denominator = denominator
    }

    /// A reorder is due soon.
    package static let due = Times(9, 10)
    /// A reorder is overdue.
    package static let overdue = Times(3, 2)
    /// The customer declines.
    package static let declining = Times(2)
    /// The customer is dormant; a gap as long as that makes the purchase after it a return of the customer.
    package static let dormant = Times(4)
  }
}
