import Domain

/// Why a customer is in its stage: the inputs, the days they are read against, the rule that held and what comes next.
package struct LifecycleExplanation: Hashable, Sendable {
  package let stage: LifecycleStage
  /// The measures it was read from; counts are days.
  package let inputs: [ExplainedValue]
  /// The days on which silence makes the customer declining and dormant, the end of its first year, and from when a
  /// model takes it for gone.
  package let yardsticks: [ExplainedValue]
  /// The rule that held, in words.
  package let rule: String
  /// The first later day with another stage if nothing happens; nil when time alone never changes it.
  package let next: Day?
  /// The stage that silence leads to on that day.
  package let following: LifecycleStage?
}

extension Lifecycle {
  /// Explains the stage of a customer.
  package static func explain(_ facts: LifecycleFacts, today: Day) -> LifecycleExplanation {
    let reading = read(facts, today: today)
    let evidence = LifecycleEvidence(facts, today: today)
    return LifecycleExplanation(
      stage: reading.stage, inputs: evidence.inputs, yardsticks: evidence.yardsticks,
      rule: evidence.rule.words(evidence), next: reading.next, following: reading.following)
  }
}

extension LifecycleEvidence {
  fileprivate var inputs: [ExplainedValue] {
    let latestGap = facts.recent.count > 1 ? facts.recent[0] - facts.recent[1] : nil
    return [
      ExplainedValue("sale days", Int64(facts.days)),
      ExplainedValue("first sale", facts.first.map { Int64($0.number) }, .recency),
      ExplainedValue("last sale", facts.last.map { Int64($0.number) }, .recency),
      ExplainedValue("days since", silence.map(Int64.init)),
      ExplainedValue("usual gap", gap.map { Int64($0.rounded) }),
      ExplainedValue("latest gap", latestGap.map(Int64.init)),
      ExplainedValue("spend of 180 days", Int64(clamping: spend.recent), .monetary),
      ExplainedValue("of the 180 before", Int64(clamping: spend.previous), .monetary),
    ]
  }

  fileprivate var yardsticks: [ExplainedValue] {
    guard let first = facts.first, let last = facts.last, let gap else { return [] }
    var days = [
      ("declining from", gap.firstDay(after: last, over: .declining)),
      ("dormant from", gap.firstDay(after: last, over: .dormant)),
      ("a year old on", first + LifecycleEvidence.year),
    ]
    if let fadesOn { days.append(("likely gone from", fadesOn)) }
    return days.map { name, day in ExplainedValue(name, Int64(day.number), .recency) }
  }
}
