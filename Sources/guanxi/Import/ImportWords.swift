import Domain

/// What other programs call stages, states and priorities, as a table.
enum ImportWords {
  /// The word of a field that a word of another program means; nil for none.
  static func word(_ word: String, of field: String, in kind: Kind, _ own: [String]) -> String? {
    let folded = Folding.fold(word).filter { $0.isLetter || $0.isNumber }
    if let same = own.first(where: { $0 == word || Folding.fold($0).filter { $0.isLetter || $0.isNumber } == folded }) {
      return same
    }
    let others = tables["\(kind.rawValue).\(field)"] ?? [:]
    return own.first { others[$0]?.contains(folded) == true }
  }

  /// Whether the status of an order says that it counts nowhere.
  static func isCancelled(_ status: String) -> Bool {
    cancelled.contains(Folding.fold(status).filter { $0.isLetter || $0.isNumber })
  }

  private static let cancelled: Set<String> = [
    "cancelled", "canceled", "cancel", "void", "voided", "failed", "expired", "declined", "storniert", "annule",
    "annulee",
    "cancelado", "anulado", "已取消", "キャンセル",
  ]

  private static let tables: [String: [String: [String]]] = [
    "opportunity.stage": stages, "ticket.state": states, "ticket.priority": priorities, "ticket.type": ticketTypes,
    "customer.kind": customerKinds, "touch.channel": channels, "task.state": taskStates, "survey.type": surveyTypes,
    "relation.type": relationTypes, "user.role": roles,
  ]

  private static let stages = [
    "lead": [
      "prospecting", "prospect", "new", "open", "qualification", "qualified", "qualify", "engaged", "inquiry",
      "needsanalysis", "discovery", "awareness", "interest", "qualifiedtobuy",
    ],
    "visit": [
      "engaging", "meeting", "appointment", "appointmentscheduled", "demo", "presentation", "presentationscheduled",
      "valueproposition", "perceptionanalysis", "contacted", "contactmade", "iddecisionmakers", "decisionmakerboughtin",
      "visited",
    ],
    "quote": [
      "proposal", "proposalmade", "proposition", "proposalpricequote", "quotation", "quoted", "offer", "offered",
      "proposalsent",
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

  private static let ticketTypes = [
    "question": ["inquiry", "howto", "support", "frage", "query"],
    "problem": ["incident", "bug", "defect", "issue", "fault", "error", "storung", "fehler"],
    "complaint": ["grievance", "reclamation", "beschwerde", "reklamation"],
    "request": ["task", "servicerequest", "featurerequest", "feature", "change", "changerequest", "refund", "anfrage"],
  ]

  private static let channels = [
    "call": ["phone", "phonecall", "telephone", "outboundcall", "inboundcall", "anruf", "appel", "llamada"],
    "mail": ["email", "outgoingemail", "incomingemail", "letter", "courriel", "correo"],
    "visit": ["onsite", "sitevisit", "besuch", "visite", "visita"],
    "meeting": [
      "demo", "lunch", "appointment", "event", "videocall", "conference", "termin", "besprechung", "reunion",
    ],
    "note": ["comment", "memo", "notiz", "nota", "remark"],
    "task": ["todo", "deadline", "aufgabe"],
  ]

  private static let taskStates = [
    "open": ["notstarted", "todo", "inprogress", "waiting", "pending", "new", "deferred", "no", "false", "0", "offen"],
    "done": ["completed", "complete", "finished", "closed", "yes", "true", "1", "erledigt"],
    "dropped": ["cancelled", "canceled", "abandoned", "skipped"],
  ]

  private static let surveyTypes = [
    "csat": ["satisfaction", "customersatisfaction"], "nps": ["netpromoterscore", "recommendation", "promoter"],
    "ces": ["effort", "customereffortscore"],
  ]

  private static let relationTypes = [
    "parent": ["parentcompany", "parentaccount", "subsidiaryof", "holding"], "partner": ["partnerof", "alliance"],
    "supplier": ["vendor", "supplierof"], "competitor": ["competitorof", "rival"],
    "referred by": ["referral", "referrer", "recommendedby"], "customer of": ["client", "buyer", "clientof"],
    "family": ["spouse", "parentof", "child", "sibling", "relative"],
  ]

  private static let roles = [
    "admin": ["administrator", "owner", "superadmin", "systemadministrator"],
    "manager": ["salesmanager", "teamlead", "lead"],
    "sales": ["salesrep", "salesrepresentative", "salesperson", "standarduser", "agent", "insidesalescoordinator"],
    "support": ["supportagent", "service", "customerservice"], "marketing": ["marketinguser"],
    "auditor": ["readonly", "viewer"],
  ]
}
