import Domain

/// What a customer spent in the last 180 days and in the 180 before, sales plus returns.
///
/// Kept in 128 bits, so that sums and their multiples are exact whatever the orders.
struct LifecycleSpend: Hashable, Sendable {
  /// Days of one window.
  static let window = 180

  /// Of the 180 days that end with today.
  var recent: Int128 = 0
  /// Of the 180 days before those.
  var previous: Int128 = 0

  /// The spend as seen on a day.
  init(_ orders: [LifecycleOrder], today: Day) {
    for order in orders where order.day <= today {
      switch today - order.day {
      case ..<LifecycleSpend.window: recent += Int128(order.amount)
      case ..<(2 * LifecycleSpend.window): previous += Int128(order.amount)
      default: continue
      }
    }
  }

  /// Whether the recent spend is under two thirds of the previous one.
  var isShrinking: Bool { previous > 0 && 3 * recent < 2 * previous }

  /// Whether the recent spend is up by a third.
  var isRising: Bool { recent > 0 && 3 * recent >= 4 * previous }

  /// What the coming days change: an order comes into the recent window, passes to the previous one and leaves it.
  static func turns(_ orders: [LifecycleOrder]) -> [Turn] {
    orders.flatMap { order in
      let amount = Int128(order.amount)
      return [
        Turn(day: order.day, recent: amount, previous: 0),
        Turn(day: order.day + window, recent: -amount, previous: amount),
        Turn(day: order.day + 2 * window, recent: 0, previous: -amount),
      ]
    }
  }

  mutating func pass(_ turn: Turn) {
    recent += turn.recent
    previous += turn.previous
  }

  /// A day on which something changes by time alone, and what it adds to the two sums.
  struct Turn {
    let day: Day
    var recent: Int128 = 0
    var previous: Int128 = 0
  }
}
