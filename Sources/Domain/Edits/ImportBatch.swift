/// Up to 10,000 rows of a file as typed values, carried out as one group of the journal.
package struct ImportBatch: Hashable, Sendable {
  package enum Rows: Hashable, Sendable {
    case transactions([TransactionRow])
    /// One record a row; a value of a `.reference` field is given as `.text`, the ref (or name) of the record meant.
    case records(Kind, [RecordRow])
    case tickets([TicketRow])
    /// Whole records with their ids, references and all: for a book that has none of these ids yet.
    case facts([FactRow])
  }

  /// Where the rows come from: records are known by it and their key in the file.
  package let source: String
  package let rows: Rows
  /// What a person reads in the history: `online_retail.csv`.
  package let title: String

  package init(source: String, title: String, rows: Rows) {
    self.source = source
    self.title = title
    self.rows = rows
  }
}

/// One order line, or one whole order, of a transactions file.
///
/// A row without a customer is kept as an order attributed to nobody. A row without an order number is an order of its
/// own. A row that is there twice is two lines: identity is order, product, price, quantity and occurrence.
package struct TransactionRow: Hashable, Sendable {
  /// The line of the file, for reports; 1-based.
  package var line: Int
  package var order: String?
  package var customer: String?
  package var customerName: String?
  package var country: String?
  package var day: Day
  package var product: String?
  package var productName: String?
  package var quantity: Quantity
  package var price: UnitPrice
  /// The amount of the row: given by the file, or quantity × price.
  package var amount: Money
  package var cancelled: Bool

  package init(
    line: Int, order: String? = nil, customer: String? = nil, customerName: String? = nil, country: String? = nil,
    day: Day, product: String? = nil, productName: String? = nil, quantity: Quantity = .one,
    price: UnitPrice = UnitPrice(tenThousandths: 0), amount: Money, cancelled: Bool = false
  ) {
    self.line = line
    self.order = order
    self.customer = customer
    self.customerName = customerName
    self.country = country
    self.day = day
    self.product = product
    self.productName = productName
    self.quantity = quantity
    self.price = price
    self.amount = amount
    self.cancelled = cancelled
  }
}

/// One row of a file that holds a record a row.
package struct RecordRow: Hashable, Sendable {
  package var line: Int
  /// The key of the record in the file; where there is none, the row itself is the key (with its occurrence).
  package var ref: String?
  package var values: FieldValues

  package init(line: Int, ref: String?, values: FieldValues) {
    self.line = line
    self.ref = ref
    self.values = values
  }
}

/// One whole record as it stands in a book.
package struct FactRow: Hashable, Sendable {
  package let kind: Kind
  package let id: Int64
  /// In the order of `kind.fields`; a source of `.none` means that the record was made here.
  package let values: [FieldValue]

  package init(_ kind: Kind, _ id: Int64, _ values: [FieldValue]) {
    self.kind = kind
    self.id = id
    self.values = values
  }
}

/// One row of a tickets file: a ticket, or an event of a ticket.
package struct TicketRow: Hashable, Sendable {
  package var line: Int
  /// The key of the ticket.
  package var ref: String
  /// Fields of the ticket itself (customer as the `.text` of its ref), where the row gives any.
  package var values: FieldValues
  package var at: Instant?
  package var event: String?
  package var author: String?
  package var text: String?

  package init(
    line: Int, ref: String, values: FieldValues, at: Instant? = nil, event: String? = nil, author: String? = nil,
    text: String? = nil
  ) {
    self.line = line
    self.ref = ref
    self.values = values
    self.at = at
    self.event = event
    self.author = author
    self.text = text
  }
}

/// What became of the rows of an import: read = imported + unchanged + updated + rejected, always.
package struct ImportCounts: Hashable, Sendable {
  package var read = 0
  package var imported = 0
  package var unchanged = 0
  package var updated = 0
  package var rejected = 0
  /// Among the imported: rows without a customer.
  package var unattributed = 0

  package init() {}

  package static func += (left: inout ImportCounts, right: ImportCounts) {
    left.read += right.read
    left.imported += right.imported
    left.unchanged += right.unchanged
    left.updated += right.updated
    left.rejected += right.rejected
    left.unattributed += right.unattributed
  }
}

/// A row that could not be taken, with the reason for the rejects file.
package struct RejectedRow: Hashable, Sendable {
  package let line: Int
  package let reason: String

  package init(line: Int, reason: String) {
    self.line = line
    self.reason = reason
  }
}
