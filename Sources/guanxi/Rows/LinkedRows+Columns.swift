import BookStore
import Domain

extension Column where Row == OrderRow {
  /// An order of a customer's card.
  static let orders: [Column<OrderRow>] = [
    Column("id", right: true, usual: true) { .integer($0.id) },
    Column("source") { .text($0.source) },
    Column("ref", usual: true) { .text($0.ref) },
    Column("customer") { .integer($0.customerID) },
    Column("date", usual: true) { .day($0.day) },
    Column("total", right: true, usual: true) { .money($0.total) },
    Column("cancelled", usual: true) { .field(.flag($0.cancelled)) },
    Column("lineCount", title: "lines", right: true, usual: true) { .integer($0.lines) },
  ]
}

extension Column where Row == TouchRow {
  /// A contact of a customer's card.
  static let touches: [Column<TouchRow>] = [
    Column("id", right: true, usual: true) { .integer($0.id) },
    Column("customer") { .integer($0.customerID) },
    Column("channel", usual: true) { .text($0.channel) },
    Column("at", usual: true) { .instant($0.at) },
    Column("userName", title: "who", usual: true) { .text($0.user) },
    Column("text", usual: true) { .text($0.text) },
    Column("tone", right: true, usual: true) { .integer($0.tone) },
    Column("next", usual: true) { .text($0.next) },
    Column("nextOn", title: "on", usual: true) { .day($0.nextOn) },
  ]
}

extension Column where Row == TicketEventRow {
  /// An event of a ticket's card.
  static let ticketEvents: [Column<TicketEventRow>] = [
    Column("at", usual: true) { .instant($0.at) },
    Column("event", usual: true) { .text($0.event) },
    Column("author", usual: true) { .text($0.author) },
    Column("text", usual: true) { .text($0.text) },
  ]
}
