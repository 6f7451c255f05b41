/// A stage in which deals do worse than they did before, or than those of the team.
///
/// A rule of Guanxi's own: a stage *leaks* where even the upper bound of its conversion (95 %) lies under the conversion of
/// the reference, and is *slow* where its median days are half as many again, both over at least five deals.
package struct Bottleneck: Hashable, Sendable {
  /// What is wrong in the stage.
  package enum Kind: Hashable, Sendable {
    /// By how much the share that goes on is lower.
    case leak(Double)
    /// How many times as long it takes.
    case slow(Double)
  }

  /// The number of the stage.
  package let stage: Int
  /// What is wrong there.
  package let kind: Kind

  /// The fewest deals, here and in the reference, of which anything is said.
  package static let fewest = 5

  /// The bottlenecks of a funnel against another, by stage.
  ///
  /// - Precondition: both have the same stages.
  package static func of(_ own: FunnelStatistics, against reference: FunnelStatistics) -> [Bottleneck] {
    precondition(own.stages.count == reference.stages.count, "both funnels have the same stages")
    return zip(own.stages, reference.stages).enumerated().flatMap { place, pair in
      let (own, reference) = pair
      guard min(own.conversion.trials, reference.conversion.trials) >= fewest,
        let share = own.conversion.share, let usual = reference.conversion.share
      else { return [Bottleneck]() }
      var found: [Bottleneck] = []
      if own.conversion.high < usual { found.append(Bottleneck(stage: place, kind: .leak(usual - share))) }
      if let days = own.medianDays, let usualDays = reference.medianDays, days > 1.5 * max(usualDays, 1) {
        found.append(Bottleneck(stage: place, kind: .slow(days / max(usualDays, 1))))
      }
      return found
    }
  }
}
