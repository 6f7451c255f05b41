/// Which column of a file holds which field of an import kind.
///
///     let header = Header(["InvoiceNo", "InvoiceDate", "UnitPrice"])
///     let guess = try HeaderGuess(.transactions, header: header, mappings: ["customer=3"])
///     guess.column(of: "order")         // 0
package struct HeaderGuess: Hashable, Sendable {
  /// One pair of the mapping, to be shown.
  package struct Pair: Hashable, Sendable {
    /// The field's name.
    package let field: String
    /// The column's index, from 0.
    package let column: Int
    /// The column's name in the file.
    package let name: String
  }

  /// The pairs, in the order of the kind's fields.
  package let pairs: [Pair]
  private let columns: [String: Int]

  /// The index, from 0, of the column that holds a field; nil when none does.
  package func column(of field: String) -> Int? { columns[field] }

  /// Takes the explicit mappings and guesses the other fields from the header's names.
  ///
  /// - Parameters:
  ///   - mappings: `field=column`, the column by name in any case or by 1-based number; an empty column leaves the
  ///     field out.
  /// - Throws: ``FormatsError/malformedMapping(text:)``, ``FormatsError/unknownField(name:known:)``,
  ///   ``FormatsError/unknownColumn(name:known:)``, ``FormatsError/missingFields(names:columns:)``.
  package init(_ kind: ImportKind, header: Header, mappings: [String] = []) throws(FormatsError) {
    let fields = kind.fields
    let explicit = try HeaderGuess.explicit(mappings, fields: fields, header: header)
    var columns = explicit.compactMapValues { $0 }
    let folded = header.names.map { FoldedName($0) }
    for field in fields where explicit[field.name] == nil {
      columns[field.name] = HeaderGuess.guess(field, among: folded, taken: Set(columns.values))
    }
    let own = columns
    for field in fields where columns[field.name] == nil && explicit[field.name] == nil {
      columns[field.name] = field.sharing.lazy.compactMap { own[$0] }.first
    }
    let missing = fields.filter { $0.isMissed(in: columns) }.map(\.name)
    guard missing.isEmpty else { throw .missingFields(names: missing, columns: header.names) }
    self.columns = columns
    pairs = fields.compactMap { field in
      columns[field.name].map { Pair(field: field.name, column: $0, name: header.names[$0]) }
    }
  }

  private static func guess(_ field: ImportField, among names: [FoldedName], taken: Set<Int>) -> Int? {
    for synonym in field.synonyms(among: names) {
      if let index = names.indices.first(where: { names[$0] == synonym && !taken.contains($0) }) { return index }
    }
    return nil
  }

  /// The mappings a person gave: a nil column leaves its field out.
  private static func explicit(
    _ mappings: [String], fields: [ImportField], header: Header
  ) throws(FormatsError) -> [String: Int?] {
    var explicit: [String: Int?] = [:]
    for mapping in mappings {
      guard let mark = mapping.firstIndex(of: "=") else { throw .malformedMapping(text: mapping) }
      let wanted = String(mapping[..<mark])
      let column = String(mapping[mapping.index(after: mark)...])
      guard let field = fields.first(where: { FoldedName($0.name) == FoldedName(wanted) }) else {
        throw .unknownField(name: wanted, known: fields.map(\.name))
      }
      guard !column.isEmpty else {
        explicit[field.name] = .some(nil)
        continue
      }
      guard let index = header.index(of: column) else { throw .unknownColumn(name: column, known: header.names) }
      explicit[field.name] = index
    }
    return explicit
  }
}

extension ImportField {
  fileprivate func isMissed(in columns: [String: Int]) -> Bool {
    guard columns[name] == nil else { return false }
    return switch need {
    case .optional: false
    case .required: true
    case .requiredUnless(let other): columns[other] == nil
    }
  }
}
