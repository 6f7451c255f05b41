import Domain

/// The facts about a customer as they stand on one day, which can be moved on to a later one.
struct LifecycleEvidence {
  let facts: LifecycleFacts
  /// nil without a sale.
  let gap: LifecycleGap?
  /// The gap whose end brought the customer back lately.
  let longGap: LifecycleLongGap?
  /// From when a model takes the customer for gone.
  let fadesOn: Day?
  var today: Day
  var spend: LifecycleSpend

  init(_ facts: LifecycleFacts, today: Day) {
    self.facts = facts
    self.today = today
    gap = Lifecycle.gap(facts)
    longGap = LifecycleLongGap(facts)
    if let first = facts.first, let last = facts.last {
      fadesOn = facts.fading?.day(saleDays: facts.days, first: first, last: last)
    } else {
      fadesOn = nil
    }
    spend = LifecycleSpend(facts.orders, today: today)
  }

  /// Days since the last sale; 0 for a sale to come, nil without one.
  var silence: Int? { facts.last.map { max(0, today - $0) } }

  /// Whether the silence is more than so many usual gaps.
  func isSilent(over times: LifecycleGap.Times) -> Bool {
    guard let silence, let gap else { return false }
    return gap.isExceeded(by: silence, times: times)
  }

  /// Whether a model takes the customer for gone.
  var isFaded: Bool { fadesOn.map { $0 <= today } ?? false }

  /// Whether the first sale is under 365 days ago.
  var isYoung: Bool { facts.first.map { today - $0 < LifecycleEvidence.year } ?? false }

  /// The first rule that holds.
  var rule: LifecycleRule { LifecycleRule.allCases.first { $0.holds(self) } ?? .steady }

  /// The days after today on which a rule can begin or cease to hold, in their order.
  var turns: [LifecycleSpend.Turn] {
    var turns = LifecycleSpend.turns(facts.orders)
    if let first = facts.first { turns.append(LifecycleSpend.Turn(day: first + LifecycleEvidence.year)) }
    if let last = facts.last, let gap {
      turns += [LifecycleGap.Times.declining, .dormant].map { times in
        LifecycleSpend.Turn(day: gap.firstDay(after: last, over: times))
      }
    }
    if let fadesOn { turns.append(LifecycleSpend.Turn(day: fadesOn)) }
    return turns.filter { $0.day > today }.sorted { $0.day < $1.day }
  }

  static let year = 365
}
