import Analytics
import Domain

/// The uncancelled orders of all customers, handed out customer by customer in the order of ids: returns first, then
/// sales in the order of their days, as their index has them.
final class OrderStream {
  private let cursor: Cursor
  private var waiting: (customer: Int64, day: Int, total: Int64)?

  /// What was sold to the customer read last on its first sale day.
  private(set) var firstDay: Int64 = 0

  /// Before every day of an order.
  static let beforeAll = Day(number: Int(Measures.noDay))

  /// - Parameter end: later orders are passed over.
  init(_ connection: Connection, until end: Day? = nil) throws {
    let isKnown = end.map { "AND date <= \($0.number)" } ?? ""
    cursor = Cursor(
      try connection.statement(
        """
        SELECT customer, date, total FROM "order" WHERE customer IS NOT NULL AND cancelled = 0 \(isKnown)
        ORDER BY customer, (cancelled = 0 AND total >= 0), date
        """))
    waiting = try next()
  }

  /// Reads the orders of a customer; customers must be asked for in the order of ids.
  ///
  /// - Parameter since: orders after that day are kept one by one.
  func read(_ customer: Int64, since: Day, into facts: inout LifecycleFacts) throws -> Measures {
    var measures = Measures()
    firstDay = 0
    while let row = waiting, row.customer <= customer {
      waiting = try next()
      guard row.customer == customer else { continue }
      let day = Day(number: row.day)
      measures.revenue += row.total
      if day > since { facts.orders.append(LifecycleOrder(day: day, amount: row.total)) }
      guard row.total >= 0 else {
        measures.returns += 1
        continue
      }
      measures.sales += 1
      if measures.firstSale == nil || measures.firstSale == day { firstDay += row.total }
      if measures.lastSale == day { continue }
      facts.days += 1
      measures.firstSale = measures.firstSale ?? day
      measures.lastSale = day
      facts.recent.insert(day, at: 0)
      if facts.recent.count > AgendaReader.recentDays { facts.recent.removeLast() }
    }
    facts.first = measures.firstSale
    return measures
  }

  private func next() throws -> (customer: Int64, day: Int, total: Int64)? {
    try cursor.next { ($0.integer(0), $0.int(1), $0.integer(2)) }
  }
}
