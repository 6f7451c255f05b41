import Domain

/// An uncancelled order as the lifecycle sees it: a sale, or a return where the amount is negative.
package struct LifecycleOrder: Hashable, Sendable {
  package let day: Day
  /// In the minor unit of the book's currency.
  package let amount: Int64

  package init(day: Day, amount: Int64) {
    self.day = day
    self.amount = amount
  }
}

/// What the lifecycle of one customer is read from.
///
/// Facts gathered for a day serve for every later day too, until the next edit.
package struct LifecycleFacts: Hashable, Sendable {
  /// The number of distinct sale days.
  package var days: Int
  /// The first sale day; nil without one.
  package var first: Day?
  /// The latest distinct sale days, newest first: three decide, more do no harm.
  package var recent: [Day]
  /// The uncancelled orders of the last 360 days and of the future, in any order.
  package var orders: [LifecycleOrder]
  /// Whether the relationship is closed and all matters are settled.
  package var isSettled: Bool
  /// Days expected between the purchases of somebody who bought once: the setting `lifecycle.gap`.
  package var gapSetting: Int
  /// When a model takes a customer for gone; nil where none was fitted.
  package var fading: LifecycleFading?

  package init(
    days: Int, first: Day?, recent: [Day], orders: [LifecycleOrder], isSettled: Bool = false, gapSetting: Int = 90,
    fading: LifecycleFading? = nil
  ) {
    self.days = days
    self.first = first
    self.recent = recent
    self.orders = orders
    self.isSettled = isSettled
    self.gapSetting = gapSetting
    self.fading = fading
  }

  /// Gathers the facts from every uncancelled order of a customer, by the plain way.
  ///
  /// - Complexity: O(n log n) in the orders.
  package init(
    all orders: [LifecycleOrder], today: Day, isSettled: Bool = false, gapSetting: Int = 90,
    fading: LifecycleFading? = nil
  ) {
    self.init(
      days: 0, first: nil, recent: [], orders: [], isSettled: isSettled, gapSetting: gapSetting, fading: fading)
    for order in orders.sorted(by: { $0.day < $1.day }) { take(order) }
    forget(on: today)
  }

  /// The last sale day; nil without one.
  package var last: Day? { recent.first }

  /// Adds an order that is not older than any taken before.
  mutating func take(_ order: LifecycleOrder) {
    orders.append(order)
    guard order.amount >= 0, order.day != last else { return }
    days += 1
    first = first ?? order.day
    recent = [order.day] + recent.prefix(3)
  }

  /// Drops the orders that can matter neither on that day nor later.
  mutating func forget(on today: Day) {
    orders.removeAll { $0.day <= today + -2 * LifecycleSpend.window }
  }
}
