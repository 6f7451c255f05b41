import Domain
import Formats

/// Reads customers: one a row.
struct CustomerRows: ImportRows {
  private var rows: [RecordRow] = []
  private let ref, name, firstName, lastName, kind, tags: ColumnReader
  private let texts: [ColumnReader]

  init(_ layout: FileLayout) {
    ref = ColumnReader("ref", of: layout)
    name = ColumnReader("name", of: layout)
    firstName = ColumnReader("firstName", of: layout)
    lastName = ColumnReader("lastName", of: layout)
    kind = ColumnReader("kind", of: layout)
    tags = ColumnReader("tags", of: layout)
    texts = ["owner", "city", "country", "email", "phone", "note"].map { ColumnReader($0, of: layout) }
  }

  mutating func add(_ record: CSVRecord) throws(CellProblem) {
    guard let key = ref.key(record) else { throw ref.problem("the cell is empty; every row needs its key.") }
    var values: FieldValues = ["name": .text(wholeName(record) ?? key)]
    for column in texts {
      if let text = column.text(record) { values[column.field] = .text(text) }
    }
    if let word = kind.text(record), let known = ImportWords.customerKind(word) { values["kind"] = .text(known) }
    if let words = tags.text(record) {
      values["tags"] = .tags(FieldText.tags(words.replacing(";", with: ",").replacing("|", with: ",")))
    }
    rows.append(RecordRow(line: record.lineNumber, ref: key, values: values))
  }

  mutating func take() -> ImportBatch.Rows {
    defer { rows.removeAll(keepingCapacity: true) }
    return .records(.customer, rows)
  }

  /// The name, made from its parts where the file has no column for it.
  private func wholeName(_ record: CSVRecord) -> String? {
    let parts = [firstName.text(record), lastName.text(record)].compactMap(\.self)
    let hasOwnName = name.isPresent && !name.shares(ref)
    if hasOwnName, let whole = name.text(record) { return whole }
    return parts.isEmpty ? name.text(record) : parts.joined(separator: " ")
  }
}
