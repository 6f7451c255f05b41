import Domain
import Formats

/// Reads one field from its column of a file; a field without a column reads as blank.
struct ColumnReader {
  let field: String
  private let index: Int
  private let order: DateOrder?
  private let style: NumberStyle
  private let currency: Currency

  init(_ field: String, of layout: FileLayout) {
    self.field = field
    index = layout.guess.column(of: field) ?? -1
    order = layout.dateOrders[index] ?? layout.dateOrder
    style = layout.numberStyle
    currency = layout.currency
  }

  /// Whether the file has a column for the field.
  var isPresent: Bool { index >= 0 }

  /// Whether the field has the same column as another one.
  func shares(_ other: ColumnReader) -> Bool { isPresent && index == other.index }

  func text(_ record: CSVRecord) -> String? {
    isPresent ? record.bytes(at: index) { Cell.text($0) } : nil
  }

  func key(_ record: CSVRecord) -> String? {
    isPresent ? record.bytes(at: index) { Cell.key($0) } : nil
  }

  func day(_ record: CSVRecord) throws(CellProblem) -> Day? {
    try read(record) { cell throws(CellProblem) in try Cell.day(cell, order: order) }
  }

  /// A moment; without a zone of its own it is local time.
  func instant(_ record: CSVRecord) throws(CellProblem) -> Instant? {
    try read(record) { cell throws(CellProblem) in try Cell.dateTime(cell, order: order) }.map { time in
      let utc = time.instant(assuming: 0)
      return time.offset == nil ? utc + -SystemClock.offset(at: utc + -SystemClock.offset(at: utc)) : utc
    }
  }

  func money(_ record: CSVRecord) throws(CellProblem) -> Money? {
    try read(record) { cell throws(CellProblem) in try Cell.money(cell, in: currency, style: style) }
  }

  func price(_ record: CSVRecord) throws(CellProblem) -> UnitPrice? {
    try read(record) { cell throws(CellProblem) in try Cell.price(cell, in: currency, style: style) }
  }

  func quantity(_ record: CSVRecord) throws(CellProblem) -> Quantity? {
    try read(record) { cell throws(CellProblem) in try Cell.quantity(cell, style: style) }
  }

  func flag(_ record: CSVRecord) throws(CellProblem) -> Bool? {
    try read(record) { cell throws(CellProblem) in try Cell.flag(cell) }
  }

  /// A problem with this column, to be thrown.
  func problem(_ sentence: String) -> CellProblem { CellProblem("\(field): \(sentence)") }

  /// Says of which field a problem is.
  private func read<Value>(
    _ record: CSVRecord, _ body: (CellBytes) throws(CellProblem) -> Value?
  ) throws(CellProblem) -> Value? {
    guard isPresent else { return nil }
    do throws(CellProblem) {
      return try record.bytes(at: index, body)
    } catch {
      throw problem(error.reason)
    }
  }
}
