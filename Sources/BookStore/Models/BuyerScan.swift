import Analytics
import Domain

/// What models learn from of every customer with a sale, in the order of ids.
struct BuyerScan {
  private let orders: OrderStream
  private let customers: Statement

  /// - Parameter end: only what happened up to that day is known.
  init(_ connection: Connection, until end: Day) throws {
    orders = try OrderStream(connection, until: end)
    customers = try connection.statement("SELECT id, ended FROM customer ORDER BY id")
  }

  /// A customer with a sale.
  struct Buyer {
    let id: Int64
    let measures: Measures
    let days: Int
    /// What was sold on the first sale day.
    let firstDay: Int64
    let orders: [LifecycleOrder]
    /// The day on which the relationship was ended, if it was.
    let ended: Day?
  }

  func each(_ body: (Buyer) throws -> Void) throws {
    try customers.each([]) { row in
      let id = row.integer(0)
      var facts = LifecycleFacts(days: 0, first: nil, recent: [], orders: [])
      let measures = try orders.read(id, since: OrderStream.beforeAll, into: &facts)
      if measures.isBuyer {
        try body(
          Buyer(
            id: id, measures: measures, days: facts.days, firstDay: orders.firstDay, orders: facts.orders,
            ended: row.optionalInteger(1).map { Day(number: Int($0)) }))
      }
      return true
    }
  }
}
