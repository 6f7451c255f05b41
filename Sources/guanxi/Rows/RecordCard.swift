import Analytics
import BookStore
import Domain

/// One record with everything that is linked to it.
struct RecordCard {
  /// Records of one kind that are linked to the card's.
  struct Linked {
    let name: String
    let rows: any LinkedRows
  }

  let record: Record
  let customer: CustomerRow?
  let explanations: [Explanation]
  let expectation: ExpectationReasons?
  let linked: [Linked]
  let currency: Currency
  /// The fields of the kind in this book.
  let known: [Field]

  /// The most linked records of one kind that are shown.
  static let limit = 100

  /// Reads what is linked to a record.
  init(_ record: Record, in book: Book) throws {
    self.record = record
    currency = book.info.currency
    known = try book.fields(of: record.reference.kind)
    let id = record.reference.id
    switch record.reference.kind {
    case .customer:
      customer = try book.customer(id)
      explanations = try book.explain(id)
      expectation = try book.explainExpectation(of: id)
      linked = try RecordCard.linked(toCustomer: id, in: book)
    case .ticket:
      customer = nil
      explanations = []
      expectation = nil
      let events = try book.ticketEvents(of: id, limit: RecordCard.limit)
      linked = [Linked(name: "events", rows: Rows(columns: Column.ticketEvents, rows: events))]
    default:
      customer = nil
      explanations = []
      expectation = nil
      linked = []
    }
  }

  private static func linked(toCustomer id: Int64, in book: Book) throws -> [Linked] {
    let own = Query.compare(field: "customer", .equal, String(id))
    let either = Query.any([own, .compare(field: "other", .equal, String(id))])
    return [
      Linked(name: "orders", rows: Rows(columns: Column.orders, rows: try book.orders(of: id, limit: limit))),
      Linked(
        name: "opportunities",
        rows: Rows(columns: Column.opportunities, rows: try book.opportunities(matching: own, limit: limit))),
      Linked(name: "tickets", rows: Rows(columns: Column.tickets, rows: try book.tickets(matching: own, limit: limit))),
      Linked(name: "touches", rows: Rows(columns: Column.touches, rows: try book.touches(of: id, limit: limit))),
      try linked(.contact, own, in: book), try linked(.task, own, in: book), try linked(.survey, own, in: book),
      try linked(.relation, either, in: book),
    ]
  }

  private static func linked(_ kind: Kind, _ query: Query, in book: Book) throws -> Linked {
    let records = try book.records(kind, matching: query, limit: limit)
    return Linked(
      name: kind.plural, rows: Rows(columns: Column.columns(of: try book.fields(of: kind)), rows: records))
  }
}
