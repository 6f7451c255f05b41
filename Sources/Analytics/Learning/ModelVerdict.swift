import Domain

/// Whether a model may be used, by what it foretold of days it had not seen.
///
/// A rule of Guanxi's own: its Brier skill out of time is at least 0.02 and the lower 95 % bound of its AUC at least 0.6.
/// A model that is refused is worse than none: it lends figures to what is chance.
package struct ModelVerdict: Hashable, Sendable, CustomStringConvertible {
  /// The least Brier skill of a model that is used.
  package static let leastSkill = 0.02
  /// The least lower bound of the AUC of a model that is used.
  package static let leastAUC = 0.6

  /// What it foretold of later days.
  package let quality: ClassifierQuality

  /// Judges a model.
  ///
  /// - Parameter quality: out of time, of rows that were not learnt from.
  package init(outOfTime quality: ClassifierQuality) { self.quality = quality }

  /// Whether the model may be used.
  package var isUsed: Bool { quality.brierSkill >= Self.leastSkill && quality.aucLowerBound >= Self.leastAUC }

  /// The verdict with its figures, as a sentence.
  package var description: String {
    let skill = "its skill against the base rate is \(Self.rounded(quality.brierSkill))"
    let area =
      "its AUC is \(Self.rounded(quality.auc)), surely above \(Self.rounded(quality.aucLowerBound))"
    let needed = "at least \(Self.rounded(Self.leastSkill)) and \(Self.rounded(Self.leastAUC)) are needed"
    return isUsed
      ? "The model is used: on \(quality.count) later cases \(skill), and \(area); \(needed)."
      : "The model is refused: on \(quality.count) later cases \(skill), and \(area); \(needed)."
  }

  private static func rounded(_ value: Double) -> String {
    Decimals.text(value, places: 3)
  }
}
