extension LogisticRegression {
  /// Each weight in standard errors (Wald's z); 0 for a column that never varied.
  package var zValues: [Double] { zip(weights, weightErrors).map { $0 / $1 } }

  /// The probability of a weight at least so far from 0 if it were 0 in truth, on both sides.
  ///
  /// Wald's test is timid for very large weights (Hauck, Donner 1977, “Wald's test as applied to hypotheses in logit
  /// analysis”).
  package var pValues: [Double] { zValues.map { 2 * Normal.cumulative(-abs($0)) } }
}
