import Domain
import Formats

/// Reads one field from its columns of a file; a field without a column reads as blank.
struct ColumnReader {
  let field: String
  /// The columns' indices, the surest first.
  let columns: [Int]
  /// Whether the columns hold lists of keys of which some may mean nothing: `Associated Company IDs`.
  let isAssociation: Bool
  private let index: Int
  private let labels: [ColumnLabel]
  private let separator: String
  private let order: DateOrder?
  private let style: NumberStyle
  private let currency: Currency

  init(_ field: String, of layout: FileLayout) {
    let separator: String? =
      switch layout.kind.fields.first(where: { $0.name == field })?.columns {
      case .joined(let separator): separator
      default: nil
      }
    self.init(field, columns: layout.guess.columns(of: field), separator: separator ?? " ", of: layout)
  }

  init(_ field: String, columns: [Int], separator: String = " ", of layout: FileLayout) {
    self.field = field
    self.columns = columns
    self.separator = separator
    index = columns.first ?? -1
    labels = columns.map { ColumnLabel($0, of: layout) }
    isAssociation = columns.contains { ColumnLabel.isAssociation(layout.header.names[$0]) }
    order = layout.dateOrders[index] ?? layout.dateOrder
    style = layout.numberStyles[index] ?? layout.numberStyle
    currency = layout.currency
  }

  /// Whether the file has a column for the field.
  var isPresent: Bool { index >= 0 }

  /// The text of the field's columns, joined.
  func text(_ record: CSVRecord) -> String? {
    guard columns.count > 1 else { return text(record, at: index) }
    let texts = columns.compactMap { text(record, at: $0) }
    return texts.isEmpty ? nil : texts.joined(separator: separator)
  }

  func key(_ record: CSVRecord) -> String? {
    guard isPresent else { return nil }
    return record.bytes(at: index) { ColumnReader.isNull($0) ? nil : Cell.key($0) }
  }

  /// Every value of every column, with the label of its column behind it in parentheses.
  func values(_ record: CSVRecord, parted: (Character) -> Bool) -> [String] {
    var values: [String] = []
    for (column, label) in zip(columns, labels) {
      guard let text = text(record, at: column) else { continue }
      let word = label.word(record)
      for part in text.replacing(" ::: ", with: "\n").split(whereSeparator: { $0.isNewline || parted($0) }) {
        let value = FieldText.trimmed(part)
        if !value.isEmpty { values.append(word.map { "\(value) (\($0))" } ?? value) }
      }
    }
    return values
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

  /// A whole number; a per cent sign behind it is passed over.
  func integer(_ record: CSVRecord) throws(CellProblem) -> Int64? {
    guard let text = text(record) else { return nil }
    let plain = text.hasSuffix("%") ? FieldText.trimmed(text.dropLast()) : text
    var copy = plain
    let number = copy.withUTF8 { bytes -> Quantity? in
      try? Cell.quantity(UnsafeRawBufferPointer(bytes), style: style)
    }
    guard let number, number.thousandths % 1000 == 0 else { throw problem("“\(text)” is no whole number.") }
    return number.thousandths / 1000
  }

  func flag(_ record: CSVRecord) throws(CellProblem) -> Bool? {
    try read(record) { cell throws(CellProblem) in try Cell.flag(cell) }
  }

  /// A problem with this column, to be thrown.
  func problem(_ sentence: String) -> CellProblem { CellProblem("\(field): \(sentence)") }

  private func text(_ record: CSVRecord, at index: Int) -> String? {
    guard index >= 0 else { return nil }
    return record.bytes(at: index) { ColumnReader.isNull($0) ? nil : Cell.text($0) }
  }

  /// Says of which field a problem is.
  private func read<Value>(
    _ record: CSVRecord, _ body: (CellBytes) throws(CellProblem) -> Value?
  ) throws(CellProblem) -> Value? {
    guard isPresent else { return nil }
    do throws(CellProblem) {
      return try record.bytes(at: index) { cell throws(CellProblem) in ColumnReader.isNull(cell) ? nil : try body(cell)
      }
    } catch {
      throw problem(error.reason)
    }
  }

  /// What databases write for nothing: `NULL`, `\N`.
  private static func isNull(_ cell: CellBytes) -> Bool {
    switch cell.count {
    case 2: cell[0] == UInt8(ascii: "\\") && cell[1] == UInt8(ascii: "N")
    case 4: cell.elementsEqual("NULL".utf8)
    default: false
    }
  }
}
