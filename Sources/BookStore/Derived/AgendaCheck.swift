import Analytics
import Domain

/// The plain computation of the agenda and of the match keys, from records read one by one.
struct AgendaCheck {
  let connection: Connection
  let today: Day
  let records: Records

  init(connection: Connection, today: Day) {
    self.connection = connection
    self.today = today
    records = Records(connection)
  }

  /// The entries of all customers; those that time has passed by are due for the roll and hold the days alone.
  func entries() throws -> [Int64: AgendaEntry] {
    let settings = try AgendaSettings(connection)
    var facts: [Int64: AgendaFacts] = [:]
    var keys: [String: Set<Int64>] = [:]
    try records.each(.customer) { id, values in
      var one = AgendaFacts(settings)
      one.ended = field("ended", .customer, values).day
      one.known.hasContactWay = AgendaCheck.isReachable(.customer, values)
      for key in MatchKeys.texts(values, of: .customer) { keys[key, default: []].insert(id) }
      facts[id] = one
    }
    for sharers in keys.values where sharers.count > 1 { sharers.forEach { facts[$0]?.known.hasDuplicate = true } }
    try each(.contact, into: &facts) { one, values in
      if AgendaCheck.isReachable(.contact, values) { one.known.hasContactWay = true }
    }
    try each(.opportunity, into: &facts) { one, values in
      let stage = field("stage", .opportunity, values).text ?? ""
      if Pipeline.stage(stage)?.result == .open { one.hasOpenMatters = true }
    }
    try each(.ticket, into: &facts) { one, values in
      if field("state", .ticket, values) != .text("closed") { one.hasOpenMatters = true }
    }
    try readTouches(into: &facts)
    var orders: [Int64: [LifecycleOrder]] = [:]
    try records.each(.order) { _, values in
      let order = OrderFacts(values)
      guard let customer = order.customer, !order.isCancelled else { return }
      orders[customer, default: []].append(LifecycleOrder(day: order.day, amount: order.total))
    }
    return facts.reduce(into: [:]) { entries, pair in
      var one = pair.value
      one.lifecycle = LifecycleFacts(
        all: orders[pair.key] ?? [], today: today, gapSetting: settings.gap, fading: settings.fading)
      one.settle(today: today)
      entries[pair.key] = AgendaEntry(one, today: today)
    }
  }

  /// The keys of all records, as `key/kind/record`.
  func matchKeys() throws -> Set<String> {
    var all: Set<String> = []
    for kind in Kind.mergeable {
      try records.each(kind) { id, values in
        for key in MatchKeys.keys(values, of: kind) { all.insert("\(key)/\(PayloadCoding.tag(of: kind))/\(id)") }
      }
    }
    return all
  }

  private func readTouches(into facts: inout [Int64: AgendaFacts]) throws {
    var tones: [Int64: [(at: Int64, id: Int64, tone: Int)]] = [:]
    try records.each(.touch) { id, values in
      guard let customer = field("customer", .touch, values).reference else { return }
      let at = field("at", .touch, values).instant
      if let at {
        let last = facts[customer]?.lastTouch ?? at.day
        facts[customer]?.lastTouch = max(last, at.day)
      }
      if let tone = field("tone", .touch, values).integer {
        tones[customer, default: []].append((at?.seconds ?? .min, id, Int(tone)))
      }
    }
    for (customer, said) in tones {
      facts[customer]?.known.feeling = Feeling(tones: said.sorted { ($0.at, $0.id) < ($1.at, $1.id) }.map(\.tone))
    }
  }

  private func each(
    _ kind: Kind, into facts: inout [Int64: AgendaFacts], _ body: (inout AgendaFacts, [FieldValue]) -> Void
  ) throws {
    try records.each(kind) { _, values in
      guard let customer = field("customer", kind, values).reference, var one = facts[customer] else { return }
      body(&one, values)
      facts[customer] = one
    }
  }

  private func field(_ name: String, _ kind: Kind, _ values: [FieldValue]) -> FieldValue {
    values[RecordTable.place(name, in: kind)]
  }

  private static func isReachable(_ kind: Kind, _ values: [FieldValue]) -> Bool {
    ["email", "phone"].contains { !values[RecordTable.place($0, in: kind)].isNone }
  }
}
