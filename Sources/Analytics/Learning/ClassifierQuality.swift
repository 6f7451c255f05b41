import RealModule

/// How good probabilities of a yes were, once the answers are known.
///
/// - AUC by ranks, ties half (Hanley, McNeil 1982, “The meaning and use of the area under a receiver operating
///   characteristic curve”), with its standard error by the same authors.
/// - Brier score (Brier 1950, “Verification of forecasts expressed in terms of probability”) and its skill against
///   always saying the share of yes among these very answers, which is the hardest constant to beat.
package struct ClassifierQuality: Hashable, Sendable {
  /// How many answers were foretold rightly and wrongly, a probability over one half counting as a yes.
  package struct Confusion: Hashable, Sendable {
    package var truePositives = 0
    package var falsePositives = 0
    package var trueNegatives = 0
    package var falseNegatives = 0
  }

  /// Where probabilities and answers fell on one another.
  package let confusion: Confusion
  /// The probability that a yes was held likelier than a no.
  package let auc: Double
  /// The mean squared distance of probability and answer.
  package let brier: Double
  /// The mean of −ln of the probability given to what came, at least 10⁻¹⁵.
  package let logLoss: Double
  /// Probability against share, in ten bins of equal width.
  package let calibration: [CalibrationBin]

  /// Compares probabilities with answers.
  ///
  /// - Throws: `tooFew` without a yes and a no; `invalid` for a probability outside 0 to 1.
  /// - Complexity: O(n log n).
  package init(probabilities: [Double], labels: [Bool]) throws(ModelError) {
    precondition(probabilities.count == labels.count, "every probability has an answer")
    guard probabilities.allSatisfy({ (0...1).contains($0) }) else {
      throw .invalid("A probability lies between 0 and 1.")
    }
    let yes = labels.count(where: \.self)
    guard yes > 0 else { throw .tooFew("answers of yes", found: 0, needed: 1) }
    guard yes < labels.count else { throw .tooFew("answers of no", found: 0, needed: 1) }
    let pairs = zip(probabilities, labels)
    let count = Double(labels.count)
    confusion = Self.confusion(probabilities, labels)
    let ranks = zip(Ranks.middle(probabilities), labels).reduce(0.0) { $0 + ($1.1 ? $1.0 : 0) }
    auc = (ranks - Double(yes * (yes + 1)) / 2) / (Double(yes) * Double(labels.count - yes))
    brier = pairs.reduce(0) { $0 + ($1.0 - ($1.1 ? 1 : 0)) * ($1.0 - ($1.1 ? 1 : 0)) } / count
    logLoss = pairs.reduce(0) { $0 - Double.log(max($1.1 ? $1.0 : 1 - $1.0, 1e-15)) } / count
    calibration = CalibrationBin.bins(probabilities, labels)
  }

  private static func confusion(_ probabilities: [Double], _ labels: [Bool]) -> Confusion {
    var confusion = Confusion()
    for (probability, label) in zip(probabilities, labels) {
      switch (probability > 0.5, label) {
      case (true, true): confusion.truePositives += 1
      case (true, false): confusion.falsePositives += 1
      case (false, false): confusion.trueNegatives += 1
      case (false, true): confusion.falseNegatives += 1
      }
    }
    return confusion
  }
}
