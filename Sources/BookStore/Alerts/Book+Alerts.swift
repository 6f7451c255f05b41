import Analytics
import Domain

extension Book {
  /// Alerts, the severest first, then those with most at stake.
  package func alerts(_ filter: AlertFilter = AlertFilter(), limit: Int) throws(BookError) -> [AlertRow] {
    try require(.read, .alert)
    return try reading {
      let sources = try alertSources(filter)
      let access = try access()
      var rows: [AlertReader.Raw] = []
      for severity in AlertSeverity.allCases where rows.count < limit {
        let rules = sources.rules.filter { $0.severity == severity }
        guard !rules.isEmpty else { continue }
        let wanted = limit - rows.count
        // What is out of the user's reach takes no places.
        let each = access.rights.isUnlimited ? wanted : nil
        let sql = "SELECT * FROM (\(sources.sql(rules, limit: each))) ORDER BY 7 DESC, 1, 4, 6 LIMIT \(wanted)"
        rows += try connection.statement(sql).all(sources.values, read: AlertReader.Raw.init(row:))
      }
      let reader = try AlertReader(records: records, access: access, session: session, currency: info.currency)
      return try rows.compactMap(reader.shown)
    }
  }

  /// How many alerts there are, by severity.
  package func alertCount(_ filter: AlertFilter = AlertFilter()) throws(BookError) -> AlertCount {
    try require(.read, .alert)
    return try reading {
      let sources = try alertSources(filter)
      let counter = AlertCounter(connection: connection, sources: sources)
      if counter.isAble { return try counter.count() }
      let sql = "SELECT severity, count(*) FROM (\(sources.sql(sources.rules))) GROUP BY severity"
      let counts = try connection.statement(sql).all(sources.values) { ($0.int(0), $0.int(1)) }
      return counts.reduce(into: AlertCount()) { $0.add($1.1, AlertSeverity.allCases[$1.0]) }
    }
  }

  private func alertSources(_ filter: AlertFilter) throws -> AlertSources {
    try FreshAgenda.prepare(connection, today: session.today())
    return try AlertSources(connection, queryContext(), filter)
  }
}

/// Puts alerts into words.
struct AlertReader {
  let records: Records
  let access: Access
  let agenda: AgendaReader
  let today: Day
  let currency: Currency

  let zone: @Sendable (Instant) -> Int

  init(records: Records, access: Access, session: Session, currency: Currency) throws {
    let today = session.today()
    zone = session.zone
    self.records = records
    self.access = access
    self.today = today
    self.currency = currency
    agenda = try AgendaReader(records.connection, today: today)
  }

  /// A row of ``AlertSources``.
  struct Raw {
    let rule: AlertRule?
    let kind: Kind?
    let subject: Int64
    let customer: Int64?
    let period: String
    let value: Int64
    let owner: Int64?
    let state: String?
    let until: Day?
    let raised: Day?
    let reason: String?
    let handler: Int64?

    init(row: Row) {
      func day(_ column: Int) -> Day? { row.optionalInteger(column).map { Day(number: Int($0)) } }
      rule = AlertRule(rawValue: row.text(0) ?? "")
      kind = Kind(rawValue: row.text(2) ?? "")
      (subject, customer, period) = (row.integer(3), row.optionalInteger(4), row.text(5) ?? "")
      (value, owner, state) = (row.integer(6), row.optionalInteger(7), row.text(8))
      (until, raised, reason, handler) = (day(9), day(10), row.text(11), row.optionalInteger(12))
    }
  }

  func shown(_ raw: Raw) throws -> AlertRow? {
    guard let rule = raw.rule, let kind = raw.kind else { return nil }
    let subject = RecordReference(kind, raw.subject)
    let isAwake = raw.state == "snoozed" && raw.until.map { $0 <= today } ?? true
    return AlertRow(
      key: AlertKey(rule: rule.rawValue, subject: subject, period: raw.period), rule: rule, severity: rule.severity,
      subjectName: try name(subject), customerID: raw.customer,
      customer: try raw.customer.flatMap { id in
        let customer = RecordReference(.customer, id)
        return try access.canRead(customer, records) ? try name(customer) : nil
      },
      reason: try raw.reason ?? reason(rule, subject, raw.period), action: rule.action, ownerID: raw.owner,
      owner: try raw.owner.map { try name(RecordReference(.user, $0)) },
      value: Money(minor: access.seesFinance ? raw.value : 0),
      raised: try raw.raised ?? since(rule, subject, raw.period), state: isAwake ? "open" : raw.state ?? "open",
      until: raw.until, handler: try raw.handler.map { try name(RecordReference(.user, $0)) })
  }

