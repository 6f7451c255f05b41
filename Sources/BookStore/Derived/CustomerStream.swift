import Analytics
import Domain

/// The figures of every customer from the raw rows, each table read once, customer by customer in the order of ids.
struct CustomerStream {
  private let connection: Connection
  private let today: Day
  private let settings: AgendaSettings
  private let orders: OrderStream
  private let touches: TouchMemory
  private let reachable: Set<Int64>
  private let doubles: Set<Int64>
  private let busy: Set<Int64>
  private let expecter: Expecter

  /// - Precondition: the match keys are up to date.
  init(_ connection: Connection, today: Day) throws {
    self.connection = connection
    self.today = today
    settings = try AgendaSettings(connection)
    orders = try OrderStream(connection)
    expecter = try connection.expecter()
    touches = try TouchMemory(connection)
    func ids(_ sql: String) throws -> Set<Int64> { Set(try connection.statement(sql).all([]) { $0.integer(0) }) }
    reachable = try ids(
      "SELECT customer FROM contact WHERE customer IS NOT NULL AND (email IS NOT NULL OR phone IS NOT NULL)")
    doubles = try ids(CustomerStream.duplicates)
    busy = try ids(SQL.customersWithOpenMatters)
  }

  func each(_ body: (Int64, CustomerFigures) throws -> Void) throws {
    let customers = "SELECT id, email IS NOT NULL OR phone IS NOT NULL, ended FROM customer ORDER BY id"
    try connection.statement(customers).each([]) { row in
      let id = row.integer(0)
      var facts = AgendaFacts(settings)
      let measures = try orders.read(id, since: today + -360, into: &facts.lifecycle)
      facts.ended = row.optionalInteger(2).map { Day(number: Int($0)) }
      facts.hasOpenMatters = facts.ended != nil && busy.contains(id)
      facts.known.hasContactWay = row.integer(1) != 0 || reachable.contains(id)
      facts.known.hasDuplicate = doubles.contains(id)
      facts.known.feeling = touches.feelings[id]
      facts.lastTouch = touches.last[id]
      facts.settle(today: today)
      let entry = AgendaEntry(facts, today: today)
      let expectation = expecter.expectation(measures, entry, firstDay: orders.firstDay, on: today)
      try body(id, CustomerFigures(measures: measures, entry: entry, look: entry.next, expectation: expectation))
      return true
    }
  }

  /// Customers that share an e-mail address or telephone number with another one.
  private static let duplicates: String = {
    let kind = PayloadCoding.tag(of: .customer)
    return """
      SELECT record FROM "matchKey" WHERE kind = \(kind) AND key IN (
        SELECT key FROM "matchKey" WHERE kind = \(kind) GROUP BY key HAVING count(*) > 1)
      """
  }()
}
