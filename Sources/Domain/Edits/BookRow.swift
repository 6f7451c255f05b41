/// The key by which a record is known in every book: where it came from, and its key there.
///
///     RecordKey("shop/17850")?.ref      // "17850"
package struct RecordKey: Hashable, Sendable, CustomStringConvertible {
  /// Where the record came from; ``Source/here`` for one that was made in a book.
  package let source: String
  /// Its key there; its id for one that was made in a book.
  package let ref: String

  /// A key from its parts.
  package init(source: String, ref: String) {
    self.source = source
    self.ref = ref
  }

  /// Reads what ``description`` gives; nil without a slash.
  package init?(_ text: String) {
    guard let slash = text.firstIndex(of: "/") else { return nil }
    self.init(source: String(text[..<slash]), ref: String(text[text.index(after: slash)...]))
  }

  package var description: String { "\(source)/\(ref)" }
}

/// One line of a whole book without its ids: what `export book` writes and `import book` takes.
package struct BookRow: Hashable, Sendable {
  /// What a line says.
  package enum Content: Hashable, Sendable {
    /// A setting that was made.
    case setting(name: String, value: String)
    /// A record with its parts.
    case record(BookRecord)
  }

  /// The line of the file, for reports; 1-based.
  package var line: Int
  /// What the line says.
  package var content: Content

  /// A line with its number.
  package init(line: Int, _ content: Content) {
    self.line = line
    self.content = content
  }
}

/// One record of a whole book, with its parts, that refers to others by their keys.
package struct BookRecord: Hashable, Sendable {
  /// One of ``Kind/bookOrder``.
  package var kind: Kind
  /// The key by which the record is known.
  package var key: RecordKey
  /// The fields that say something, but for references, lines, `source` and `ref`.
  package var values: FieldValues = [:]
  /// The values of the book's own fields, by name.
  package var own: FieldValues = [:]
  /// The records that the fields refer to, by field; `record` of an alias too.
  package var references: [String: RecordKey] = [:]
  /// The lines of an order, in their order.
  package var lines: [BookLine] = []
  /// The steps of a deal or the events of a ticket, in their order.
  package var parts: [FieldValues] = []

  /// A record of which nothing is said yet.
  package init(_ kind: Kind, _ key: RecordKey) {
    self.kind = kind
    self.key = key
  }

  /// The kind of the parts: steps of a deal, events of a ticket; and the field by which they belong to it.
  package static func part(of kind: Kind) -> (kind: Kind, owner: String)? {
    switch kind {
    case .opportunity: (.stageChange, "opportunity")
    case .ticket: (.ticketEvent, "ticket")
    default: nil
    }
  }
}

/// One line of an order that names its product by key.
package struct BookLine: Hashable, Sendable {
  /// The product, nil for one that is not known.
  package var product: RecordKey?
  /// How many.
  package var quantity: Quantity
  /// The price of a piece.
  package var price: UnitPrice
  /// The amount of the line.
  package var amount: Money

  /// A line from its parts.
  package init(product: RecordKey?, quantity: Quantity, price: UnitPrice, amount: Money) {
    self.product = product
    self.quantity = quantity
    self.price = price
    self.amount = amount
  }
}

extension Kind {
  /// The kinds of a whole book in an order in which a record comes after those it refers to; parts come with theirs.
  package static let bookOrder: [Kind] = [
    .user, .field, .customer, .contact, .product, .order, .opportunity, .ticket, .touch, .task, .survey, .relation,
    .view, .alias,
  ]
}
