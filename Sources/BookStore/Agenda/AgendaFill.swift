import Analytics
import Domain

/// Writes the agenda of every customer anew, reading each table once in the order of customers.
struct AgendaFill {
  let connection: Connection
  let today: Day

  /// Fills `agenda`, which must be empty, and counts the stages.
  func run(_ state: inout BookState) throws {
    state.stages = Array(repeating: Census.Count(), count: LifecycleStage.allCases.count)
    let settings = try AgendaSettings(connection)
    let insert = try connection.statement(.writeAgenda)
    let orders = try OrderStream(connection, today: today)
    let touches = try days(#"SELECT customer, max(at) FROM touch GROUP BY customer"#)
    let tones = try feelings()
    let reachable = try ids(
      "SELECT DISTINCT customer FROM contact WHERE customer IS NOT NULL AND (email IS NOT NULL OR phone IS NOT NULL)")
    let doubles = try duplicates()
    let busy = try ids(AgendaFill.openMatters)
    let customers = """
      SELECT c.id, c.email IS NOT NULL OR c.phone IS NOT NULL, c.ended, m.revenue
      FROM customer c CROSS JOIN measure m ON m.customer = c.id ORDER BY c.id
      """
    try connection.statement(customers).each([]) { row in
      let id = row.integer(0)
      var facts = AgendaFacts(settings)
      try orders.read(id, into: &facts.lifecycle)
      facts.hasContactWay = row.integer(1) != 0 || reachable.contains(id)
      facts.ended = row.optionalInteger(2).map { Day(number: Int($0)) }
      facts.hasOpenMatters = facts.ended != nil && busy.contains(id)
      facts.hasDuplicate = doubles.contains(id)
      facts.lastTouch = touches[id]
      facts.feeling = tones[id]
      facts.settle(today: today)
      let entry = AgendaEntry(facts, today: today)
      try insert.run(entry.columns + [.integer(id)])
      state.stages[entry.stage.rank] += Census.Count(customers: 1, revenue: row.integer(3))
      return true
    }
  }

  private func days(_ sql: String) throws -> [Int64: Day] {
    var days: [Int64: Day] = [:]
    try connection.statement(sql).each([]) { row in
      if let at = row.optionalInteger(1) { days[row.integer(0)] = Instant(seconds: at).day }
      return true
    }
    return days
  }

  private func feelings() throws -> [Int64: Feeling] {
    var feelings: [Int64: Feeling] = [:]
    let sql = "SELECT customer, tone FROM touch WHERE tone IS NOT NULL ORDER BY customer, at, id"
    try connection.statement(sql).each([]) { row in
      feelings[row.integer(0)] = (feelings[row.integer(0)] ?? .neutral).after(tone: row.int(1))
      return true
    }
    return feelings
  }

  private func ids(_ sql: String) throws -> Set<Int64> {
    Set(try connection.statement(sql).all([]) { $0.integer(0) })
  }

  /// Customers that share an e-mail address or telephone number with another one.
  private func duplicates() throws -> Set<Int64> {
    let kind = PayloadCoding.tag(of: .customer)
    return try ids(
      """
      SELECT record FROM "matchKey" WHERE kind = \(kind) AND key IN (
        SELECT key FROM "matchKey" WHERE kind = \(kind) GROUP BY key HAVING count(*) > 1)
      """)
  }

  private static let openMatters = """
    SELECT customer FROM opportunity WHERE customer IS NOT NULL AND stage IN (\(SQL.openStages))
    UNION SELECT customer FROM ticket WHERE customer IS NOT NULL AND state <> 'closed'
    """
}

/// The uncancelled orders of all customers, handed out customer by customer in the order of ids.
private final class OrderStream {
  private let cursor: Cursor
  private let today: Day
  private var waiting: (customer: Int64, order: LifecycleOrder)?

  init(_ connection: Connection, today: Day) throws {
    self.today = today
    cursor = Cursor(
      try connection.statement(
        """
        SELECT customer, date, total FROM "order" WHERE customer IS NOT NULL AND cancelled = 0 ORDER BY customer
        """))
    waiting = try next()
  }

  /// Reads the orders of a customer; customers must be asked for in the order of ids.
  func read(_ customer: Int64, into facts: inout LifecycleFacts) throws {
    var orders: [LifecycleOrder] = []
    while let row = waiting, row.customer <= customer {
      if row.customer == customer { orders.append(row.order) }
      waiting = try next()
    }
    guard !orders.isEmpty else { return }
    facts = LifecycleFacts(all: orders, today: today, gapSetting: facts.gapSetting)
  }

  private func next() throws -> (customer: Int64, order: LifecycleOrder)? {
    try cursor.next { row in
      (row.integer(0), LifecycleOrder(day: Day(number: row.int(1)), amount: row.integer(2)))
    }
  }
}
