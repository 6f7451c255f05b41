import Analytics

/// How good a classifier was, by the names under which the book keeps it.
package struct QualityFigures: Hashable, Sendable {
  /// Figures by name: `auc`, `brierSkill`, `recall`, ….
  package let figures: [String: Double]
  /// Probability against what came, in ten bins of equal width; empty where it was not kept.
  package let calibration: [CalibrationBin]

  /// The names of the figures, in the order in which they are shown.
  package static let names = [
    "count", "positives", "truePositives", "falsePositives", "trueNegatives", "falseNegatives", "accuracy", "precision",
    "recall", "f1", "auc", "aucLowerBound", "brier", "brierSkill", "logLoss",
  ]

  init(_ quality: ClassifierQuality) {
    figures = QualityFigures.figures(quality)
    calibration = quality.calibration
  }

  /// Means over parts, with the deviation of the AUC among them; counts are sums.
  init(meanOf parts: [ClassifierQuality]) {
    let all = parts.map(QualityFigures.figures)
    let count = Double(max(1, parts.count))
    var figures: [String: Double] = [:]
    for (place, name) in QualityFigures.names.enumerated() {
      let sum = all.reduce(0) { $0 + ($1[name] ?? 0) }
      figures[name] = place < 6 ? sum : sum / count
    }
    let auc = figures["auc"] ?? 0
    figures["aucDeviation"] = (parts.reduce(0) { $0 + ($1.auc - auc) * ($1.auc - auc) } / count).squareRoot()
    self.figures = figures
    calibration = []
  }

  /// Reads what a model keeps of one validation; nil where it keeps none.
  package init?(_ validation: String, of model: FittedModel) {
    let prefix = validation + "."
    let kept = model.figures.filter { $0.key.hasPrefix(prefix) }
    guard !kept.isEmpty else { return nil }
    func value(_ name: String) -> Double? { kept[prefix + name] }
    figures = Dictionary(
      uniqueKeysWithValues: (QualityFigures.names + ["aucDeviation"]).compactMap { name in
        value(name).map { (name, $0) }
      })
    calibration = (0..<10).compactMap { tenth in
      let bin = "calibration.\(tenth)."
      guard let count = value(bin + "count"), let probability = value(bin + "probability"),
        let share = value(bin + "share")
      else { return nil }
      return CalibrationBin(tenth: tenth, count: Int(count), probability: probability, share: share)
    }
  }

  package subscript(name: String) -> Double { figures[name] ?? .nan }

  /// By name behind the name of a validation.
  func named(_ validation: String) -> [String: Double] {
    var named: [String: Double] = [:]
    for (name, value) in figures { named["\(validation).\(name)"] = value }
    for bin in calibration {
      let prefix = "\(validation).calibration.\(bin.tenth)."
      named[prefix + "count"] = Double(bin.count)
      named[prefix + "probability"] = bin.probability
      named[prefix + "share"] = bin.share
    }
    return named
  }

  private static func figures(_ quality: ClassifierQuality) -> [String: Double] {
    let confusion = quality.confusion
    let values = [
      Double(quality.count), Double(quality.positives), Double(confusion.truePositives),
      Double(confusion.falsePositives), Double(confusion.trueNegatives), Double(confusion.falseNegatives),
      quality.accuracy, quality.precision, quality.recall, quality.f1, quality.auc, quality.aucLowerBound,
      quality.brier, quality.brierSkill, quality.logLoss,
    ]
    return Dictionary(uniqueKeysWithValues: zip(names, values))
  }
}
