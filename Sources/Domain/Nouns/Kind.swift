/// A kind of record.
package enum Kind: String, CaseIterable, Hashable, Sendable {
  case customer, product, order, opportunity, ticket, touch, user
  /// A step of a deal; written with the deal, never on its own.
  case stageChange
  /// What happened to a ticket.
  case ticketEvent
  case contact, task, relation, survey, view
  /// The definition of a typed field that a book adds to a kind.
  case field
  /// Another key under which a record is known, after a merge or an import.
  case alias
  /// An event worth a hand, or what somebody did about a state that wants one.
  case alert

  /// The kinds a person adds, edits and lists by name on the command line.
  package static let named: [Kind] = [
    .customer, .contact, .product, .order, .opportunity, .ticket, .touch, .task, .survey, .relation, .user, .view,
    .field,
  ]

  /// The kinds whose records people own, tag and extend with fields of their own.
  package static let extensible: [Kind] = [.customer, .contact, .product, .order, .opportunity, .ticket, .task]

  /// The kinds of which two records can become one.
  package static let mergeable: [Kind] = [.customer, .contact]

  /// The plural that `list`, `import` and `export` take: `customers`, `touches`.
  package var plural: String {
    switch self {
    case .opportunity: "opportunities"
    case .touch: "touches"
    case .alias: "aliases"
    default: rawValue + "s"
    }
  }

  /// With its article at the beginning of a sentence: `A customer`, `An order`.
  package var withArticle: String {
    (self != .user && "aeiou".contains(rawValue.prefix(1)) ? "An " : "A ") + rawValue
  }

  /// The kind called `word`, in the singular or the plural.
  package init?(word: String) {
    let word = word.lowercased()
    guard let kind = Kind.named.first(where: { $0.rawValue == word || $0.plural == word }) else { return nil }
    self = kind
  }

  /// The fields a record of this kind has, in the order in which they are stored: a new one goes to the end, since
  /// journals keep fields by their place.
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
    case .contact: Contact.fields
    case .task: Task.fields
    case .relation: Relation.fields
    case .survey: Survey.fields
    case .view: View.fields
    case .field: OwnField.fields
    case .alias: Alias.fields
    case .alert: Alert.fields
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
    guard parts.count == 2, let kind = Kind(rawValue: String(parts[0])) ?? Kind(word: String(parts[0])),
      let id = Int64(parts[1])
    else { return nil }
    self.init(kind, id)
  }

  package var description: String { "\(kind.rawValue):\(id)" }
}
