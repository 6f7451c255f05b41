import Domain
import Formats

/// Reads deals: one a row.
struct OpportunityRows: ImportRows {
  private var rows: [RecordRow] = []
  private let ref, name, stage, amount: ColumnReader
  private let keys, days, texts: [ColumnReader]

  init(_ layout: FileLayout) {
    ref = ColumnReader("ref", of: layout)
    name = ColumnReader("name", of: layout)
    stage = ColumnReader("stage", of: layout)
    amount = ColumnReader("amount", of: layout)
    keys = ["customer", "product", "owner"].map { ColumnReader($0, of: layout) }
    days = ["opened", "closed"].map { ColumnReader($0, of: layout) }
    texts = ["reason"].map { ColumnReader($0, of: layout) }
  }

  mutating func add(_ record: CSVRecord) throws(CellProblem) {
    guard let key = ref.key(record) else { throw ref.problem("the cell is empty; every deal needs its key.") }
    var values: FieldValues = [:]
    for column in keys {
      if let key = column.key(record) { values[column.field] = .text(key) }
    }
    for column in days {
      if let day = try column.day(record) { values[column.field] = .day(day) }
    }
    for column in texts {
      if let text = column.text(record) { values[column.field] = .text(text) }
    }
    if let money = try amount.money(record) { values["amount"] = .money(money) }
    values["name"] = .text(name.text(record) ?? values["product"]?.text ?? values["customer"]?.text ?? key)
    if let word = stage.text(record) {
      guard let known = ImportWords.stage(word) else {
        throw stage.problem(
          "“\(word)” is no stage; write one of \(Pipeline.stages.map(\.name).joined(separator: ", ")).")
      }
      values["stage"] = .text(known)
    }
    rows.append(RecordRow(line: record.lineNumber, ref: key, values: values))
  }

  mutating func take() -> ImportBatch.Rows {
    defer { rows.removeAll(keepingCapacity: true) }
    return .records(.opportunity, rows)
  }
}
