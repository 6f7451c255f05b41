import Analytics
import Domain

/// What is to be expected of one customer by the models that were fitted, true for a day.
package struct Expectation: Hashable, Sendable {
  /// The day for which it is true.
  package var asOf: Day
  /// The probability of being active still, in billionths.
  var activeBillionths: Int64
  /// The spend of twelve months, discounted.
  package var value: Money

  /// The probability of being active still, 0 to 1.
  package var probabilityActive: Double { Double(activeBillionths) / Double(Expectation.one) }

  /// A probability of 1 as it is stored.
  static let one: Int64 = 1_000_000_000

  /// The columns of the measures that hold it.
  static let names = [#""asOf""#, #""pAlive""#, "clv"]

  init(asOf: Day, probabilityActive: Double, value: Money) {
    self.asOf = asOf
    self.value = value
    activeBillionths = Int64((probabilityActive * Double(Expectation.one)).rounded())
  }

  /// Reads the columns from a place on; nil where no model says anything.
  init?(row: Row, from column: Int) {
    guard let day = row.optionalInteger(column) else { return nil }
    asOf = Day(number: Int(day))
    activeBillionths = row.integer(column + 1)
    value = Money(minor: row.integer(column + 2))
  }

  /// The columns in the order of ``names``.
  static func columns(_ expectation: Expectation?) -> [SQLValue] {
    guard let expectation else { return names.map { _ in .null } }
    return [
      SQLValue(expectation.asOf.number), .integer(expectation.activeBillionths), .integer(expectation.value.minor),
    ]
  }
}
