import Domain

/// The probability that a customer does not buy within some days: a logistic regression on what its past shows.
///
/// As a customer leaves a shop without saying so, to leave means here: no sale within the horizon (Buckinx, Van den Poel
/// 2005, “Customer base analysis: partial defection of behaviourally loyal clients in a non-contractual FMCG retail
/// setting”; Neslin et al. 2006, “Defection detection”). It knows nothing of seasons and contracts, and says how things
/// went for others alike, not why.
package struct ChurnModel: Hashable, Sendable {
  /// The days within which a sale is missed.
  package let horizon: Int
  package let regression: LogisticRegression

  package init(horizon: Int, regression: LogisticRegression) {
    (self.horizon, self.regression) = (horizon, regression)
  }

  /// The probability of no sale within the horizon after a day.
  ///
  /// - Complexity: O(1).
  package func probability(_ facts: ChurnFacts, on day: Day) -> Double {
    regression.probability(of: facts.features(on: day)[...])
  }

  /// What a feature does to a customer's probability, beside the average customer.
  package struct Contribution: Hashable, Sendable {
    package let feature: ChurnFeature
    /// What the feature measures of the customer.
    package let measure: Double
    /// What it adds to the logarithm of the odds.
    package let logOdds: Double
  }

  /// What speaks for leaving (above 0) and against it, the weightiest first.
  package func contributions(_ facts: ChurnFacts, on day: Day) -> [Contribution] {
    let (measures, values) = (facts.measures(on: day), facts.features(on: day))
    return ChurnFeature.allCases.enumerated()
      .map { place, feature in
        let deviation = regression.deviations[place]
        let distance = deviation > 0 ? (values[place] - regression.means[place]) / deviation : 0
        return Contribution(
          feature: feature, measure: measures[place], logOdds: regression.weights[place] * distance)
      }
      .sorted { abs($0.logOdds) > abs($1.logOdds) }
  }
}
