import BookStore
import Domain
import Formats

/// Writes records as JSON lines: what `list --jsonl` has of them, then the fields that it leaves out.
///
/// Beside a reference stand the name of what it points to and what `import` finds that by, `customerName` and
/// `customerRef`.
struct ExportLines {
  private let currency: Currency
  private let customers: [Column<CustomerRow>]
  private let tickets = Column<TicketListRow>.tickets
  private let records: [Column<Record>]
  private var json = JSONWriter()

  /// - Parameter fields: the fields of the kind in the book.
  init(_ kind: Kind, fields: [Field], asOf: Day?, currency: Currency) {
    self.currency = currency
    customers = Column.customers(asOf: asOf)
    let listed: Set<String> =
      switch kind {
      case .customer: Set(customers.map(\.name))
      case .ticket: Set(tickets.map(\.name))
      default: []
      }
    records = Column.columns(of: fields).filter { !listed.contains($0.name) }
  }

  /// The line of a record, its end included.
  mutating func bytes(of row: ExportRecord) -> [UInt8] {
    json.removeAll()
    json.object { json in
      if let customer = row.customer { customers.write(customer, to: &json, in: currency) }
      if let ticket = row.ticket { tickets.write(ticket, to: &json, in: currency) }
      records.write(row.record, to: &json, in: currency)
      for name in row.keys.keys.sorted() { json.member(name + "Ref", row.meaning(of: name)) }
    }
    json.newline()
    return json.bytes
  }
}
