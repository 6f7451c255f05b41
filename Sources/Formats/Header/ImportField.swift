/// A kind of record that files are imported as.
package enum ImportKind: String, CaseIterable, Sendable {
  /// One row per order line, or per order.
  case transactions
  case customers, orders, opportunities
  /// One row per ticket, or per event of a ticket.
  case tickets
}

/// A field of an import kind, and how its column is recognised.
package struct ImportField: Hashable, Sendable {
  /// When the lack of a column is an error.
  package enum Need: Hashable, Sendable {
    /// Never.
    case optional
    /// Always.
    case required
    /// Required unless the named field has a column.
    case requiredUnless(String)
  }

  /// The name used in `--map` and in edits.
  package let name: String
  /// Whether an import can do without it.
  package let need: Need
  /// The fields whose column serves for this one too when it has none of its own, the fitter first.
  let sharing: [String]
  /// Names of columns that mean this field, the surest first; the field's own name always counts.
  let synonyms: [FoldedName]
  /// Names of columns beside which the synonyms mean something else, so that nothing is guessed.
  let unless: [FoldedName]
  /// Names of columns that mean this field only beside another column, by that column.
  let beside: [FoldedName: [FoldedName]]

  init(
    _ name: String, _ synonyms: [FoldedName], need: Need = .optional, sharing: [String] = [],
    unless: [FoldedName] = [], beside: [FoldedName: [FoldedName]] = [:]
  ) {
    self.name = name
    self.need = need
    self.sharing = sharing
    self.synonyms = [FoldedName(name)] + synonyms
    self.unless = unless
    self.beside = beside
  }

  /// The names that mean this field in a file with these columns, the surest first.
  func synonyms(among columns: [FoldedName]) -> [FoldedName] {
    guard columns.allSatisfy({ !unless.contains($0) }) else { return [] }
    return columns.flatMap { beside[$0] ?? [] } + synonyms
  }
}
