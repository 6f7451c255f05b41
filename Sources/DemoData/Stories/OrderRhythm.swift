import Domain

/// When a customer orders: evenly, with some play, over a stretch of the last three years.
struct OrderRhythm {
  let orders: Int
  private let first: Int
  private let span: Int
  private let keepsWeekends: Bool

  /// Days between two orders, as far as there is room.
  private static let gaps = [14, 21, 30, 30, 45, 60, 90, 120, 180]
  /// Of 1,000 buyers, how many have gone quiet.
  private static let lapsed = 300

  init(orders: Int, today: Day, keepsWeekends: Bool, chance: inout Chance) {
    self.orders = orders
    self.keepsWeekends = keepsWeekends
    let gap = chance.pick(OrderRhythm.gaps)
    let quiet: Int
    switch orders {
    case ...1: quiet = chance.below(DemoOptions.window)
    default: quiet = chance.happens(perMille: OrderRhythm.lapsed) ? chance.within(180...800) : chance.below(gap)
    }
    span = min(max(orders - 1, 0) * gap, DemoOptions.window - quiet)
    first = today.number - quiet - span
  }

  /// The day of the order at an index from 0; later orders never come earlier.
  ///
  /// - Parameter shift: the play, -8 … 8 sixteenths of the gap.
  func day(_ index: Int, shift: Int) -> Day {
    guard orders > 1 else { return workday(first) }
    let steps = 16 * (orders - 1)
    let place = min(max(16 * index + shift, 0), steps)
    return workday(first + span * place / steps)
  }

  /// Companies order on the Friday before a weekend.
  private func workday(_ number: Int) -> Day {
    guard keepsWeekends else { return Day(number: number) }
    let sinceMonday = (number + 3) % 7
    return Day(number: number - max(sinceMonday - 4, 0))
  }
}
