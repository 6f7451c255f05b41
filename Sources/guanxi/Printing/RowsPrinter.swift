import BookStore
import Canvas
import Domain
import Formats

/// Prints rows batch by batch in any of the forms.
struct RowsPrinter<Row> {
  private let form: OutputForm
  private let currency: Currency
  private let output: StandardOutput
  private let all: [Column<Row>]
  private let chosen: [Column<Row>]
  private var table: Table
  private var json = JSONWriter()
  private let csv: CSVWriter?
  private var count = 0

  /// - Parameters:
  ///   - columns: all columns; JSON shows all of them.
  ///   - chosen: the columns of text and CSV; nil for the usual ones in text and all in CSV.
  init(_ columns: [Column<Row>], chosen: [Column<Row>]?, form: OutputForm, currency: Currency, output: StandardOutput)
    throws
  {
    self.form = form
    self.currency = currency
    self.output = output
    all = columns
    self.chosen = chosen ?? (form == .text ? columns.filter(\.isUsual) : columns)
    csv = form == .csv ? CSVWriter(to: try FileSink(path: "-")) : nil
    table = Table(titles: self.chosen.map(\.title), alignments: self.chosen.map(\.alignment))
  }

  /// Prints rows that are all at hand, in the usual columns.
  static func printAll(_ rows: [Row], _ columns: [Column<Row>], form: OutputForm, of book: Book) throws {
    var printer = try RowsPrinter(
      columns, chosen: nil, form: form, currency: book.info.currency, output: .shared)
    try printer.begin()
    try printer.print(rows)
    try printer.finish()
  }

  /// Prints what comes before the rows.
  mutating func begin() throws {
    switch form {
    case .json: try output.write(Array("[".utf8))
    case .csv: try csv?.write(chosen.map(\.name))
    case .text, .jsonLines: break
    }
  }

  mutating func print(_ rows: [Row]) throws {
    switch form {
    case .text where rows.isEmpty: break
    case .text: try table.print(rows.map { row in chosen.map { $0.shown(row, in: currency) } }, to: output)
    case .json, .jsonLines: for row in rows { try printJSON(row) }
    case .csv: for row in rows { try csv?.write(chosen.map { $0.value(of: row).plain(in: currency) }) }
    }
    count += rows.count
  }

  /// Prints what comes after the rows.
  mutating func finish() throws {
    switch form {
    case .json: try output.line(count == 0 ? "]" : "\n]")
    case .text where count == 0: try output.line("Nothing matches.")
    case .csv: try csv?.finish()
    case .text, .jsonLines: break
    }
  }

  private mutating func printJSON(_ row: Row) throws {
    if form == .json { try output.write(Array((json.bytes.isEmpty ? "\n" : ",\n").utf8)) }
    json.removeAll()
    json.object { object in
      for column in all {
        object.name(column.name)
        column.value(of: row).write(to: &object, in: currency)
      }
    }
    if form == .jsonLines { json.newline() }
    try output.write(json.bytes)
  }
}
