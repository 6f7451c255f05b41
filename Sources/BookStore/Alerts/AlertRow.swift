import Analytics
import Domain

/// An alert as lists show it.
package struct AlertRow: Hashable, Sendable {
  package var key: AlertKey
  package var rule: AlertRule
  package var severity: AlertSeverity
  /// Whom or what it is about, by name.
  package var subjectName: String
  package var customerID: Int64?
  package var customer: String?
  /// What is the matter, a sentence.
  package var reason: String
  /// What to do about it, a sentence.
  package var action: String
  package var ownerID: Int64?
  package var owner: String?
  /// What is at stake: the customer's revenue, or the deal's amount.
  package var value: Money
  /// The day it arose, where that is known.
  package var raised: Day?
  /// `open`, `acknowledged`, `snoozed`, `closed`.
  package var state: String
  package var until: Day?
  package var handler: String?
}

/// How many alerts wait, by severity.
package struct AlertCount: Hashable, Sendable {
  package var high = 0
  package var medium = 0
  package var low = 0
  package var all: Int { high + medium + low }

  package init(high: Int = 0, medium: Int = 0, low: Int = 0) {
    self.high = high
    self.medium = medium
    self.low = low
  }
}

/// Which alerts are wanted; everything left out does not matter.
package struct AlertFilter: Hashable, Sendable {
  package enum States: String, CaseIterable, Hashable, Sendable {
    /// Nobody took them in hand, or their time to come again has come.
    case open
    /// Acknowledged, snoozed or closed ones.
    case handled
    case all
  }

  package var states = States.open
  package var rule: AlertRule?
  package var severity: AlertSeverity?
  /// Of the colleague with that id.
  package var owner: Int64?
  /// About that customer.
  package var customer: Int64?

  package init(
    states: States = .open, rule: AlertRule? = nil, severity: AlertSeverity? = nil, owner: Int64? = nil,
    customer: Int64? = nil
  ) {
    self.states = states
    self.rule = rule
    self.severity = severity
    self.owner = owner
    self.customer = customer
  }
}
