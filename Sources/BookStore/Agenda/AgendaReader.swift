import Analytics
import Domain

/// Gathers the facts of one customer from the tables, or from its row where no edit touched them.
///
/// - Complexity: O(log n), and O(orders of the customer in the last 360 days) for its spend.
struct AgendaReader {
  let connection: Connection
  let settings: AgendaSettings
  let today: Day

  /// What of a customer's facts must be read again beside its orders.
  struct Parts: OptionSet {
    let rawValue: Int
    static let touches = Parts(rawValue: 1)
    /// E-mail addresses and telephone numbers, of its own and of its contacts, and who shares them; the end.
    static let customer = Parts(rawValue: 2)
    static let all: Parts = [.touches, .customer]
  }

  init(_ connection: Connection, today: Day) throws {
    self.connection = connection
    self.today = today
    settings = try AgendaSettings(connection)
  }

  /// The entry as it holds today: read from the facts again where time has passed it by.
  func current(_ customer: Int64) throws -> AgendaEntry? {
    try FigureRows.read(customer, connection).map { try current(customer, $0) }
  }

  func current(_ customer: Int64, _ figures: CustomerFigures) throws -> AgendaEntry {
    figures.entry.isDue(today) ? AgendaEntry(try facts(customer, figures), today: today) : figures.entry
  }

  /// Customers to look at on a day, and whether time has passed their entries by or only their looks.
  static func due(_ connection: Connection, _ today: Day, limit: Int) throws -> [(customer: Int64, isDue: Bool)] {
    try connection.statement(.dueAgenda).all([SQLValue(today.number), SQLValue(limit)]) { row in
      (row.integer(0), !row.isNull(1) && row.int(1) <= today.number)
    }
  }

  /// The facts of a customer.
  ///
  /// - Parameters:
  ///   - figures: its row, with the measures as they are now.
  ///   - stale: what the row does not say any more.
  ///   - sales: by day, how many sales joined or left since the row was written.
  func facts(
    _ customer: Int64, _ figures: CustomerFigures, stale: Parts = [], sales: [Int: Int] = [:]
  ) throws -> AgendaFacts {
    var facts = AgendaFacts(settings)
    facts.known = figures.entry.known
    facts.lastTouch = figures.entry.lastTouch
    try readOrders(customer, figures, sales, into: &facts.lifecycle)
    if stale.contains(.touches) { try readTouches(customer, into: &facts) }
    if stale.contains(.customer) || facts.known.isEnding {
      try readCustomer(customer, isWhole: stale.contains(.customer), into: &facts)
    }
    facts.settle(today: today)
    return facts
  }

  // MARK: - Orders

  private func readOrders(
    _ customer: Int64, _ figures: CustomerFigures, _ sales: [Int: Int], into facts: inout LifecycleFacts
  ) throws {
    facts.first = figures.measures.firstSale
    let since = today.number - 2 * AgendaReader.window
    facts.orders = try connection.statement(.ordersSince).all(
      [.integer(customer), SQLValue(since), .integer(customer), SQLValue(since)]
    ) { LifecycleOrder(day: Day(number: $0.int(0)), amount: $0.integer(1)) }
    facts.days = figures.entry.days
    for (day, delta) in sales where delta != 0 {
      let now = try salesOn(day, customer, since, facts.orders)
      facts.days += (now > 0 ? 1 : 0) - (now - delta > 0 ? 1 : 0)
    }
    facts.recent = recentDays(facts.orders)
    guard facts.recent.count < AgendaReader.recentDays, facts.recent.count < facts.days else { return }
    try connection.statement(.salesUntil).each([.integer(customer), SQLValue(since)]) { row in
      let day = Day(number: row.int(0))
      if facts.recent.last != day { facts.recent.append(day) }
      return facts.recent.count < min(AgendaReader.recentDays, facts.days)
    }
  }

  /// How many sales a day has now.
  private func salesOn(_ day: Int, _ customer: Int64, _ since: Int, _ orders: [LifecycleOrder]) throws -> Int {
    guard day <= since else { return orders.count { $0.day.number == day && $0.amount >= 0 } }
    return try connection.statement(.salesOn).first(.integer(customer), SQLValue(day)) { $0.int(0) } ?? 0
  }

  /// The latest distinct sale days, newest first.
  private func recentDays(_ orders: [LifecycleOrder]) -> [Day] {
    var days: [Day] = []
    for order in orders where order.amount >= 0 && !days.contains(order.day) {
      let place = days.firstIndex { $0 < order.day } ?? days.count
      guard place < AgendaReader.recentDays else { continue }
      days.insert(order.day, at: place)
      if days.count > AgendaReader.recentDays { days.removeLast() }
    }
    return days
  }

  // MARK: - The rest

  private func readTouches(_ customer: Int64, into facts: inout AgendaFacts) throws {
    facts.lastTouch =
      try connection.statement(.lastTouch).first(.integer(customer)) { row in
        row.optionalInteger(0).map { Instant(seconds: $0).day }
      } ?? nil
    facts.known.feeling = Feeling(tones: try connection.statement(.tones).all([.integer(customer)]) { $0.int(0) })
  }

  /// - Parameter isWhole: whether more is wanted than the end of the relationship.
  private func readCustomer(_ customer: Int64, isWhole: Bool, into facts: inout AgendaFacts) throws {
    var values = Array(repeating: FieldValue.none, count: Customer.fields.count)
    try connection.statement(.agendaCustomer).each([.integer(customer)]) { row in
      facts.ended = row.optionalInteger(2).map { Day(number: Int($0)) }
      guard isWhole else { return false }
      values[AgendaReader.emailPlace] = row.value(0, as: .list)
      values[AgendaReader.phonePlace] = row.value(1, as: .list)
      return false
    }
    if facts.ended != nil {
      facts.hasOpenMatters =
        try connection.statement(.openMatters).first(.integer(customer), .integer(customer)) { $0.int(0) > 0 } ?? false
    }
    guard isWhole else { return }
    let hasOwn = !values[AgendaReader.emailPlace].isNone || !values[AgendaReader.phonePlace].isNone
    facts.known.hasContactWay =
      try hasOwn || connection.statement(.contactWay).first(.integer(customer)) { _ in true } ?? false
    let index = MatchKeys(connection: connection)
    facts.known.hasDuplicate = try MatchKeys.keys(values, of: .customer).contains {
      try index.records($0, of: .customer, limit: 2).count > 1
    }
  }

  /// Days over which spend is compared.
  private static let window = 180
  /// How many sale days the lifecycle looks back on.
  static let recentDays = 4
  private static let emailPlace = RecordTable.place("email", in: .customer)
  private static let phonePlace = RecordTable.place("phone", in: .customer)
}
