import Analytics
import Domain

/// Why so much is expected of a customer: what the models read of it, true for the day of the expectation.
package struct ExpectationReasons: Hashable, Sendable {
  package let expectation: Expectation
  /// Nil where no model of lifetime value is used.
  package let lifetime: Lifetime?
  /// Nil where no model of churn is used.
  package let churn: Churn?

  /// What lifetime value is reckoned from.
  package struct Lifetime: Hashable, Sendable {
    /// Sale days after the first.
    package let repeats: Int
    /// Days from the first sale to the last, and to the day of the expectation.
    package let recency: Int
    package let age: Int
    /// Mean revenue of a sale day after the first; zero without one, and for who may not see it.
    package var mean: Money
    /// The purchases that are expected in twelve months.
    package let purchases: Double
    package let model: FittedModel
  }

  /// What churn is reckoned from.
  package struct Churn: Hashable, Sendable {
    /// What speaks for leaving (above 0) and against it, the weightiest first.
    package let contributions: [ChurnModel.Contribution]
    package let model: FittedModel
  }
}

extension Book {
  /// Why so much is expected of a customer; nil where nothing is.
  ///
  /// - Throws: ``BookError/noSuchRecord(_:)``.
  package func explainExpectation(of customer: Int64) throws(BookError) -> ExpectationReasons? {
    try require(.read, .customer)
    return try reading {
      let access = try access()
      let figures = try readable(customer)
      guard var expectation = figures.expectation else { return nil }
      var lifetime = try lifetime(of: customer, figures, on: expectation.asOf)
      var churn = try churn(figures, on: expectation.asOf)
      if !access.seesFinance {
        if expectation.value != nil { expectation.value = .zero }
        lifetime?.mean = .zero
        churn = churn?.without(.spend)
      }
      return ExpectationReasons(expectation: expectation, lifetime: lifetime, churn: churn)
    }
  }

  private func lifetime(
    of customer: Int64, _ figures: CustomerFigures, on day: Day
  ) throws -> ExpectationReasons.Lifetime? {
    guard let model = try FittedModels(connection: connection).read(.clv), model.isUsed,
      let first = figures.measures.firstSale,
      let facts = RepeatFacts(
        figures.measures, days: figures.entry.days, firstDay: try connection.soldOn(first, to: customer), on: day)
    else { return nil }
    let purchases = LifetimeValue(model).purchases.expectedPurchases(
      within: 365.25 / model["unit"], repeats: facts.repeats, recency: Double(facts.recency) / model["unit"],
      age: Double(facts.age) / model["unit"])
    return ExpectationReasons.Lifetime(
      repeats: facts.repeats, recency: facts.recency, age: facts.age, mean: Money(minor: Int64(facts.mean.rounded())),
      purchases: purchases, model: model)
  }

  private func churn(_ figures: CustomerFigures, on day: Day) throws -> ExpectationReasons.Churn? {
    guard let model = try FittedModels(connection: connection).read(.churn), model.isUsed,
      let facts = ChurnFacts(figures.measures, figures.entry)
    else { return nil }
    return ExpectationReasons.Churn(contributions: ChurnModel(model).contributions(facts, on: day), model: model)
  }
}

extension ExpectationReasons.Churn {
  fileprivate func without(_ feature: ChurnFeature) -> Self {
    Self(contributions: contributions.filter { $0.feature != feature }, model: model)
  }
}
