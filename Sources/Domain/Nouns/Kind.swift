/// A kind of record.
package enum Kind: String, CaseIterable, Hashable, Sendable {
  case customer, product, order, opportunity, ticket, touch, user
  /// A step of a deal; written with the deal, never on its own.
  case stageChange
  /// What happened to a ticket.
  case ticketEvent

  /// The kinds a person adds, edits and lists by name on the command line.
  package static let named: [Kind] = [.customer, .product, .order, .opportunity, .ticket, .touch, .user]

  /// The plural that `list`, `import` and `export` take: `customers`, `touches`.
  package var plural: String {
    switch self {
    case .opportunity: "opportunities"
    case .touch: "touches"
    default: rawValue + "s"
    }
  }

  /// With its article at the beginning of a sentence: `A customer`, `An order`.
  package var withArticle: String { ("aeio".contains(rawValue.prefix(1)) ? "An " : "A ") + rawValue }

  /// The kind called `word`, in the singular or the plural.
  package init?(word: String) {
    let word = word.lowercased()
    guard let kind = Kind.named.first(where: { $0.rawValue == word || $0.plural == word }) else { return nil }
    self = kind
  }

  /// The fields a record of this kind has, in the order in which forms and reports show them.
  package var fields: [Field] {
    switch self {
    case .customer: Customer.fields
    case .product: Product.fields
    case .order: Order.fields
    case .opportunity: Opportunity.fields
    case .ticket: Ticket.fields
    case .touch: Touch.fields
    case .user: User.fields
    case .stageChange: StageChange.fields
    case .ticketEvent: TicketEvent.fields
    }
  }

  /// The field of that name, or nil.
  package func field(_ name: String) -> Field? { fields.first { $0.name == name } }
}

/// One record of a book by kind and id; reads `customer:42`.
package struct RecordReference: Hashable, Sendable, CustomStringConvertible {
  package let kind: Kind
  package let id: Int64

  package init(_ kind: Kind, _ id: Int64) {
    self.kind = kind
    self.id = id
  }

  /// Reads `customer:42`.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let kind = Kind(word: String(parts[0])), let id = Int64(parts[1]) else { return nil }
    self.init(kind, id)
  }

  package var description: String { "\(kind.rawValue):\(id)" }
}
