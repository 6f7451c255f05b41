import RealModule

/// Logistic regression with an L2 penalty (Cox 1958, “The regression analysis of binary sequences”; le Cessie,
/// van Houwelingen 1992, “Ridge estimators in logistic regression”).
///
/// Minimises Σ ln(1 + eᶻ) − y·z + λ/2·|w|² over standardised columns, the intercept without penalty. The columns'
/// means and deviations stay with the model, so it reads raw rows. Standard errors are the square roots of the inverse
/// penalised information; with λ > 0 they describe the penalised weights and are a little too small for the true ones.
/// Data that a plane parts wholly are fitted too as long as λ > 0.
package struct LogisticRegression: Classifier, Hashable {
  /// What is chosen before the data are seen.
  package struct Settings: Hashable, Sendable {
    /// λ, 0 or more.
    package var penalty: Double
    /// The most Newton steps.
    package var maximumSteps: Int

    /// The usual choice: a light penalty.
    package init(penalty: Double = 1, maximumSteps: Int = 100) {
      (self.penalty, self.maximumSteps) = (penalty, maximumSteps)
    }
  }

  /// ln of the odds of a row of means.
  package let intercept: Double
  /// The change of the logarithm of the odds by one deviation of each column.
  package let weights: [Double]
  /// The mean of each column when it was learnt.
  package var means: [Double] { standardisation.means }
  /// The deviation of each column when it was learnt; 0 for one that never varied and counts for nothing.
  package var deviations: [Double] { standardisation.deviations }
  /// The standard error of the intercept.
  package let interceptError: Double
  /// The standard error of each weight; infinite for a column that never varied.
  package let weightErrors: [Double]
  /// The least value of what was minimised.
  package let objective: Double
  private let standardisation: Standardisation

  /// What was kept of a model fitted earlier.
  ///
  /// - Precondition: equally many weights, errors, means and deviations.
  package init(
    intercept: Double, weights: [Double], means: [Double], deviations: [Double], interceptError: Double = .nan,
    weightErrors: [Double]? = nil, objective: Double = .nan
  ) {
    precondition(weights.count == means.count)
    standardisation = Standardisation(means: means, deviations: deviations)
    (self.intercept, self.weights, self.objective) = (intercept, weights, objective)
    self.interceptError = interceptError
    self.weightErrors = weightErrors ?? Array(repeating: .nan, count: weights.count)
    precondition(self.weightErrors.count == weights.count)
  }

  /// The most likely weights under the penalty, by Newton's method.
  ///
  /// - Throws: as every ``Classifier``; `notIdentified` where λ = 0 and columns repeat one another or part the labels
  ///   wholly; `notConverged`.
  /// - Complexity: O(steps · rows · columns²), about six steps.
  package init(
    fitting rows: Matrix, labels: [Bool], settings: Settings = Settings(), progress: ModelProgress = { _ in true }
  ) throws(ModelError) {
    try Examples.check(rows, labels)
    guard settings.penalty >= 0, settings.penalty.isFinite else { throw .invalid("A penalty is 0 or more.") }
    var newton = LogisticNewton(try Design(rows), labels, settings.penalty)
    let errors = try newton.solve(maximumSteps: settings.maximumSteps, progress)
    let standard = newton.design.standardisation
    self.init(
      intercept: newton.weights[0], weights: Array(newton.weights.dropFirst()), means: standard.means,
      deviations: standard.deviations, interceptError: errors[0], weightErrors: Array(errors.dropFirst()),
      objective: newton.objective)
  }

  package func probability(of row: ArraySlice<Double>) -> Double {
    Self.logistic(intercept + standardisation.product(weights, row))
  }

  /// 1 / (1 + e⁻ᶻ), without overflow.
  static func logistic(_ z: Double) -> Double {
    let tail = Double.exp(-abs(z))
    return z >= 0 ? 1 / (1 + tail) : tail / (1 + tail)
  }
}
