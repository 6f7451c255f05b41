import Domain
import Formats

/// Reads records, one a row, field by field as their kind declares them.
struct RecordRows: ImportRows {
  let layout: FileLayout
  private var rows: [RecordRow] = []
  private let kind: Kind
  private let key: ColumnReader
  private let source: ColumnReader
  private let fields: [FieldCellReader]
  /// Columns of what is no field of the kind but tells one: the parts of a name, the parent, whether it is active.
  private let others: [String: ColumnReader]

  /// Kinds whose rows are refused without a key: their parts hang on it.
  private static let keyed: Set<Kind> = [.opportunity]

  init(_ layout: FileLayout) {
    self.layout = layout
    let kind = layout.kind.kind
    self.kind = kind
    key = ColumnReader("ref", of: layout)
    source = ColumnReader("source", of: layout)
    let names = layout.kind.fields.map(\.name).filter { $0 != "ref" && $0 != "source" }
    // Notes first: what another field does not take is put behind them.
    let own = names.compactMap(kind.field).sorted { $0.type == .note && $1.type != .note }
    fields =
      own.map { FieldCellReader($0, ColumnReader($0.name, of: layout), of: layout) }.filter(\.column.isPresent)
      + layout.ownColumns.map { field, columns in
        FieldCellReader(field, ColumnReader(field.name, columns: columns, of: layout), of: layout)
      }
    others = Dictionary(
      uniqueKeysWithValues: names.filter { kind.field($0) == nil }.map { ($0, ColumnReader($0, of: layout)) })
  }

  mutating func add(_ record: CSVRecord) throws(CellProblem) {
    var row = RecordRow(line: record.number, ref: key.key(record), values: [:])
    row.source = source.text(record)
    for field in fields { try field.read(record, into: &row.values, &row.remarks) }
    try finish(&row, record)
    guard !row.values.isEmpty || row.ref != nil else { throw CellProblem("The row is empty.") }
    if row.ref == nil {
      guard !RecordRows.keyed.contains(kind) else {
        throw key.problem("the cell is empty; every \(kind.rawValue) needs its key.")
      }
      row.content = record.strings.joined(separator: "\u{1F}")
      row.standIn = row.standIn ?? "\(layout.stem) \(record.number - 1)"
    }
    rows.append(row)
  }

  mutating func take() -> ImportBatch.Rows {
    defer { rows.removeAll(keepingCapacity: true) }
    return .records(kind, rows)
  }

  /// The text of a column that is no field of its own.
  func other(_ name: String, _ record: CSVRecord) -> String? { others[name]?.text(record) }

  func flag(_ name: String, _ record: CSVRecord) throws(CellProblem) -> Bool? { try others[name]?.flag(record) }

  /// The names of the columns of a field.
  func titles(of field: String) -> [String] { layout.guess.columns(of: field).map { layout.header.names[$0] } }

  /// The key of a row is the text of this field's column.
  func isKey(_ field: String) -> Bool { layout.guess.columns(of: field) == key.columns && key.isPresent }
}
