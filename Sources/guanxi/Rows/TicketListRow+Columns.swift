import Analytics
import BookStore

extension Column where Row == TicketListRow {
  /// A ticket with who the customer is.
  static let tickets: [Column<TicketListRow>] = [
    Column("id", right: true, usual: true) { .integer($0.id) },
    Column("source") { .text($0.source) },
    Column("ref") { .text($0.ref) },
    Column("due", usual: true) { .instant($0.due) },
    Column("priority", title: "pri", usual: true) { .text($0.priority) },
    Column("state", usual: true) { .text($0.state) },
    Column("pyramid", title: "tier", usual: true) { .text($0.pyramid?.rawValue) },
    Column("customer", title: "customer id", right: true) { .integer($0.customerID) },
    Column("customerName", title: "customer", usual: true) { .text($0.customer) },
    Column("subject", usual: true) { .text($0.subject) },
    Column("assignee", title: "assignee id", right: true) { .integer($0.assigneeID) },
    Column("assigneeName", title: "who", usual: true) { .text($0.assignee) },
    Column("opened") { .instant($0.opened) },
    Column("closed") { .instant($0.closed) },
  ]
}
