import Domain

/// The order in which forms ask for the fields of a kind: what one knows first, first.
enum FieldOrder {
  private static let leading: [Kind: [String]] = [
    .contact: ["name", "title", "roles", "email", "phone", "note", "customer"],
    .task: ["subject", "due", "repeats", "owner", "customer", "contact", "note"],
    .relation: ["type", "other", "customer"],
    .ticket: ["subject", "customer", "priority", "state", "assignee", "due"],
    .touch: ["text", "tone", "next", "nextOn"],
  ]

  /// The fields with the leading ones of their kind before the others.
  static func sorted(_ fields: [Field], of kind: Kind) -> [Field] {
    let first = leading[kind] ?? []
    return first.compactMap { name in fields.first { $0.name == name } } + fields.filter { !first.contains($0.name) }
  }
}
