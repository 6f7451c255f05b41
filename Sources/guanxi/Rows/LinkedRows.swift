import Domain
import Formats

/// Rows of some type with the columns to print them by.
protocol LinkedRows {
  var count: Int { get }

  /// Prints a table of the usual columns.
  func print(in currency: Currency, to output: StandardOutput) throws

  /// Writes an array of objects.
  func write(to json: inout JSONWriter, in currency: Currency)
}

/// Rows with their columns.
struct Rows<Row>: LinkedRows {
  let columns: [Column<Row>]
  let rows: [Row]

  var count: Int { rows.count }

  func print(in currency: Currency, to output: StandardOutput) throws {
    let usual = columns.filter(\.isUsual)
    var table = Table(titles: usual.map(\.title), alignments: usual.map(\.alignment))
    try table.print(rows.map { row in usual.map { $0.shown(row, in: currency) } }, to: output)
  }

  func write(to json: inout JSONWriter, in currency: Currency) {
    json.array { array in
      for row in rows { array.object { columns.write(row, to: &$0, in: currency) } }
    }
  }
}

extension Array {
  /// Writes a row as the members of an object.
  func write<Row>(_ row: Row, to json: inout JSONWriter, in currency: Currency) where Element == Column<Row> {
    for column in self {
      json.name(column.name)
      column.value(of: row).write(to: &json, in: currency)
    }
  }
}
