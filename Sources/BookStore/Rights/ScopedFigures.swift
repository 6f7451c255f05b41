import Analytics
import Domain

/// Figures for somebody who may read only some records: counted over those, where the figures of the whole book come
/// from its totals.
struct ScopedFigures {
  let connection: Connection
  let access: Access
  let state: BookState
  let today: Day

  private func scope(_ kind: Kind) -> String { access.condition(.read, kind, alias: "t").sql }

  // MARK: - Classes

  /// Every class of a model with the customers of the scope.
  /// - Complexity: O(customers).
  func segments(_ model: Model) throws -> SegmentTable {
    var counts: [String: Census.Count] = [:]
    var (all, buyers): (Int64, Int64) = (0, 0)
    try eachCustomer { customer in
      let (revenue, classes) = (customer.measures.revenue, Classes(customer.measures, state.yardsticks))
      all += revenue
      if classes != nil { buyers += revenue }
      guard let name = model == .lifecycle ? customer.stage.rawValue : classes?.name(in: model) else { return }
      counts[name, default: Census.Count()] += Census.Count(customers: 1, revenue: revenue)
    }
    let classes = model.classes.map { name in
      let count = counts[name] ?? Census.Count()
      return ClassCount(name: name, customers: Int(count.customers), revenue: Money(minor: count.revenue))
    }
    return SegmentTable(
      model: model, classes: classes, describes: all > 0 ? Double(buyers) / Double(all) : nil,
      yardsticks: state.yardsticks)
  }

  /// The R×F grid of the customers of the scope.
  /// - Complexity: O(customers).
  func grid() throws -> ScoreGrid {
    let empty = Array(repeating: 0, count: 5)
    var customers = Array(repeating: empty, count: 5)
    var revenue = customers.map { $0.map { _ in Money.zero } }
    try eachCustomer { customer in
      guard let classes = Classes(customer.measures, state.yardsticks) else { return }
      let (r, f) = (classes.recency - 1, classes.frequency - 1)
      customers[r][f] += 1
      revenue[r][f] = revenue[r][f] + Money(minor: customer.measures.revenue)
    }
    return ScoreGrid(customers: customers, revenue: revenue)
  }

  /// Customers and revenue of the population by bucket, ascending.
  /// - Complexity: O(customers).
  func buckets() throws -> [RevenueBucket] {
    var sorted = BookState()
    try eachCustomer { if $0.measures.isBuyer { sorted.addToBucket($0.measures.revenue, 1) } }
    return sorted.buckets
  }

  /// A customer of the scope with what it is counted by.
  struct Counted {
    let id: Int64
    let created: Day?
    let measures: Measures
    let stage: LifecycleStage
  }

  /// Gives every customer of the scope to the body, in the order of ids.
  func eachCustomer(_ body: (Counted) throws -> Void) throws {
    try FreshAgenda.prepare(connection, today: today)
    let sql = """
      SELECT m.sales, m.returns, m.revenue, m."firstSale", m."lastSale", coalesce(f.stage, m.stage), t.id, t.created
      FROM customer t CROSS JOIN measure m ON m.customer = t.id
        LEFT JOIN temp."freshAgenda" f ON f.customer = t.id
      WHERE \(scope(.customer)) ORDER BY t.id
      """
    try connection.statement(sql).each([]) { row in
      let created = row.optionalInteger(7).map { Day(number: Int($0)) }
      try body(Counted(id: row.integer(6), created: created, measures: Measures(row: row), stage: row.stage(5)))
      return true
    }
  }

  // MARK: - Totals

  /// The totals of the records of the scope, in the form in which the book keeps those of all.
  /// - Complexity: O(records).
  func totals() throws -> (totals: Totals, buyers: Int) {
    var totals = Totals()
    totals.products = try count(.product)
    totals.contacts = try count(.contact)
    var buyers = 0
    try each(
      """
      SELECT count(*), coalesce(sum(m.sales > 0), 0) FROM customer t CROSS JOIN measure m ON m.customer = t.id
      WHERE \(scope(.customer))
      """
    ) { row in (totals.customers, buyers) = (row.int(0), row.int(1)) }
    try addOrders(to: &totals)
    try each(
      "SELECT stage, count(*), coalesce(sum(amount), 0) FROM opportunity t WHERE \(scope(.opportunity)) GROUP BY stage"
    ) { row in
      guard let place = Pipeline.stages.firstIndex(where: { $0.name == row.text(0) }) else { return }
      (totals.deals[place], totals.dealAmounts[place]) = (row.int(1), row.integer(2))
    }
    try each("SELECT state, count(*) FROM ticket t WHERE \(scope(.ticket)) GROUP BY state") { row in
      if let place = Ticket.states.firstIndex(of: row.text(0) ?? "") { totals.tickets[place] = row.int(1) }
    }
    return (totals, buyers)
  }

  private func addOrders(to totals: inout Totals) throws {
    try each(
      """
      SELECT count(*), coalesce(sum(cancelled = 0 AND total >= 0), 0), coalesce(sum(cancelled = 0 AND total < 0), 0),
        coalesce(sum(CASE WHEN cancelled = 0 THEN total END), 0),
        coalesce(sum(CASE WHEN cancelled = 0 AND customer IS NOT NULL THEN total END), 0)
      FROM "order" t WHERE \(scope(.order))
      """
    ) { row in
      (totals.orders, totals.sales, totals.returns) = (row.int(0), row.int(1), row.int(2))
      (totals.revenue, totals.attributed) = (row.integer(3), row.integer(4))
    }
    try each(
      #"SELECT count(*) FROM "order" t CROSS JOIN "orderLine" l ON l."order" = t.id WHERE \#(scope(.order))"#
    ) { totals.lines = $0.int(0) }
  }

  private func count(_ kind: Kind) throws -> Int {
    var count = 0
    try each("SELECT count(*) FROM \"\(kind.rawValue)\" t WHERE \(scope(kind))") { count = $0.int(0) }
    return count
  }

  private func each(_ sql: String, _ body: (Row) throws -> Void) throws {
    try connection.statement(sql).each([]) { row in
      try body(row)
      return true
    }
  }
}
