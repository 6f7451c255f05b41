extension ClassifierQuality {
  /// How many answers there were.
  package var count: Int { positives + negatives }
  /// How many of them were yes.
  package var positives: Int { confusion.truePositives + confusion.falseNegatives }
  /// How many of them were no.
  package var negatives: Int { confusion.trueNegatives + confusion.falsePositives }
  /// The share of yes.
  package var baseRate: Double { Double(positives) / Double(count) }

  /// The share that was foretold rightly.
  package var accuracy: Double { Double(confusion.truePositives + confusion.trueNegatives) / Double(count) }

  /// The share of yes among those foretold; 0 where none was.
  package var precision: Double {
    let foretold = confusion.truePositives + confusion.falsePositives
    return foretold > 0 ? Double(confusion.truePositives) / Double(foretold) : 0
  }

  /// The share of the yes that was foretold.
  package var recall: Double { Double(confusion.truePositives) / Double(positives) }

  /// The harmonic mean of precision and recall; 0 where no yes was foretold rightly.
  package var f1: Double {
    let both = 2 * confusion.truePositives + confusion.falsePositives + confusion.falseNegatives
    return both > 0 ? Double(2 * confusion.truePositives) / Double(both) : 0
  }

  /// How much of the base rate's Brier score was saved: 1 at best, 0 for the base rate, less for worse.
  package var brierSkill: Double { 1 - brier / (baseRate * (1 - baseRate)) }

  /// The standard error of the AUC (Hanley, McNeil 1982), for negative exponential scores.
  package var aucError: Double {
    let (one, two) = (auc / (2 - auc), 2 * auc * auc / (1 + auc))
    let variance =
      auc * (1 - auc) + Double(positives - 1) * (one - auc * auc) + Double(negatives - 1) * (two - auc * auc)
    return (max(variance, 0) / (Double(positives) * Double(negatives))).squareRoot()
  }

  /// The lower end of the interval that holds the AUC with 95 %.
  package var aucLowerBound: Double { max(0, auc - Normal.quantile(0.975) * aucError) }
}
