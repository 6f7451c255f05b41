import Analytics
import Domain

/// Gathers the facts of one customer from the tables.
///
/// - Complexity: O(log n), and O(orders of the customer in the last 360 days) for its spend.
struct AgendaReader {
  let connection: Connection
  let settings: AgendaSettings
  let today: Day

  init(_ connection: Connection, today: Day) throws {
    self.connection = connection
    self.today = today
    settings = try AgendaSettings(connection)
  }

  /// The entry as it stands in the agenda, or nil.
  func entry(_ customer: Int64) throws -> AgendaEntry? { try AgendaReader.entry(customer, connection) }

  static func entry(_ customer: Int64, _ connection: Connection) throws -> AgendaEntry? {
    try connection.statement(.readAgenda).first(.integer(customer), read: AgendaEntry.init(row:))
  }

  /// The entry as it holds today: read from the facts again where time has passed it by.
  func current(_ customer: Int64) throws -> AgendaEntry? {
    guard let entry = try entry(customer) else { return nil }
    return entry.isDue(today) ? AgendaEntry(try facts(customer, days: entry.days), today: today) : entry
  }

  /// - Parameter days: the customer's distinct sale days.
  func facts(_ customer: Int64, days: Int) throws -> AgendaFacts {
    var facts = AgendaFacts(settings)
    try readCustomer(customer, into: &facts)
    facts.lifecycle.days = days
    facts.lifecycle.first = try connection.statement(.firstSale).first(.integer(customer), read: AgendaReader.day)
    var before = Int64.max
    while facts.lifecycle.recent.count < 4,
      let day = try connection.statement(.saleBefore).first(
        .integer(customer), .integer(before), read: AgendaReader.day)
    {
      facts.lifecycle.recent.append(day)
      before = Int64(day.number)
    }
    let since = Int64(today.number - 360)
    facts.lifecycle.orders = try connection.statement(.ordersSince).all(
      [.integer(customer), .integer(since), .integer(customer), .integer(since)]
    ) { LifecycleOrder(day: Day(number: $0.int(0)), amount: $0.integer(1)) }
    facts.lastTouch =
      try connection.statement(.lastTouch).first(.integer(customer)) { row in
        row.optionalInteger(0).map { Instant(seconds: $0).day }
      } ?? nil
    facts.feeling = Feeling(tones: try connection.statement(.tones).all([.integer(customer)]) { $0.int(0) })
    facts.settle(today: today)
    return facts
  }

  private func readCustomer(_ customer: Int64, into facts: inout AgendaFacts) throws {
    var keys: Set<Int64> = []
    try connection.statement(.agendaCustomer).each([.integer(customer)]) { row in
      var values = Array(repeating: FieldValue.none, count: Customer.fields.count)
      values[AgendaReader.emailPlace] = row.value(0, as: .list)
      values[AgendaReader.phonePlace] = row.value(1, as: .list)
      keys = MatchKeys.keys(values, of: .customer)
      facts.hasContactWay = !row.isNull(0) || !row.isNull(1)
      facts.ended = row.optionalInteger(2).map { Day(number: Int($0)) }
      return false
    }
    if !facts.hasContactWay {
      facts.hasContactWay = try connection.statement(.contactWay).first(.integer(customer)) { _ in true } ?? false
    }
    let index = MatchKeys(connection: connection)
    facts.hasDuplicate = try keys.contains { try index.records($0, of: .customer, limit: 2).count > 1 }
    if facts.ended != nil {
      facts.hasOpenMatters =
        try connection.statement(.openMatters).first(.integer(customer), .integer(customer)) { $0.int(0) > 0 } ?? false
    }
  }

  private static func day(_ row: Row) -> Day { Day(number: row.int(0)) }
  private static let emailPlace = RecordTable.place("email", in: .customer)
  private static let phonePlace = RecordTable.place("phone", in: .customer)
}
