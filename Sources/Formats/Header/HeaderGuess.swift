/// Which columns of a file hold which fields of an import kind.
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

  /// The pairs, in the order of the kind's fields and of their columns.
  package let pairs: [Pair]
  /// The columns that say of what sort the values of another column are, `E-mail 1 - Type`, by that column.
  package let labels: [Int: Int]
  /// The fields that a person mapped by hand.
  package let mapped: Set<String>
  private let columns: [String: [Int]]

  /// The index, from 0, of the first column that holds a field; nil when none does.
  package func column(of field: String) -> Int? { columns[field]?.first }

  /// The indices of all columns that hold a field, the surest first.
  package func columns(of field: String) -> [Int] { columns[field] ?? [] }

  /// Whether a field has its column from another one.
  package func isShared(_ field: String) -> Bool {
    guard let column = column(of: field) else { return false }
    return pairs.contains { $0.column == column && $0.field != field }
  }

  /// Takes the explicit mappings and guesses the other fields from the header's names.
  ///
  /// - Parameters:
  ///   - mappings: `field=column` or `field=column,column`, a column by name in any case or by 1-based number; an empty
  ///     one leaves the field out.
  ///   - own: the fields that the book adds to the kind.
  /// - Throws: ``FormatsError/malformedMapping(text:)``, ``FormatsError/unknownField(name:known:)``,
  ///   ``FormatsError/unknownColumn(name:known:)``, ``FormatsError/missingFields(names:columns:)``.
  package init(
    _ kind: ImportKind, header: Header, mappings: [String] = [], own: [ImportField] = []
  ) throws(FormatsError) {
    let fields = kind.fields + own
    let explicit = try HeaderGuess.explicit(mappings, fields: fields, header: header)
    var columns = explicit
    let folded = header.names.map { FoldedName($0) }
    for field in fields where explicit[field.name] == nil {
      columns[field.name] = field.indices(among: folded, taken: Set(columns.values.joined()))
    }
    let found = columns
    for field in fields where columns[field.name]?.isEmpty != false && explicit[field.name] == nil {
      columns[field.name] = field.sharing.lazy.compactMap { found[$0] }.first { !$0.isEmpty }.map { [$0[0]] }
    }
    columns = columns.filter { !$0.value.isEmpty }
    let missing = fields.filter { $0.isMissed(in: columns) }.map(\.name)
    guard missing.isEmpty else { throw .missingFields(names: missing, columns: header.names) }
    self.columns = columns
    mapped = Set(explicit.keys)
    pairs = fields.flatMap { field in
      (columns[field.name] ?? []).map { Pair(field: field.name, column: $0, name: header.names[$0]) }
    }
    labels = HeaderGuess.labels(of: Set(columns.values.joined()), among: folded)
  }

  /// The columns beside those used that end in `Type` or `Label` where they end in `Value`.
  private static func labels(of used: Set<Int>, among names: [FoldedName]) -> [Int: Int] {
    var labels: [Int: Int] = [:]
    for column in used where names[column].text.hasSuffix("value") {
      let stem = names[column].text.dropLast("value".count)
      labels[column] = names.indices.first { index in
        !used.contains(index) && ["type", "label"].contains { names[index].text == stem + $0 }
      }
    }
    return labels
  }

  /// The mappings a person gave: no column leaves its field out.
  private static func explicit(
    _ mappings: [String], fields: [ImportField], header: Header
  ) throws(FormatsError) -> [String: [Int]] {
    var explicit: [String: [Int]] = [:]
    for mapping in mappings {
      guard let mark = mapping.firstIndex(of: "=") else { throw .malformedMapping(text: mapping) }
      let wanted = String(mapping[..<mark])
      let column = String(mapping[mapping.index(after: mark)...])
      guard let field = fields.first(where: { FoldedName($0.name) == FoldedName(wanted) }) else {
        throw .unknownField(name: wanted, known: fields.map(\.name))
      }
      explicit[field.name] = column.isEmpty ? [] : try indices(of: column, header)
    }
    return explicit
  }

  private static func indices(of column: String, _ header: Header) throws(FormatsError) -> [Int] {
    if let index = header.index(of: column) { return [index] }
    var indices: [Int] = []
    for part in column.split(separator: ",") {
      guard let index = header.index(of: String(part)) else {
        throw .unknownColumn(name: String(part), known: header.names)
      }
      indices.append(index)
    }
    return indices
  }
}

extension ImportField {
  fileprivate func isMissed(in columns: [String: [Int]]) -> Bool {
    guard columns[name] == nil else { return false }
    return switch need {
    case .optional: false
    case .required: true
    case .requiredUnless(let other): columns[other] == nil
    }
  }
}
