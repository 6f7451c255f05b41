import Analytics

/// What a model of repeat buying foretold of days held back, by the names under which the book keeps it.
package struct StoredHoldout: Hashable, Sendable {
  /// How many days were held back.
  package let days: Int
  /// By how often customers had bought again.
  package let classes: [RepeatHoldout.Class]

  init(days: Int, classes: [RepeatHoldout.Class]) { (self.days, self.classes) = (days, classes) }

  /// Reads what a model keeps; nil where no days were held back.
  package init?(_ model: FittedModel) {
    guard let days = model.figures["holdout.days"] else { return nil }
    self.days = Int(days)
    classes = (0...RepeatHoldout.most).map { repeats in
      func figure(_ name: String) -> Double { model.figures["holdout.\(repeats).\(name)"] ?? 0 }
      return RepeatHoldout.Class(
        repeats: repeats, customers: Int(figure("customers")), foretold: figure("foretold"), made: figure("made"),
        guessed: figure("guessed"))
    }
  }

  /// By name.
  var figures: [String: Double] {
    var figures = ["holdout.days": Double(days)]
    for one in classes {
      let prefix = "holdout.\(one.repeats)."
      figures[prefix + "customers"] = Double(one.customers)
      figures[prefix + "foretold"] = one.foretold
      figures[prefix + "made"] = one.made
      figures[prefix + "guessed"] = one.guessed
    }
    return figures
  }
}
