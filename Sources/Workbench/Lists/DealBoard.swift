import BookStore
import Domain

/// The pipeline: its stages with their sums, and the open deals.
package struct DealBoard {
  /// Every stage in order.
  package internal(set) var stages: [FunnelRow] = []
  package internal(set) var window = ListWindow<OpportunityRow>()

  /// Newest first: an order that is read from its end without visiting every deal of the book.
  static let order = [SortKey("id", descending: true)]

  /// The deals listed: the open ones, of one customer where the desk follows it.
  static func query(of customer: Int64?) -> Query {
    let isOpen = Query.compare(field: "is", .equal, "open")
    guard let customer else { return isOpen }
    return .all([isOpen, .compare(field: "customer", .equal, String(customer))])
  }

  /// Of the deals that are in a stage or beyond it, the share beyond it, in percent; nil where there is none.
  ///
  /// - Parameter index: of an open stage in ``stages``.
  package func conversion(into index: Int) -> Int? {
    let path = stages.filter { Pipeline.stage($0.stage)?.result != .lost }
    guard index > 0, index < path.count else { return nil }
    let reached = path[index...].reduce(0) { $0 + $1.count }
    let before = reached + path[index - 1].count
    return before == 0 ? nil : reached * 100 / before
  }
}

/// The queue of open tickets, and the one that is open on the desk.
package struct TicketQueue {
  package internal(set) var window = ListWindow<TicketListRow>()
  package internal(set) var count: Int?
  /// The ticket that is read, with what happened to it.
  package internal(set) var card: TicketCard?

  /// The tickets listed: the open ones, of one customer where the desk follows it.
  static func query(of customer: Int64?) -> Query {
    let isOpen = Query.compare(field: "is", .equal, "open")
    guard let customer else { return isOpen }
    return .all([isOpen, .compare(field: "customer", .equal, String(customer))])
  }
}

/// One ticket with its conversation, and who the customer is.
package struct TicketCard {
  package let ticket: TicketListRow
  package let events: [TicketEventRow]
  package let customer: CustomerRow?
}

/// What the card of a customer shows.
package struct CustomerCard {
  package let customer: CustomerRow
  /// Newest first, as are the others.
  package let orders: [OrderRow]
  package let touches: [TouchRow]
  package let deals: [OpportunityRow]
  package let tickets: [TicketListRow]
  /// Why the customer is in each class, in words.
  package let why: [TextLine]
}
