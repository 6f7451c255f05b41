/// Up to 10,000 rows of a file as typed values, carried out as one group of the journal.
package struct ImportBatch: Hashable, Sendable {
  package enum Rows: Hashable, Sendable {
    case transactions([TransactionRow])
    /// One record a row; a value of a `.reference` field is given as `.text`, the ref (or name) of the record meant.
    case records(Kind, [RecordRow])
    case tickets([TicketRow])
    case baskets([BasketRow])
    /// Whole records with their ids, references and all: for a book that has none of these ids yet.
    case facts([FactRow])
    /// Records of a whole book with the keys of those they refer to.
    case book([BookRow])
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
/// own, and needs its day. A row that is there twice is two lines: identity is order, product, price, quantity and
/// occurrence.
package struct TransactionRow: Hashable, Sendable {
  /// The line of the file, for reports; 1-based.
  package var line: Int
  package var order: String?
  package var customer: String?
  package var customerName: String?
  package var country: String?
  /// The day; nil where the order, which the book must have then, says it.
  package var day: Day?
  package var product: String?
  package var productName: String?
  package var quantity: Quantity
  package var price: UnitPrice
  /// The amount of the row: given by the file, or quantity × price.
  package var amount: Money
  package var cancelled: Bool
  package var channel: String?
  /// What the row says of its customer beside key, name and country, for one that must be made.
  package var customerValues: FieldValues = [:]

  package init(
    line: Int, order: String? = nil, customer: String? = nil, customerName: String? = nil, country: String? = nil,
    day: Day?, product: String? = nil, productName: String? = nil, quantity: Quantity = .one,
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
  /// The key of the record in the file; where there is none, what the row says is the key (with its occurrence).
  package var ref: String?
  /// Where the record came from, where the row says it; else the source of the batch.
  package var source: String?
  /// Values by field, the book's own fields among them.
  ///
  /// A value of a `.reference` field is `.text`, the ref or name of the record meant, or a `.list` of them: an
  /// association, of which those that are known count.
  package var values: FieldValues
  /// The name where neither the row nor its key gives one; a record that is there already keeps its own.
  package var standIn: String?
  /// What the row says, for a key; nil for its values.
  package var content: String?
  /// What the row says of the records it refers to, by the field that refers: for those that must be made.
  package var said: [String: FieldValues] = [:]
  /// Records that the row tells beside its own.
  package var parts: [RecordPart] = []
  /// What was not taken as it stood, as sentences for the report.
  package var remarks: [String] = []

  package init(line: Int, ref: String?, values: FieldValues) {
    self.line = line
    self.ref = ref
    self.values = values
  }
}

/// A record that a row tells beside its own: the contact of a customer, the relation to its parent.
package struct RecordPart: Hashable, Sendable {
  package let kind: Kind
  /// What stands behind the key of the row's record to make the part's own.
  package let suffix: String
  /// The field that refers to the row's record.
  package let owner: String
  package let values: FieldValues

  package init(_ kind: Kind, suffix: String, owner: String, values: FieldValues) {
    self.kind = kind
    self.suffix = suffix
    self.owner = owner
    self.values = values
  }
}

/// What was bought together, without prices or a customer.
package struct BasketRow: Hashable, Sendable {
  package var line: Int
  /// The names of the products, in their order.
  package var products: [String]
  package var day: Day

  package init(line: Int, products: [String], day: Day) {
    self.line = line
    self.products = products
    self.day = day
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
  /// Where the ticket came from, where the row says it; else the source of the batch.
  package var source: String?
  /// Fields of the ticket itself (customer as the `.text` of its ref), where the row gives any.
  package var values: FieldValues
  package var at: Instant?
  package var event: String?
  package var author: String?
  package var text: String?
  /// What the row says of the records it refers to, by the field that refers: for those that must be made.
  package var said: [String: FieldValues] = [:]
  /// What was not taken as it stood, as sentences for the report.
  package var remarks: [String] = []

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
