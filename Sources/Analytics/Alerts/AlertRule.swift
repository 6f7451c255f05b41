import Domain

/// What raises an alert; the raw value is the word of the JSON contract and of a book's records.
///
/// A state is read from the facts and today, and is gone when they no longer say so. An event is written with the edit
/// that caused it.
package enum AlertRule: String, CaseIterable, Hashable, Sendable {
  case reorderDue = "reorder-due"
  case reorderOverdue = "reorder-overdue"
  case customerSilent = "customer-silent"
  case dealStuck = "deal-stuck"
  case dealPastClose = "deal-past-close"
  case ticketDue = "ticket-due"
  case ticketBreached = "ticket-breached"
  case taskDue = "task-due"
  case taskOverdue = "task-overdue"
  case duplicate, incomplete
  case buysUnhappy = "buys-unhappy"
  case segmentFell = "segment-fell"
  case lifecycleFell = "lifecycle-fell"
  case complaintBurst = "complaint-burst"
  case satisfactionFell = "satisfaction-fell"
  case digest

  package var title: String { traits.title }
  /// Whether it is written once with an edit, and not read from the facts again and again.
  package var isEvent: Bool { traits.isEvent }
  package var severity: AlertSeverity { traits.severity }
  /// The kind of record that it is about.
  package var subject: Kind { traits.subject }
  /// What to do about it, one sentence.
  package var action: String { traits.action }
  /// What happened, one sentence with places `{1}`, `{2}`, … and `{1:day|days}`, the word that fits the number.
  package var reason: String { traits.reason }
}

/// What is the same for all alerts of one rule.
struct AlertTraits {
  let title: String
  let isEvent: Bool
  let severity: AlertSeverity
  let subject: Kind
  let action: String
  let reason: String

  static func state(
    _ title: String, _ severity: AlertSeverity, _ subject: Kind, reason: String, action: String
  ) -> AlertTraits {
    AlertTraits(title: title, isEvent: false, severity: severity, subject: subject, action: action, reason: reason)
  }

  static func event(
    _ title: String, _ severity: AlertSeverity, _ subject: Kind, reason: String, action: String
  ) -> AlertTraits {
    AlertTraits(title: title, isEvent: true, severity: severity, subject: subject, action: action, reason: reason)
  }
}
