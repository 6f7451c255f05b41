import Domain
import Formats

/// Reads tickets: one a row, or one event of a ticket a row.
struct TicketRows: ImportRows {
  private var rows: [TicketRow] = []
  private let ref, customer, subject, event, at, author, priority, state, text: ColumnReader
  private let moments: [ColumnReader]

  init(_ layout: FileLayout) {
    ref = ColumnReader("ref", of: layout)
    customer = ColumnReader("customer", of: layout)
    subject = ColumnReader("subject", of: layout)
    event = ColumnReader("event", of: layout)
    at = ColumnReader("at", of: layout)
    author = ColumnReader("author", of: layout)
    priority = ColumnReader("priority", of: layout)
    state = ColumnReader("state", of: layout)
    text = ColumnReader("text", of: layout)
    moments = ["opened", "due", "closed"].map { ColumnReader($0, of: layout) }
  }

  mutating func add(_ record: CSVRecord) throws(CellProblem) {
    guard let key = ref.key(record) else { throw ref.problem("the cell is empty; every row needs its ticket's key.") }
    var values = try fields(record)
    let moment = try at.instant(record)
    guard event.isPresent else {
      if values["opened"] == nil, let moment { values["opened"] = .instant(moment) }
      if let name = author.text(record) { values["assignee"] = .text(name) }
      if values["subject"] == nil { values["subject"] = .text(key) }
      rows.append(TicketRow(line: record.lineNumber, ref: key, values: values, text: text.text(record)))
      return
    }
    guard let moment else { throw at.problem("the cell is empty; every event needs its time.") }
    rows.append(
      TicketRow(
        line: record.lineNumber, ref: key, values: values, at: moment, event: event.text(record) ?? "message",
        author: author.text(record), text: text.text(record)))
  }

  mutating func take() -> ImportBatch.Rows {
    defer { rows.removeAll(keepingCapacity: true) }
    return .tickets(rows)
  }

  /// The fields of the ticket itself that the row gives.
  private func fields(_ record: CSVRecord) throws(CellProblem) -> FieldValues {
    var values: FieldValues = [:]
    if let key = customer.key(record) { values["customer"] = .text(key) }
    if let line = subject.text(record) { values["subject"] = .text(line) }
    if let word = priority.text(record) {
      guard let known = ImportWords.priority(word) else {
        throw priority.problem("“\(word)” is no priority; write one of \(Ticket.priorities.joined(separator: ", ")).")
      }
      values["priority"] = .text(known)
    }
    if let word = state.text(record) {
      guard let known = ImportWords.state(word) else {
        throw state.problem("“\(word)” is no state; write one of \(Ticket.states.joined(separator: ", ")).")
      }
      values["state"] = .text(known)
    }
    for column in moments {
      if let moment = try column.instant(record) { values[column.field] = .instant(moment) }
    }
    return values
  }
}
