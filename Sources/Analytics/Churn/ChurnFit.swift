import Domain

/// A model of churn learnt from the past, with what three validations say of it.
package struct ChurnFit: Sendable {
  package let model: ChurnModel
  /// Learnt from the earlier cut, tested on the later one: what decides whether the model may be used.
  package let outOfTime: ClassifierQuality
  /// On the very customers it learnt from.
  package let inSample: ClassifierQuality
  /// Of ten parts, each foretold from the nine others.
  package let folds: [ClassifierQuality]

  /// Whether the model may be used.
  package var verdict: ModelVerdict { ModelVerdict(outOfTime: outOfTime) }

  /// Learns from two cuts that lie a horizon apart; the model that is kept is that of the later one.
  ///
  /// - Parameters:
  ///   - examples: of two cuts.
  ///   - cut: the later one. What became of customers is known of both, of the earlier by the day of the later one.
  ///   - horizon: the days from the earlier cut to the later one, and from that to the end of what is known.
  ///   - seed: of the ten parts.
  ///   - progress: asked now and then whether to go on.
  /// - Throws: as every ``Classifier``, where either cut has too few who left or stayed.
  /// - Complexity: O(examples), some seventy passes over them.
  package init(
    _ examples: ChurnExamples, cut: Day, horizon: Int, seed: UInt64 = 1,
    progress: @escaping ModelProgress = { _ in true }
  ) throws(ModelError) {
    for cut in [cut + -horizon, cut] { try Self.check(examples, cut, horizon) }
    let table = examples.table
    let rows = FeatureEncoding(of: table).matrix(of: table)
    let settings = LogisticRegression.Settings()
    outOfTime = try Validation.outOfTime(
      LogisticRegression.self, rows, examples.labels, cuts: table.cuts, horizon: horizon, split: cut, settings
    ) { progress($0 * 0.1) }
    let late = table.cuts.indices.filter { table.cuts[$0] == cut }
    let (known, labels) = (rows.rows(late), late.map { examples.labels[$0] })
    let regression = try LogisticRegression(fitting: known, labels: labels, settings: settings) {
      progress(0.1 + $0 * 0.1)
    }
    model = ChurnModel(horizon: horizon, regression: regression)
    inSample = try ClassifierQuality(probabilities: regression.probabilities(of: known), labels: labels)
    folds = try Validation.crossValidated(
      LogisticRegression.self, known, labels, folds: Validation.stratifiedFolds(labels, count: 10, seed: seed), settings
    ) { progress(0.2 + $0 * 0.8) }
  }

  /// Refuses a cut after which too few left or stayed.
  private static func check(_ examples: ChurnExamples, _ cut: Day, _ horizon: Int) throws(ModelError) {
    let labels = zip(examples.table.cuts, examples.labels).filter { $0.0 == cut }.map(\.1)
    let left = labels.count(where: \.self)
    let when = "in the \(horizon) days after \(cut)"
    guard left >= Examples.fewest else {
      throw .tooFew("customers who did not buy \(when)", found: left, needed: Examples.fewest)
    }
    guard labels.count - left >= Examples.fewest else {
      throw .tooFew("customers who bought \(when)", found: labels.count - left, needed: Examples.fewest)
    }
  }
}
