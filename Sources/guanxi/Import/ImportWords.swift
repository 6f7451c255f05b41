import Domain

/// What other programs call stages, states and priorities, as a table.
enum ImportWords {
  /// The stage that a word of another program means; nil for none.
  static func stage(_ word: String) -> String? { known(word, Pipeline.stages.map(\.name), stages) }

  /// The state of a ticket that a word means.
  static func state(_ word: String) -> String? { known(word, Ticket.states, states) }

  /// The priority of a ticket that a word means.
  static func priority(_ word: String) -> String? { known(word, Ticket.priorities, priorities) }

  /// The kind of customer that a word means.
  static func customerKind(_ word: String) -> String? { known(word, Customer.kinds, customerKinds) }

  private static func known(_ word: String, _ own: [String], _ others: [String: [String]]) -> String? {
    let folded = word.lowercased().filter { $0.isLetter || $0.isNumber }
    if own.contains(folded) { return folded }
    return own.first { others[$0]?.contains(folded) == true }
  }

  private static let stages = [
    "lead": [
      "prospecting", "prospect", "new", "open", "qualification", "qualified", "qualify", "engaged", "inquiry",
      "needsanalysis", "discovery", "awareness", "interest", "qualifiedtobuy",
    ],
    "visit": [
      "engaging", "meeting", "appointment", "appointmentscheduled", "demo", "presentation", "presentationscheduled",
      "valueproposition", "perceptionanalysis", "iddecisionmakers", "decisionmakerboughtin", "visited",
    ],
    "quote": [
      "proposal", "proposition", "proposalpricequote", "quotation", "quoted", "offer", "offered", "proposalsent",
    ],
    "contract": ["negotiation", "negotiationreview", "negotiating", "contractsent", "closing", "commit", "verbal"],
    "won": ["closedwon", "win", "success", "accepted", "signed", "sold"],
    "lost": ["closedlost", "lose", "loss", "rejected", "declined", "failed"],
    "archived": ["closed", "cancelled", "canceled", "abandoned", "onhold", "deferred", "dead"],
  ]

  private static let states = [
    "open": [
      "new", "assigned", "inprogress", "active", "reopened", "todo", "started", "unassigned", "opened", "working",
    ],
    "pending": [
      "waiting", "waitingoncustomer", "waitingoncontact", "waitingforcustomer", "onhold", "hold", "snoozed", "stalled",
      "blocked", "awaitingreply", "pendingcustomerresponse", "waitingonus",
    ],
    "closed": ["solved", "resolved", "done", "complete", "completed", "finished", "cancelled", "canceled", "rejected"],
  ]

  private static let priorities = [
    "low": ["lowest", "minor", "trivial", "p4", "p5", "4", "5", "4low", "5planning"],
    "normal": ["medium", "default", "moderate", "p3", "3", "3moderate", "none"],
    "high": ["major", "important", "p2", "2", "2high"],
    "urgent": ["critical", "highest", "blocker", "emergency", "immediate", "p1", "p0", "1", "1critical", "severe"],
  ]

  private static let customerKinds = [
    "organisation": ["organization", "company", "business", "firm", "account", "b2b", "corporate", "enterprise"],
    "person": ["individual", "people", "private", "consumer", "contact", "b2c", "human"],
  ]
}
