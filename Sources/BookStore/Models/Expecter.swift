import Analytics
import Domain

/// Reckons what is to be expected of a customer from its row among the measures and the models that were fitted.
final class Expecter {
  private let lifetime: LifetimeExpecter?
  private let churn: ChurnModel?
  /// The newest fit, by its entry in the journal; 0 where there was none.
  let fit: Int64

  init(lifetime: FittedModel?, churn: FittedModel?, fit: Int64) {
    self.lifetime = lifetime.flatMap { $0.isUsed ? LifetimeExpecter($0) : nil }
    self.churn = churn.flatMap { $0.isUsed ? ChurnModel($0) : nil }
    self.fit = fit
  }

  /// Whether no model may be used, and nothing is to be expected of anybody.
  var isEmpty: Bool { lifetime == nil && churn == nil }

  /// When customers are taken for gone; nil where that was not fitted.
  var fading: LifecycleFading? { lifetime?.fading }

  /// What is to be expected; nil without a sale.
  ///
  /// - Complexity: O(log n) for the sales of the first day, O(1) for the rest.
  func expectation(
    of customer: Int64, _ measures: Measures, _ entry: AgendaEntry, on today: Day, _ connection: Connection
  ) throws -> Expectation? {
    guard !isEmpty, let first = measures.firstSale else { return nil }
    let isAsked = lifetime != nil && entry.days > 1
    let sold = isAsked ? try connection.soldOn(first, to: customer) : 0
    return expectation(measures, entry, firstDay: sold, on: today)
  }

  /// - Parameter firstDay: what was sold on the first sale day, in the minor unit; of no matter for who bought once.
  func expectation(_ measures: Measures, _ entry: AgendaEntry, firstDay: Int64, on today: Day) -> Expectation? {
    guard !isEmpty, let repeats = RepeatFacts(measures, days: entry.days, firstDay: firstDay, on: today) else {
      return nil
    }
    return Expectation(
      asOf: today, fit: fit, lifetime: lifetime?.expected(repeats),
      churn: churn.flatMap { model in
        ChurnFacts(measures, entry).map { model.probability($0, on: today) }
      })
  }
}

extension Connection {
  /// What was sold to a customer on a day, in the minor unit.
  func soldOn(_ day: Day, to customer: Int64) throws -> Int64 {
    try statement(.salesOfDay).first(.integer(customer), SQLValue(day.number)) { $0.integer(0) } ?? 0
  }
}
