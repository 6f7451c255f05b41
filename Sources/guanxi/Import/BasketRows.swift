import Domain
import Formats

/// Reads baskets: one a line, each cell the name of a product.
struct BasketRows: ImportRows {
  private var rows: [BasketRow] = []
  /// The day of all baskets, which the file does not say.
  let day: Day

  init(day: Day) { self.day = day }

  mutating func add(_ record: CSVRecord) throws(CellProblem) {
    let products = (0..<record.count).compactMap { column in record.bytes(at: column) { Cell.text($0) } }
    guard !products.isEmpty else { throw CellProblem("The basket is empty.") }
    rows.append(BasketRow(line: record.number, products: products, day: day))
  }

  mutating func take() -> ImportBatch.Rows {
    defer { rows.removeAll(keepingCapacity: true) }
    return .baskets(rows)
  }
}
