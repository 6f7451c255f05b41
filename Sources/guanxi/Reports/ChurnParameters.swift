import Analytics
import BookStore
import Domain
import Formats

/// The model of churn with how well it foretells.
struct ChurnParameters: Report {
  private let model: FittedModel

  /// The validations by the names under which the book keeps them, as they are called.
  static let validations = [
    ("outOfTime", "later days"), ("inSample", "the same customers"), ("crossValidated", "ten parts in turn"),
  ]

  /// The figures of a validation that are shown, as they are called.
  static let figures = [
    ("count", "customers"), ("auc", "AUC"), ("brierSkill", "skill"), ("accuracy", "accuracy"),
    ("precision", "precision"),
    ("recall", "recall"), ("f1", "F1"),
  ]

  init(_ model: FittedModel) { self.model = model }

  var page: ReportPage {
    let horizon = Int(model["horizon"])
    return ReportPage(
      title:
        "\(counted(model.customers, "customer")) with a sale up to \(model.day + -horizon); to leave is not to buy for "
        + "\(counted(horizon, "day")).",
      blocks: blocks + [.sentence(verdict)])
  }

  /// How well it foretells, and by what.
  var blocks: [ReportPage.Block] {
    [
      .table(
        PageTable(
          columns: ["tried on"] + Self.figures.map { .right($0.1) }, rows: Self.validations.compactMap(quality))),
      .table(
        PageTable(
          columns: ["what speaks for leaving", .right("weight"), .right("standard error"), .right("p")], rows: weights)),
      .sentence(
        "Fitted on \(model.day) to \(counted(model.customers, "customer")); data fingerprint \(model.fingerprint)."),
    ]
  }

  /// Writes the members of the JSON contract.
  func write(to json: inout JSONWriter) {
    let regression = ChurnModel(model).regression
    json.member("used", model.isUsed)
    json.member("refusal", model.refusal)
    json.member("horizon", Int(model["horizon"]))
    json.member("logisticRegression") { object in
      object.member("intercept", regression.intercept)
      object.member("features", Array(ChurnFeature.allCases.enumerated())) { features, feature in
        features.object {
          let place = feature.offset
          $0.member("feature", feature.element.rawValue)
          $0.member("weight", regression.weights[place])
          $0.member("standardError", regression.weightErrors[place].finite)
          $0.member("p", regression.pValues[place].finite)
          $0.member("scale", feature.element.isByLogarithm ? "logarithm of one more" : "itself")
          $0.member("mean", regression.means[place])
          $0.member("deviation", regression.deviations[place])
        }
      }
    }
    json.member("validations") { validations in
      for (name, _) in Self.validations {
        guard let quality = QualityFigures(name, of: model) else { continue }
        validations.member(name) { write(quality, to: &$0) }
      }
    }
    json.member("customers", model.customers)
    json.member("fittedOn", model.day.description)
    json.member("fingerprint", model.fingerprint)
  }

  private func write(_ quality: QualityFigures, to json: inout JSONWriter) {
    for name in QualityFigures.names + ["aucDeviation"] {
      if let value = quality.figures[name] { json.member(name, value) }
    }
    guard !quality.calibration.isEmpty else { return }
    json.member("calibration", quality.calibration) { bins, bin in
      bins.object {
        $0.member("customers", bin.count)
        $0.member("probability", bin.count > 0 ? bin.probability : nil)
        $0.member("share", bin.count > 0 ? bin.share : nil)
      }
    }
  }

  /// Whether the model is used, as a sentence.
  var verdict: String {
    model.refusal
      ?? "The model is used: it foretold later days well enough (a skill of 0.02 and an AUC surely above 0.6 are needed)."
  }

  private func quality(_ name: String, _ title: String) -> [String]? {
    QualityFigures(name, of: model).map { quality in
      [title] + Self.figures.map { $0.0 == "count" ? grouped(Int(quality[$0.0])) : text(quality[$0.0]) }
    }
  }

  private static func small(_ p: Double) -> String { p < 0.000_5 ? "<0.001" : text(p) }

  /// The features by weight, the weightiest first.
  private var weights: [[String]] {
    let regression = ChurnModel(model).regression
    let order = regression.weights.indices.sorted { abs(regression.weights[$0]) > abs(regression.weights[$1]) }
    return order.map { place in
      let isKnown = regression.deviations[place] > 0
      return [
        ChurnFeature.allCases[place].title, text(regression.weights[place]),
        isKnown ? text(regression.weightErrors[place]) : "–", isKnown ? Self.small(regression.pValues[place]) : "–",
      ]
    }
  }
}

private func text(_ value: Double) -> String { Decimals.text(value, places: 3) }

extension Double {
  /// Nil for what is no number, or has no end.
  fileprivate var finite: Double? { isFinite ? self : nil }
}
