import DemoData
import Domain

/// The orders of a demo book as the rows of a transactions file, one row an order.
struct TransactionSource {
  private var book: DemoBook
  private(set) var rowsGiven = 0

  init(_ options: DemoOptions) { book = DemoBook(options) }

  /// The orders of the next batch, or nil at the end.
  mutating func next() -> [TransactionRow]? {
    guard let facts = book.next() else { return nil }
    var rows: [TransactionRow] = []
    for fact in facts where fact.kind == .order {
      guard let row = row(fact) else { continue }
      rowsGiven += 1
      rows.append(row)
    }
    return rows
  }

  /// Customers are given by their number alone, as in most such files.
  private func row(_ order: FactRow) -> TransactionRow? {
    let values = Dictionary(zip(order.kind.fields.map(\.name), order.values)) { first, _ in first }
    guard let day = values["date"]?.day, let amount = values["total"]?.money else { return nil }
    return TransactionRow(
      line: rowsGiven + 2, order: "A\(order.id)", customer: values["customer"]?.reference.map(String.init), day: day,
      amount: amount, cancelled: values["cancelled"]?.flag ?? false)
  }
}
