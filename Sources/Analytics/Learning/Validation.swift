import Domain

/// Three ways to learn how good a kind of model is.
package enum Validation {
  /// How good a model is on the rows it learnt from: flattering, and a yardstick for the others only.
  ///
  /// - Throws: what fitting and ``ClassifierQuality`` throw.
  package static func inSample<Model: Classifier>(
    _ kind: Model.Type, _ rows: Matrix, _ labels: [Bool], _ settings: Model.Settings,
    progress: ModelProgress = { _ in true }
  ) throws(ModelError) -> ClassifierQuality {
    let model = try Model(fitting: rows, labels: labels, settings: settings, progress: progress)
    return try ClassifierQuality(probabilities: model.probabilities(of: rows), labels: labels)
  }

  /// How good a model of the past is on later rows.
  ///
  /// - Parameters:
  ///   - kind: the model to try.
  ///   - rows: one row an example, one column a feature.
  ///   - labels: as many as rows.
  ///   - cuts: the day on which each row is looked at.
  ///   - horizon: the days after a cut that its label speaks of.
  ///   - split: learnt from are the rows whose label was complete on this day (cut + horizon ≤ split), tested those cut
  ///     on it or later; rows between belong to neither, lest the test's days are learnt from.
  ///   - settings: of the model.
  ///   - progress: asked now and then whether to go on.
  /// - Throws: what fitting and ``ClassifierQuality`` throw.
  package static func outOfTime<Model: Classifier>(
    _ kind: Model.Type, _ rows: Matrix, _ labels: [Bool], cuts: [Day], horizon: Int, split: Day,
    _ settings: Model.Settings, progress: ModelProgress = { _ in true }
  ) throws(ModelError) -> ClassifierQuality {
    precondition(cuts.count == rows.rows && rows.rows == labels.count && horizon >= 0)
    let past = cuts.indices.filter { cuts[$0].number + horizon <= split.number }
    let later = cuts.indices.filter { cuts[$0] >= split && cuts[$0].number + horizon > split.number }
    return try outOfSet(kind, rows, labels, learning: past, testing: later, settings, progress: progress)
  }

  /// How good a model of some rows is on others.
  ///
  /// - Throws: what fitting and ``ClassifierQuality`` throw.
  package static func outOfSet<Model: Classifier>(
    _ kind: Model.Type, _ rows: Matrix, _ labels: [Bool], learning: [Int], testing: [Int], _ settings: Model.Settings,
    progress: ModelProgress = { _ in true }
  ) throws(ModelError) -> ClassifierQuality {
    let model = try Model(
      fitting: rows.rows(learning), labels: learning.map { labels[$0] }, settings: settings, progress: progress)
    return try ClassifierQuality(
      probabilities: testing.map { model.probability(of: rows.row($0)) }, labels: testing.map { labels[$0] })
  }

  /// How good models of all folds but one are on that one (Stone 1974, “Cross-validatory choice and assessment of
  /// statistical predictions”), fold by fold.
  ///
  /// - Parameters:
  ///   - kind: the model to try.
  ///   - rows: one row an example, one column a feature.
  ///   - labels: as many as rows.
  ///   - folds: the fold of each row, from 0.
  ///   - settings: of the model.
  ///   - progress: asked now and then whether to go on.
  /// - Throws: what fitting and ``ClassifierQuality`` throw, `tooFew` under two folds.
  package static func crossValidated<Model: Classifier>(
    _ kind: Model.Type, _ rows: Matrix, _ labels: [Bool], folds: [Int], _ settings: Model.Settings,
    progress: ModelProgress = { _ in true }
  ) throws(ModelError) -> [ClassifierQuality] {
    precondition(folds.count == rows.rows && folds.allSatisfy { $0 >= 0 }, "every row has a fold")
    let count = (folds.max() ?? -1) + 1
    guard count > 1 else { throw .tooFew("folds", found: count, needed: 2) }
    var qualities: [ClassifierQuality] = []
    for fold in 0..<count {
      let learning = folds.indices.filter { folds[$0] != fold }
      let testing = folds.indices.filter { folds[$0] == fold }
      qualities.append(
        try outOfSet(kind, rows, labels, learning: learning, testing: testing, settings) { done in
          progress((Double(fold) + done) / Double(count))
        })
    }
    return qualities
  }

  /// Folds by chance in which yes and no are shared out evenly.
  package static func stratifiedFolds(_ labels: [Bool], count: Int, seed: UInt64) -> [Int] {
    precondition(count > 0)
    var chance = Chance(seed: seed)
    var folds = Array(repeating: 0, count: labels.count)
    var next = 0
    for label in [true, false] {
      for row in chance.shuffled(labels.indices.filter { labels[$0] == label }) {
        folds[row] = next % count
        next += 1
      }
    }
    return folds
  }
}

extension Matrix {
  /// Some of the rows, in the order asked for.
  func rows(_ chosen: [Int]) -> Matrix {
    var some = Matrix(rows: chosen.count, columns: columns)
    for (place, row) in chosen.enumerated() {
      for column in 0..<columns { some.values[place * columns + column] = values[row * columns + column] }
    }
    return some
  }
}
