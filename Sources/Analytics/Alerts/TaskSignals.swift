import Domain

/// What the alerts of one task are read from.
package struct TaskSignals: Hashable, Sendable {
  package var isOpen: Bool
  /// The day it should be done.
  package var due: Day?

  package init(isOpen: Bool, due: Day?) {
    self.isOpen = isOpen
    self.due = due
  }

  /// The alert that holds on a day: due on its day, overdue after it.
  package func alerts(on today: Day) -> [AlertRule] {
    guard isOpen, let due, due <= today else { return [] }
    return [due == today ? .taskDue : .taskOverdue]
  }

  /// The first day after today with another alert, if nothing is edited; nil when time alone changes nothing.
  package func nextChange(after today: Day) -> Day? {
    firstChange(after: today, among: [due, due.map { $0 + 1 }], alerts)
  }
}
