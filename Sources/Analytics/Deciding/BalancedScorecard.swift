/// The four views from which a business looks at its customer relationships.
///
/// Kaplan, Norton 1992, “The balanced scorecard: measures that drive performance”; for customer relationships after Kim,
/// Suh, Hwang 2003, “A model for evaluating the effectiveness of CRM using the balanced scorecard”, with the value of the
/// relationship in place of their customer satisfaction. The raw value is the word of the JSON contract.
package enum ScorecardView: String, CaseIterable, Hashable, Sendable {
  case knowledge = "customer knowledge"
  case interaction
  case value = "customer value"
  case relationship = "relationship value"

  /// The question it answers.
  package var question: String {
    switch self {
    case .knowledge: "Do we know our customers well enough to serve them?"
    case .interaction: "Do we talk with them in time, and on the ways they prefer?"
    case .value: "Do they get what they hope for?"
    case .relationship: "Do the relationships pay for both sides?"
    }
  }
}

/// A figure of the scorecard beside what it should be.
package struct ScorecardMeasure: Hashable, Sendable {
  package let name: String
  package let view: ScorecardView
  /// The figures of past periods and, last, of this one; empty where it was never measured.
  package let values: [Double]
  package let target: Double
  /// Whether less is better, as with days to answer.
  package let isLowerBetter: Bool

  package init(_ name: String, _ view: ScorecardView, values: [Double], target: Double, isLowerBetter: Bool = false) {
    self.name = name
    self.view = view
    self.values = values
    self.target = target
    self.isLowerBetter = isLowerBetter
  }

  /// The share of the target that is reached, 1 at the target; nil where it is not measured or cannot be said.
  ///
  /// Value over target where more is better, target over value where less is; between positive numbers only, but a
  /// value of 0 or less reaches nothing, or everything where less is better.
  package var achievement: Double? {
    guard let value = values.last, value.isFinite, target.isFinite, target > 0 else { return nil }
    guard value > 0 else { return isLowerBetter ? 1 : 0 }
    return isLowerBetter ? target / value : value / target
  }

  /// Where it is going; nil before the third period.
  package var trend: SenTrend? { SenTrend(values) }

  /// Whether it moves the right way; nil where it does not move, or too little is known.
  package var isImproving: Bool? {
    guard let trend, trend.direction != .steady else { return nil }
    return (trend.direction == .falling) == isLowerBetter
  }
}

/// The scorecard: what is measured from each view, and how near the targets are.
package struct BalancedScorecard: Hashable, Sendable {
  package let measures: [ScorecardMeasure]

  package init(_ measures: [ScorecardMeasure]) { self.measures = measures }

  /// The mean achievement from one view, each measure counted as 1 at most so that none makes up for another; nil
  /// where nothing of it is measured.
  package func score(_ view: ScorecardView) -> Double? {
    let reached = measures.filter { $0.view == view }.compactMap(\.achievement)
    return reached.isEmpty ? nil : Statistics.mean(reached.map { min($0, 1) })
  }

  /// The views without any measured figure.
  package var blindViews: [ScorecardView] { ScorecardView.allCases.filter { score($0) == nil } }

  /// The measures under their target, the farthest first.
  package var missed: [ScorecardMeasure] {
    measures.enumerated()
      .compactMap { place, measure in measure.achievement.map { (reached: $0, place: place) } }
      .filter { $0.reached < 1 }
      .sorted { ($0.reached, $0.place) < ($1.reached, $1.place) }
      .map { measures[$0.place] }
  }
}
