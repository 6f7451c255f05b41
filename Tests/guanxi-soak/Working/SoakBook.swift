import BookStore
import Domain

/// The book on which everything begins: a few customers with an order each.
enum SoakBook {
  static let customers = 20

  /// Makes it.
  ///
  /// - Returns: the hash of the facts of an empty book, which it is again when everything is taken back.
  static func make(at path: String) throws -> String {
    let book = try Book.create(at: path, session: .inspector())
    defer { book.close() }
    let empty = try book.factsHash()
    let importer = try book.importer(source: "beginning", title: "beginning")
    let rows = (1...customers).map { number in
      TransactionRow(
        line: number, order: "B\(number)", customer: "C\(number)", customerName: "Customer \(number)",
        day: WorkClock.firstDay + -10 * number, product: "P\(number % 5)",
        amount: Money(minor: Int64(number % 7 + 1) * 1_000))
    }
    _ = try importer.take(.transactions(rows))
    try importer.finish()
    return empty
  }
}
