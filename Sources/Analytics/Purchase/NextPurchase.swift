import Domain

/// When a customer will buy again, by its own rhythm.
///
/// The usual gap after the last sale day. It holds for those who buy in a rhythm; the spread of the gaps says how far, and
/// a customer with one sale day has the gap that is set for all.
package struct NextPurchase: Hashable, Sendable {
  /// Where the customer stands in its cycle.
  package enum State: String, CaseIterable, Hashable, Sendable {
    case quiet, due, overdue
  }

  /// The last sale day and the usual gap after it.
  package let expected: Day
  /// The days after which a quarter and three quarters of the gaps had ended; nil under three gaps.
  package let likely: ClosedRange<Day>?
  /// From this day on the silence is more than 0.9 usual gaps; nil under three sale days, of which no rhythm is known.
  package let dueFrom: Day?
  /// From this day on it is more than 1.5; nil likewise.
  package let overdueFrom: Day?

  /// The next purchase after some distinct sale days; nil without one.
  ///
  /// - Parameters:
  ///   - saleDays: distinct and ascending.
  ///   - setting: the gap in days of customers with a single sale day.
  package init?(saleDays: [Day], setting: Int) {
    guard let last = saleDays.last,
      let gap = LifecycleGap(saleDays: saleDays.count, first: saleDays.first, last: last, setting: setting)
    else { return nil }
    expected = last + (2 * gap.numerator + gap.denominator) / (2 * gap.denominator)
    dueFrom = saleDays.count > 2 ? gap.firstDay(after: last, over: .due) : nil
    overdueFrom = saleDays.count > 2 ? gap.firstDay(after: last, over: .overdue) : nil
    let gaps = zip(saleDays.dropFirst(), saleDays).map { Double($0 - $1) }
    if gaps.count > 2, let early = Statistics.quantile(gaps, 0.25), let late = Statistics.quantile(gaps, 0.75) {
      likely = last + Int(early.rounded())...last + Int(late.rounded())
    } else {
      likely = nil
    }
  }

  /// Where the customer stands on a day.
  package func state(on today: Day) -> State {
    if let overdueFrom, today >= overdueFrom { return .overdue }
    if let dueFrom, today >= dueFrom { return .due }
    return .quiet
  }
}
