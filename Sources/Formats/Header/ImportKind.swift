import Domain

/// A kind of record that files are imported as.
package enum ImportKind: String, CaseIterable, Sendable {
  /// One row per order line, or per order.
  case transactions
  case customers, contacts, products, orders, opportunities
  /// One row per ticket, or per event of a ticket.
  case tickets
  case touches, tasks, surveys, users, relations
  /// One basket a line, the products by name, without a header.
  case baskets

  /// The records that the rows are, or that they make first.
  package var kind: Kind {
    switch self {
    case .transactions, .orders, .baskets: .order
    case .customers: .customer
    case .contacts: .contact
    case .products: .product
    case .opportunities: .opportunity
    case .tickets: .ticket
    case .touches: .touch
    case .tasks: .task
    case .surveys: .survey
    case .users: .user
    case .relations: .relation
    }
  }

  /// Whether a row is a record that is known by a key of its own.
  package var isRecordARow: Bool { ![.transactions, .tickets, .baskets].contains(self) }

  /// Whether the first line names the columns.
  package var hasHeader: Bool { self != .baskets }

  /// The fields of the kind with the names that their columns bear in common exports.
  ///
  /// Names are compared folded, so `Invoice No`, `invoice_no` and `InvoiceNo` are one. Where a column could mean two
  /// fields, the field that stands first here takes it.
  package var fields: [ImportField] {
    switch self {
    case .transactions: ImportField.transactions
    case .customers: ImportField.customers
    case .contacts: ImportField.contacts
    case .products: ImportField.products
    case .orders: ImportField.orders
    case .opportunities: ImportField.opportunities
    case .tickets: ImportField.tickets
    case .touches: ImportField.touches
    case .tasks: ImportField.tasks
    case .surveys: ImportField.surveys
    case .users: ImportField.users
    case .relations: ImportField.relations
    case .baskets: []
    }
  }
}
