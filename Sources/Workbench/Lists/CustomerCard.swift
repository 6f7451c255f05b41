import BookStore
import Domain

/// What the card of a customer shows: alerts, and the lists that the side turned up needs.
package struct CustomerCard {
  package let customer: CustomerRow
  /// What wants a hand, the severest first.
  package let alerts: [AlertRow]
  /// Newest first, as are orders.
  package let touches: [TouchRow]
  /// By name.
  package let contacts: [Record]
  package let orders: [OrderRow]
  package let deals: [OpportunityRow]
  package let tickets: [TicketListRow]
  /// Open ones by day, then the latest that are done.
  package let tasks: [Record]
  package let relations: [RelationRow]
  /// Why the customer is in each class, in words.
  package let why: [TextLine]

  /// The records that a side lists, from top to bottom.
  package func items(of tab: CardTab) -> [RecordReference] {
    func references(_ kind: Kind, _ ids: [Int64]) -> [RecordReference] { ids.map { RecordReference(kind, $0) } }
    return switch tab {
    case .overview, .why: []
    case .timeline: references(.touch, touches.map(\.id))
    case .contacts: contacts.map(\.reference)
    case .orders: references(.order, orders.map(\.id))
    case .deals: references(.opportunity, deals.map(\.id))
    case .tickets: references(.ticket, tickets.map(\.id))
    case .tasks: tasks.map(\.reference)
    case .relations: references(.relation, relations.map(\.id))
    }
  }
}

/// How a customer is related to another one, seen from one of the two.
package struct RelationRow: Hashable, Sendable {
  package let id: Int64
  package let type: String
  /// Whether the other one is of that type to the customer, or the customer to the other one.
  package let isForward: Bool
  package let otherID: Int64
  package let other: String
  package let since: Day?
  package let note: String?
}

extension CustomerCard {
  private static let limit = 50

  /// The sides of which the overview shows the beginning.
  private static let ofOverview: Set<CardTab> = [.timeline, .contacts, .orders, .deals, .tickets, .tasks]

  /// Reads the card of a customer as far as one side needs it; nil where there is none.
  ///
  /// - Parameter why: makes the words for the classes, where they are wanted.
  static func read(
    _ id: Int64, _ tab: CardTab, from book: Book, why: ((Book) throws(BookError) -> [TextLine])?
  ) throws(BookError) -> CustomerCard? {
    guard let customer = try book.customer(id) else { return nil }
    let isTheirs = Query.compare(field: "customer", .equal, String(id))
    func open(_ field: String, _ value: String) -> Query { .all([isTheirs, .compare(field: field, .equal, value)]) }
    func needs(_ side: CardTab) -> Bool { side == tab || tab == .overview && ofOverview.contains(side) }
    func rows<Row>(_ side: CardTab, _ read: () throws(BookError) -> [Row]) throws(BookError) -> [Row] {
      needs(side) ? try read() : []
    }
    func records(_ side: CardTab, _ query: Query, _ sort: SortKey) throws(BookError) -> [Record] {
      guard needs(side), let kind = side.kind, book.rights.allows(.read, kind) else { return [] }
      return try book.records(kind, matching: query, sortedBy: [sort], limit: limit)
    }
    func finished() throws(BookError) -> [Record] {
      let isDone = Query.not(.compare(field: "state", .equal, "open"))
      return try records(.tasks, .all([isTheirs, isDone]), SortKey("done", descending: true))
    }
    let isElse = Query.compare(field: "other", .equal, String(id))
    return CustomerCard(
      customer: customer, alerts: try book.alerts(AlertFilter(customer: id), limit: 20),
      touches: try rows(.timeline) { () throws(BookError) in try book.touches(of: id, limit: limit) },
      contacts: try records(.contacts, isTheirs, SortKey("name")),
      orders: try rows(.orders) { () throws(BookError) in try book.orders(of: id, limit: limit) },
      deals: try rows(.deals) { () throws(BookError) in
        try book.opportunities(matching: open("is", "open"), limit: 20)
      },
      tickets: try rows(.tickets) { () throws(BookError) in try book.tickets(matching: open("is", "open"), limit: 20) },
      tasks: try records(.tasks, open("state", "open"), SortKey("due")) + (tab == .tasks ? finished() : []),
      relations: try records(.relations, isTheirs, SortKey("id")).compactMap { RelationRow($0, isForward: true) }
        + records(.relations, isElse, SortKey("id")).compactMap { RelationRow($0, isForward: false) },
      why: try why.map { make throws(BookError) in try make(book) } ?? [])
  }
}

extension RelationRow {
  /// Reads a relation as it is seen from one side.
  init?(_ record: Record, isForward: Bool) {
    let side = isForward ? "other" : "customer"
    guard let other = record.values[side]?.reference else { return nil }
    self.init(
      id: record.reference.id, type: record.text("type"), isForward: isForward, otherID: other,
      other: record.labels[side] ?? "#\(other)", since: record.day("since"), note: record.values["note"]?.text)
  }
}
