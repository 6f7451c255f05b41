import BookStore

extension Column where Row == AlertRow {
  /// An alert with what is the matter and what to do.
  static let alerts: [Column<AlertRow>] = [
    Column("severity", usual: true) { .text($0.severity.rawValue) },
    Column("key", usual: true) { .text($0.key.description) },
    Column("rule") { .text($0.rule.rawValue) },
    Column("title") { .text($0.rule.title) },
    Column("subject") { .text($0.key.subject.description) },
    Column("subjectName", title: "about", usual: true) { .text($0.subjectName) },
    Column("customer", title: "customer id", right: true) { .integer($0.customerID) },
    Column("customerName", title: "customer") { .text($0.customer) },
    Column("reason", title: "what is the matter", usual: true) { .text($0.reason) },
    Column("action") { .text($0.action) },
    Column("owner", title: "owner id", right: true) { .integer($0.ownerID) },
    Column("ownerName", title: "owner", usual: true) { .text($0.owner) },
    Column("value", right: true, usual: true) { .money($0.value) },
    Column("raised", title: "since", usual: true) { .day($0.raised) },
    Column("state") { .text($0.state) },
    Column("until") { .day($0.until) },
    Column("handler") { .text($0.handler) },
  ]
}
