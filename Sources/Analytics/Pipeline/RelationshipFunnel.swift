/// How far the relationships have come: from the first contact to loyalty.
///
/// The hierarchy of effects (Lavidge, Steiner 1961, “A model for predictive measurements of advertising effectiveness”),
/// read from facts. Each counts in its furthest step and in all before it, whether those left a trace or not.
package struct RelationshipFunnel: Hashable, Sendable {
  /// A step of the relationship.
  package enum Step: String, CaseIterable, Hashable, Sendable {
    case awareness, interest, decision, purchase, loyalty

    /// The furthest step that the facts show; nil without a contact of any kind.
    ///
    /// - Parameters:
    ///   - wasContacted: there was a contact of any kind.
    ///   - isInterested: it asked, answered, or a deal was opened.
    ///   - decides: a quote or contract is before it.
    ///   - saleDays: distinct days with a sale; the second is a return.
    ///   - recommends: it brought another customer, or said it would.
    package static func of(
      wasContacted: Bool, isInterested: Bool, decides: Bool, saleDays: Int, recommends: Bool
    ) -> Step? {
      if saleDays > 1 || recommends { return .loyalty }
      if saleDays > 0 { return .purchase }
      if decides { return .decision }
      if isInterested { return .interest }
      return wasContacted ? .awareness : nil
    }
  }

  /// How many came at least as far as each step.
  package let reached: [Int]

  /// Counts relationships by their furthest step.
  package init(_ furthest: some Sequence<Step?>) {
    var reached = Array(repeating: 0, count: Step.allCases.count)
    for case let step? in furthest {
      for (place, one) in Step.allCases.enumerated() {
        reached[place] += 1
        if one == step { break }
      }
    }
    self.reached = reached
  }

  /// The share of those of the step before who came to a step; nil for the first.
  package func conversion(to step: Step) -> Wilson? {
    guard let place = Step.allCases.firstIndex(of: step), place > 0 else { return nil }
    return Wilson(successes: reached[place], trials: reached[place - 1])
  }
}
