import Analytics
import Domain

/// What is to be expected of one customer by the models that were fitted, true for a day; nil where a model was not.
package struct Expectation: Hashable, Sendable {
  /// The day for which it is true.
  package var asOf: Day
  /// The probability of being active still, in billionths.
  private var active: Int64?
  /// The spend of twelve months, discounted.
  package var value: Money?
  /// The probability of no sale within the horizon of the model, in billionths.
  private var leaving: Int64?

  /// The probability of being active still, 0 to 1.
  package var probabilityActive: Double? { active.map(Expectation.probability) }

  /// The probability of no sale within the horizon of the model of churn, 0 to 1.
  package var churn: Double? { leaving.map(Expectation.probability) }

  /// The fit it is reckoned by, of the models in use the newest, by its entry in the journal.
  let fit: Int64

  /// The decimal places with which probabilities are stored.
  static let places = 9

  /// The columns of the measures that hold it.
  static let names = [#""asOf""#, #""pAlive""#, "clv", "churn", "fit"]

  init(asOf: Day, fit: Int64, lifetime: (probabilityActive: Double, value: Money)? = nil, churn: Double? = nil) {
    (self.asOf, self.fit) = (asOf, fit)
    active = lifetime.map { Expectation.stored($0.probabilityActive) }
    value = lifetime?.value
    leaving = churn.map(Expectation.stored)
  }

  /// Reads the columns from a place on; nil where no model says anything.
  init?(row: Row, from column: Int) {
    guard let day = row.optionalInteger(column) else { return nil }
    asOf = Day(number: Int(day))
    active = row.optionalInteger(column + 1)
    value = row.optionalInteger(column + 2).map(Money.init(minor:))
    leaving = row.optionalInteger(column + 3)
    fit = row.integer(column + 4)
  }

  /// The columns in the order of ``names``.
  static func columns(_ expectation: Expectation?) -> [SQLValue] {
    [
      SQLValue(expectation.map { Int64($0.asOf.number) }), SQLValue(expectation?.active),
      SQLValue(expectation?.value?.minor), SQLValue(expectation?.leaving), SQLValue(expectation?.fit),
    ]
  }

  private static let one = Double(Decimals.power(places))
  private static func stored(_ probability: Double) -> Int64 { Int64((probability * one).rounded()) }
  private static func probability(_ stored: Int64) -> Double { Double(stored) / one }
}
