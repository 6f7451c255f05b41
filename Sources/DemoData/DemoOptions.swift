import Domain

/// What a demo book is made from: equal options give equal rows on every machine.
package struct DemoOptions: Hashable, Sendable {
  /// How many customers; below zero counts as none.
  package var customers: Int
  /// Which of all possible books; any number.
  package var seed: UInt64
  /// The last day on which anything happens; tickets look at it from 14:00 UTC.
  package var today: Day
  /// The currency of prices and amounts; one without a minor unit gets whole prices.
  package var currency: Currency

  /// The options of a book of `customers` customers as of `today`.
  package init(customers: Int, seed: UInt64, today: Day, currency: Currency) {
    self.customers = customers
    self.seed = seed
    self.today = today
    self.currency = currency
  }

  /// The moment at which the book stands still.
  var now: Instant { Instant(day: today, hour: 14) }
  /// How many days back the first orders lie.
  static let window = 1095
}
