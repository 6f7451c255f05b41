import Domain
import Formats

/// Reads orders without lines: one a row.
struct OrderRows: ImportRows {
  private var rows: [RecordRow] = []
  private let ref, customer, date, total, cancelled: ColumnReader

  init(_ layout: FileLayout) {
    ref = ColumnReader("ref", of: layout)
    customer = ColumnReader("customer", of: layout)
    date = ColumnReader("date", of: layout)
    total = ColumnReader("total", of: layout)
    cancelled = ColumnReader("cancelled", of: layout)
  }

  mutating func add(_ record: CSVRecord) throws(CellProblem) {
    guard let day = try date.day(record) else { throw date.problem("the cell is empty; every order needs its day.") }
    guard let amount = try total.money(record) else {
      throw total.problem("the cell is empty; every order needs its amount.")
    }
    var values: FieldValues = ["date": .day(day), "total": .money(amount)]
    if let key = customer.key(record) { values["customer"] = .text(key) }
    if let isCancelled = try cancelled.flag(record) { values["cancelled"] = .flag(isCancelled) }
    rows.append(RecordRow(line: record.lineNumber, ref: ref.key(record), values: values))
  }

  mutating func take() -> ImportBatch.Rows {
    defer { rows.removeAll(keepingCapacity: true) }
    return .records(.order, rows)
  }
}
