import Domain

/// The stage of a customer on a day, and when time alone will change it.
package struct LifecycleReading: Hashable, Sendable {
  package let stage: LifecycleStage
  /// The first later day with another stage if nothing is edited; nil when time alone never changes it.
  package let next: Day?
  /// The stage that begins on that day.
  package let following: LifecycleStage?
}

/// The stages of a customer's life, by rules over the rhythm of its purchases and its spend.
///
/// With D distinct sale days, g the usual gap between them and s the days since the last, the first that holds:
/// ended (closed and settled), prospect (D = 0), dormant (s > 4 g, or taken for gone by a fitted model, see
/// ``LifecycleFading``), won back (a gap of over 4 times the usual one,
/// followed by fewer than 3 sale days), declining (s > 2 g, or the spend of 180 days under ⅔ of the 180 before),
/// acquired (D < 3), growing (first sale under 365 days ago, or spend up by a third), mature.
package enum Lifecycle {
  /// The stage on a day and the first later day on which it changes by time alone.
  ///
  ///     let facts = LifecycleFacts(days: 1, first: day, recent: [day], orders: [LifecycleOrder(day: day, amount: 500)])
  ///     Lifecycle.read(facts, today: day)   // acquired; declining from day + 181, when twice 90 days are passed
  ///
  /// - Parameters:
  ///   - facts: what is known of the customer.
  ///   - today: not earlier than the day for which the facts were gathered.
  /// - Complexity: O(n log n) in the orders of the facts.
  package static func read(_ facts: LifecycleFacts, today: Day) -> LifecycleReading {
    var evidence = LifecycleEvidence(facts, today: today)
    let stage = evidence.rule.stage
    // Nothing comes after these but by an edit.
    guard ![.ended, .prospect, .dormant].contains(stage) else {
      return LifecycleReading(stage: stage, next: nil, following: nil)
    }
    var turns = evidence.turns[...]
    while let day = turns.first?.day {
      evidence.today = day
      while let turn = turns.first, turn.day == day {
        evidence.spend.pass(turn)
        turns.removeFirst()
      }
      let following = evidence.rule.stage
      if following != stage { return LifecycleReading(stage: stage, next: day, following: following) }
    }
    return LifecycleReading(stage: stage, next: nil, following: nil)
  }

  /// The stage on a day alone.
  ///
  /// - Complexity: O(n) in the orders of the facts.
  package static func stage(_ facts: LifecycleFacts, on today: Day) -> LifecycleStage {
    LifecycleEvidence(facts, today: today).rule.stage
  }

  /// The usual gap between the purchases of a customer; nil without a sale.
  package static func gap(_ facts: LifecycleFacts) -> LifecycleGap? {
    LifecycleGap(saleDays: facts.days, first: facts.first, last: facts.last, setting: facts.gapSetting)
  }
}