  private func name(_ reference: RecordReference) throws -> String {
    guard let values = try records.read(reference.kind, reference.id) else { return "" }
    return ["name", "subject"].lazy.compactMap { name in
      let place = RecordTable.place(name, in: reference.kind)
      return place >= 0 ? values[place].text : nil
    }.first ?? ""
  }

  // MARK: - Words

  private func reason(_ rule: AlertRule, _ subject: RecordReference, _ period: String) throws -> String {
    let words = try arguments(rule, subject, period)
    return AlertReader.filled(rule.reason, words)
  }

  private func arguments(_ rule: AlertRule, _ subject: RecordReference, _ period: String) throws -> [String] {
    let day = Int(period).map { Day(number: $0) }
    switch rule {
    case .reorderDue, .reorderOverdue:
      let facts = try customer(subject)
      let gap = Lifecycle.gap(facts.lifecycle)?.rounded ?? 0
      return [String(day.map { today - $0 } ?? 0), gap == 1 ? "day" : "\(gap) days"]
    case .customerSilent: return [String(day.map { today - $0 } ?? 0)]
    case .duplicate:
      guard let values = try records.read(.customer, subject.id) else { return [""] }
      let others = try Duplicates(records: records, access: access).of(values, .customer, except: subject.id, limit: 1)
      return [others.first.map { "\($0.name) (\($0.record.id))" } ?? "another customer"]
    case .buysUnhappy:
      let feeling = try customer(subject).known.feeling?.thousandths ?? 0
      return ["\(feeling < 0 ? "-" : "")\(abs(feeling) / 1000).\(abs(feeling) % 1000 / 100)"]
    case .dealStuck:
      guard let values = try records.read(.opportunity, subject.id) else { return [] }
      let deal = DealFacts(values)
      let limit = try records.connection.integerSetting("stage.\(deal.stage)")
      return [deal.stage, String(day.map { today - $0 } ?? 0), String(limit)]
    case .ticketDue, .ticketBreached:
      return [Int64(period).map { FieldText.clock(Instant(seconds: $0), zone: zone) } ?? ""]
    default: return [day?.description ?? ""]
    }
  }

  /// The day on which a state arose.
  private func since(_ rule: AlertRule, _ subject: RecordReference, _ period: String) throws -> Day? {
    let day = Int(period).map { Day(number: $0) }
    switch rule {
    case .reorderDue, .reorderOverdue:
      let gap = Lifecycle.gap(try customer(subject).lifecycle)
      return day.flatMap { last in gap?.firstDay(after: last, over: rule == .reorderDue ? .due : .overdue) }
    case .dealPastClose, .taskOverdue: return day.map { $0 + 1 }
    case .taskDue: return day
    case .ticketBreached: return Int64(period).map { Instant(seconds: $0).day }
    case .dealStuck:
      guard let values = try records.read(.opportunity, subject.id) else { return nil }
      let limit = try records.connection.integerSetting("stage.\(DealFacts(values).stage)")
      return day.map { $0 + limit + 1 }
    default: return nil
    }
  }

  private func customer(_ subject: RecordReference) throws -> AgendaFacts {
    try agenda.facts(subject.id, FigureRows.read(subject.id, records.connection) ?? CustomerFigures())
  }

  /// A template with its places filled: `{1}` the first argument, `{1:day|days}` the word that fits it as a number.
  static func filled(_ template: String, _ arguments: [String]) -> String {
    var text = ""
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let parts = rest[rest.index(after: open)..<close].split(separator: ":")
      let argument =
        parts.first.flatMap { Int($0) }.flatMap { arguments.indices.contains($0 - 1) ? arguments[$0 - 1] : nil } ?? ""
      let forms = parts.count > 1 ? parts[1].split(separator: "|") : []
      text += forms.count == 2 ? String(argument == "1" ? forms[0] : forms[1]) : argument
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}
