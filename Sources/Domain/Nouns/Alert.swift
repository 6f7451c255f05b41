/// Something that needs a hand.
///
/// An event is written with the edit that caused it. A state (an overdue reorder, a stuck deal) is read from the facts
/// and has a record only when somebody did something about it; `period` says which time of it is meant.
package enum Alert {
  package static let states = ["open", "acknowledged", "snoozed", "closed"]

  package static let fields = [
    Field("rule", .text, required: true, "what raised it"),
    Field("customer", .reference(.customer), "the customer it is about"),
    Field("opportunity", .reference(.opportunity), "the deal it is about"),
    Field("ticket", .reference(.ticket), "the ticket it is about"),
    Field("task", .reference(.task), "the task it is about"),
    Field("period", .text, required: true, "which time of the same thing"),
    Field("raised", .day, required: true, "the day it arose"),
    Field("state", .choice(states), required: true, "open, acknowledged, snoozed or closed"),
    Field("until", .day, "snoozed until"),
    Field("reason", .text, "what happened, in words"),
    Field("owner", .reference(.user), "the colleague it is for"),
    Field("handler", .reference(.user), "the colleague who took it in hand"),
  ]
}

/// Which alert is meant: the rule, whom it is about, and which time of the same thing.
///
///     AlertKey("deal-stuck:opportunity:7:20770")
package struct AlertKey: Hashable, Sendable, CustomStringConvertible {
  package let rule: String
  package let subject: RecordReference
  package let period: String

  package init(rule: String, subject: RecordReference, period: String) {
    self.rule = rule
    self.subject = subject
    self.period = period
  }

  /// Reads what ``description`` gives; a missing period is empty.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count >= 3, !parts[0].isEmpty, let subject = RecordReference("\(parts[1]):\(parts[2])") else {
      return nil
    }
    self.init(rule: String(parts[0]), subject: subject, period: parts.count > 3 ? String(parts[3]) : "")
  }

  package var description: String { "\(rule):\(subject)" + (period.isEmpty ? "" : ":\(period)") }
}

/// An alert that an edit raised or cleared.
package struct AlertNote: Hashable, Sendable {
  package let key: AlertKey
  /// What is the matter, as a short sentence without a full stop.
  package let reason: String

  package init(key: AlertKey, reason: String) {
    self.key = key
    self.reason = reason
  }
}
