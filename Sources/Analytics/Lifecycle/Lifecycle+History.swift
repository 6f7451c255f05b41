import Domain

/// A stage and the day on which it began.
package struct LifecycleChange: Hashable, Sendable {
  package let day: Day
  package let stage: LifecycleStage

  package init(day: Day, stage: LifecycleStage) {
    self.day = day
    self.stage = stage
  }
}

extension Lifecycle {
  /// The stages a customer went through, each as it was read on its day: with what had happened by then.
  ///
  /// Before the first of them the customer was a prospect. Orders do not tell when a relationship was closed, so none
  /// of them is ended.
  ///
  /// - Parameters:
  ///   - orders: all uncancelled orders of the customer, in any order.
  ///   - end: the last day looked at; later orders are left out.
  ///   - gapSetting: the setting `lifecycle.gap`.
  /// - Complexity: O((n + c) · w log w), n orders, c changes, w the orders of 360 days.
  package static func history(
    _ orders: [LifecycleOrder], upTo end: Day, gapSetting: Int = 90
  ) -> [LifecycleChange] {
    var changes: [LifecycleChange] = []
    var facts = LifecycleFacts(days: 0, first: nil, recent: [], orders: [], gapSetting: gapSetting)
    var rest = orders.filter { $0.day <= end }.sorted { $0.day < $1.day }[...]
    while let start = rest.first?.day {
      while let order = rest.first, order.day == start {
        facts.take(order)
        rest.removeFirst()
      }
      facts.forget(on: start)
      var day: Day? = start
      while let today = day, today < rest.first?.day ?? end + 1 {
        let reading = read(facts, today: today)
        if reading.stage != changes.last?.stage ?? .prospect {
          changes.append(LifecycleChange(day: today, stage: reading.stage))
        }
        day = reading.next
      }
    }
    return changes
  }
}
