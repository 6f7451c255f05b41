/// Where a customer stands in its life with the business, from best to worst.
///
/// The raw value is the word of the JSON contract.
package enum LifecycleStage: String, CaseIterable, Hashable, Sendable {
  case growing, mature
  case wonBack = "won back"
  case acquired, declining, dormant, prospect, ended

  /// The place among all stages, 0 the best.
  package var rank: Int { LifecycleStage.allCases.firstIndex(of: self) ?? 0 }

  /// Whether a move to that stage is a fall worth a hand: to a lower rank, and into decline or dormancy.
  ///
  /// From growing to mature is the course of things, and a relationship is ended on purpose; neither wants an alert.
  package func falls(to stage: LifecycleStage) -> Bool {
    stage.rank > rank && (stage == .declining || stage == .dormant)
  }

  /// One sentence for a person.
  package var meaning: String {
    switch self {
    case .growing: "Buys in its first year or clearly more than before."
    case .mature: "Buys as usual."
    case .wonBack: "Came back after a long silence, not yet with three days of purchase."
    case .acquired: "Has bought on one or two days only."
    case .declining: "Is late by its own measure, or spends clearly less than before."
    case .dormant:
      "Has been silent for over four times its usual gap, or by a fitted model is hardly a customer any more."
    case .prospect: "Has not bought yet."
    case .ended: "The relationship is closed and all matters are settled."
    }
  }

  /// What there is to do at this stage; nil where the relationship has ended.
  package var view: LifecycleView? {
    switch self {
    case .prospect, .acquired: .acquire
    case .growing: .develop
    case .mature, .wonBack: .maintain
    case .declining, .dormant: .winBack
    case .ended: nil
    }
  }
}

/// The four strategies towards customers, in the order of a relationship.
package enum LifecycleView: String, CaseIterable, Hashable, Sendable {
  case acquire, maintain, develop
  case winBack = "win back"
}
