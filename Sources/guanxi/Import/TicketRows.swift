import Domain
import Formats

/// Reads tickets: one a row, or one event of a ticket a row.
struct TicketRows: ImportRows {
  private var rows: [TicketRow] = []
  private let ref, source, event, at, author, text: ColumnReader
  private let fields: [FieldCellReader]

  init(_ layout: FileLayout) {
    ref = ColumnReader("ref", of: layout)
    source = ColumnReader("source", of: layout)
    event = ColumnReader("event", of: layout)
    at = ColumnReader("at", of: layout)
    author = ColumnReader("author", of: layout)
    text = ColumnReader("text", of: layout)
    let names = layout.kind.fields.map(\.name).filter { $0 != "ref" && $0 != "source" }
    fields =
      names.compactMap(Kind.ticket.field).map { FieldCellReader($0, ColumnReader($0.name, of: layout), of: layout) }
      .filter(\.column.isPresent)
      + layout.ownColumns.map { field, columns in
        FieldCellReader(field, ColumnReader(field.name, columns: columns, of: layout), of: layout)
      }
  }

  mutating func add(_ record: CSVRecord) throws(CellProblem) {
    guard let key = ref.key(record) else { throw ref.problem("the cell is empty; every row needs its ticket's key.") }
    var values: FieldValues = [:]
    var remarks: [String] = []
    for field in fields { try field.read(record, into: &values, &remarks) }
    let moment = try at.instant(record)
    var row = TicketRow(line: record.number, ref: key, values: values, text: text.text(record))
    row.source = source.text(record)
    row.remarks = remarks
    if event.isPresent {
      guard let moment else { throw at.problem("the cell is empty; every event needs its time.") }
      (row.at, row.event, row.author) = (moment, event.text(record) ?? "message", author.text(record))
    } else {
      if values["opened"] == nil, let moment { row.values["opened"] = .instant(moment) }
      if let name = author.text(record) { row.values["assignee"] = .text(name) }
      if values["subject"] == nil { row.values["subject"] = .text(key) }
    }
    rows.append(row)
  }

  mutating func take() -> ImportBatch.Rows {
    defer { rows.removeAll(keepingCapacity: true) }
    return .tickets(rows)
  }
}
