/// Fields that a role sees or does not see, whatever records it may read.
package enum FieldGroup: String, CaseIterable, Hashable, Sendable {
  /// Amounts, totals, prices, costs, revenue, and every amount read from them; scores and classes stay visible.
  case finance
  /// How a person is reached, where the person lives, when the person was born, and what was noted.
  case personal

  /// What the group holds, a short sentence without a full stop.
  package var help: String {
    switch self {
    case .finance: "amounts, totals, prices, costs, revenue and amounts read from them"
    case .personal: "e-mail, telephone, street, postcode, birthday and notes of customers and contacts"
    }
  }

  /// The fields of a kind that belong to the group, measures of customers among them.
  ///
  ///     FieldGroup.finance.fields(of: .product)     // ["price", "cost"]
  package func fields(of kind: Kind) -> Set<String> { FieldGroup.table[self]?[kind] ?? [] }

  /// Whether a field that a book added belongs to the group: amounts of money are finance.
  package func holds(own field: Field) -> Bool { self == .finance && FieldGroup.isFinance(field.type) }

  private static func isFinance(_ type: FieldType) -> Bool { [.money, .price, .lines].contains(type) }

  private static let table: [FieldGroup: [Kind: Set<String>]] = [
    .finance: Dictionary(
      uniqueKeysWithValues: Kind.allCases.map { kind in
        let measures = kind == .customer ? CustomerMeasures.fields.filter { isFinance($0.type) }.map(\.name) : []
        return (kind, Set(kind.fields.filter { isFinance($0.type) }.map(\.name) + measures))
      }),
    .personal: [
      .customer: ["email", "phone", "street", "postcode", "note"],
      .contact: ["email", "phone", "street", "postcode", "birthday", "note"],
    ],
  ]
}
