import Analytics
import BookStore
import Formats

extension PageTable {
  /// Customers, each with a probability and an amount, under the titles of those two.
  static func customers(
    _ chance: String, _ amount: String, _ rows: [(customer: CustomerRow, chance: Double?, amount: String)]
  ) -> PageTable {
    PageTable(
      columns: [.right("id"), "customer", "tier", .right("last sale"), .right(chance), .right(amount)],
      rows: rows.map { row, chance, amount in
        [
          String(row.id), row.name, row.classes?.pyramid.rawValue ?? "", row.measures.lastSale?.description ?? "",
          percent(chance), amount,
        ]
      })
  }
}
