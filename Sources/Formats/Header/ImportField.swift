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

  /// How many columns feed the field.
  package enum Columns: Hashable, Sendable {
    case one
    /// Each column gives values of its own: e-mail addresses, tags.
    case several
    /// What the columns say becomes one text, with this between: the lines of an address.
    case joined(String)
  }

  /// The name used in `--map` and in edits.
  package let name: String
  /// Whether an import can do without it.
  package let need: Need
  /// How many columns may feed it.
  package let columns: Columns
  /// The fields whose column serves for this one too when it has none of its own, the fitter first.
  let sharing: [String]
  /// Names of columns that mean this field, the surest first; the field's own name always counts, and with “Ref” behind it
  /// even more.
  let synonyms: [FoldedName]
  /// Names of columns beside which the synonyms mean something else, so that nothing is guessed.
  let unless: [FoldedName]
  /// Names of columns that mean this field only beside another column, by that column.
  let beside: [FoldedName: [FoldedName]]
  /// The name of a column without which nothing is guessed.
  let only: FoldedName?

  init(
    _ name: String, _ synonyms: [FoldedName], need: Need = .optional, columns: Columns = .one, sharing: [String] = [],
    unless: [FoldedName] = [], beside: [FoldedName: [FoldedName]] = [:], only: FoldedName? = nil
  ) {
    self.name = name
    self.need = need
    self.columns = columns
    self.sharing = sharing
    // The key of what the field refers to says it surer than its name or id beside it.
    self.synonyms = [FoldedName(name + "Ref"), FoldedName(name)] + synonyms
    self.unless = unless
    self.beside = beside
    self.only = only
  }

  /// A field that a book adds to a kind, found by its own name.
  ///
  /// A name that was taken when the field was made got “Given” behind it, and is found without that too.
  package init(own name: String, isList: Bool) {
    let plain = name.hasSuffix("Given") ? [FoldedName(String(name.dropLast(5)))] : []
    self.init(name, plain, columns: isList ? .several : .one)
  }

  /// The names that mean this field in a file with these columns, the surest first.
  func synonyms(among columns: [FoldedName]) -> [FoldedName] {
    guard columns.allSatisfy({ !unless.contains($0) }), only.map(columns.contains) ?? true else { return [] }
    return columns.flatMap { beside[$0] ?? [] } + synonyms
  }

  /// The untaken columns that mean this field, the surest first.
  func indices(among names: [FoldedName], taken: Set<Int>) -> [Int] {
    var found: [Int] = []
    for synonym in synonyms(among: names) {
      for index in names.indices where !taken.contains(index) && !found.contains(index) {
        guard names[index] == synonym || columns != .one && names[index].unnumbered == synonym.unnumbered else {
          continue
        }
        if columns == .one { return [index] }
        found.append(index)
      }
    }
    return found
  }
}
