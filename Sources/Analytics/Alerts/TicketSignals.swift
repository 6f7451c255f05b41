import Domain

/// What the alerts of one ticket are read from.
package struct TicketSignals: Hashable, Sendable {
  /// Whether it is not closed; a pending one has its time too.
  package var isOpen: Bool
  /// When the answer is due.
  package var due: Instant?
  /// Minutes before its time at which a ticket is called due: the setting `ticket.warn`.
  package var warning: Int

  package init(isOpen: Bool, due: Instant?, warning: Int = 60) {
    self.isOpen = isOpen
    self.due = due
    self.warning = warning
  }

  /// The alert that holds at a moment: due from the warning up to its time, breached after it.
  package func alerts(at now: Instant) -> [AlertRule] {
    guard isOpen, let due, let warned, warned <= now else { return [] }
    return [due < now ? .ticketBreached : .ticketDue]
  }

  /// The first moment after now with another alert, if nothing is edited; nil when time alone changes nothing.
  package func nextChange(after now: Instant) -> Instant? {
    firstChange(after: now, among: [warned, due.map { $0 + 1 }], alerts)
  }

  private var warned: Instant? { due.map { $0 + -60 * warning } }
}
