import Analytics
import Domain

/// Writes what happened as alerts, with the edit that made it happen: a class that fell, a burst of complaints, an
/// answer worse than the one before.
///
/// The key of an alert is its rule, its subject and the day, so that the same is never told twice.
struct EventAlerts {
  let writer: EditWriter
  private let connection: Connection
  private let today: Day

  init(_ writer: EditWriter) {
    self.writer = writer
    connection = writer.connection
    today = writer.session.today()
  }

  /// A fall to be told.
  struct Fall {
    let customer: Int64
    let rule: AlertRule
    let reason: String
  }

  /// Compares the touched customers with what was last made known of them, and tells.
  ///
  /// - Returns: how many fell.
  @discardableResult
  func tell(_ changes: [Settled.CustomerChange]) throws -> Int {
    var falls: [Fall] = []
    for change in changes {
      guard let entry = change.new else { continue }
      falls += try announce(change.customer, segment: change.newClasses?.segment, stage: entry.stage)
    }
    try tell(falls)
    var heard: Set<RecordReference> = []
    for record in writer.heard where heard.insert(record).inserted { try hear(record.kind, record.id) }
    return falls.count
  }

  /// Makes the classes of a customer known.
  ///
  /// - Returns: what fell since they were made known before; nothing for a customer that is met for the first time.
  func announce(_ customer: Int64, segment: Segment?, stage: LifecycleStage) throws -> [Fall] {
    let known = try Announced.read(customer, on: connection)
    guard known?.segment != segment || known?.stage != stage else { return [] }
    let now = Announced(segment: segment, stage: stage, day: today)
    try now.write(customer, on: connection)
    writer.note(.announced(customer, before: known, after: now))
    return (known?.falls(to: now) ?? []).map { Fall(customer: customer, rule: $0.rule, reason: $0.reason) }
  }

  /// Writes falls as alerts; where one colleague would get too many of a day, as one digest.
  private func tell(_ falls: [Fall]) throws {
    for (owner, falls) in try byOwner(falls) {
      if try isTooMany(falls.count, for: owner) {
        try writeDigest(of: falls, owner: owner)
      } else {
        try write(falls, owner: owner)
      }
    }
  }

  /// Falls by the colleague who owns the customer, in the order of colleagues.
  func byOwner(_ falls: [Fall]) throws -> [(owner: Int64?, falls: [Fall])] {
    let owners: [Int64: [Fall]] = try falls.reduce(into: [:]) { owners, fall in
      owners[try owner(of: fall.customer) ?? 0, default: []].append(fall)
    }
    return owners.sorted { $0.key < $1.key }.map { ($0.key == 0 ? nil : $0.key, $0.value) }
  }

  /// Whether so many falls are more than a colleague is told one by one on a day.
  func isTooMany(_ count: Int, for owner: Int64?) throws -> Bool {
    let told = try connection.statement(.toldFalls).first(SQLValue(owner), SQLValue(today.number)) { $0.int(0) } ?? 0
    return try told + count > connection.integerSetting("alert.digest")
  }

  func write(_ falls: [Fall], owner: Int64?) throws {
    for fall in falls { try write(fall.rule, fall.customer, fall.reason, owner: owner) }
  }

  // MARK: - Complaints and answers

  private func hear(_ kind: Kind, _ id: Int64) throws {
    guard let values = try writer.records.read(kind, id), let customer = writer.customer(of: kind, values) else {
      return
    }
    if kind == .ticket {
      try hearComplaint(customer, values)
    } else {
      try hearAnswer(customer, id, values)
    }
  }

  private func hearComplaint(_ customer: Int64, _ ticket: [FieldValue]) throws {
    guard writer.value("type", of: .ticket, in: ticket) == .text("complaint") else { return }
    let days = 30
    let since = Instant(day: today + -days).seconds
    let count = try connection.statement(.complaintsSince).first(.integer(customer), .integer(since)) { $0.int(0) } ?? 0
    let told = try connection.statement(.lastTold).first(.integer(customer), .text(AlertRule.complaintBurst.rawValue)) {
      row in row.optionalInteger(0).map(Int.init)
    }
    if let told = told ?? nil, told > today.number - days { return }
    guard count >= (try connection.integerSetting("alert.complaints")) else { return }
    try write(
      .complaintBurst, customer, "\(count) complaints within \(days) days.", owner: try owner(of: customer))
  }

  /// An answer that lies at least a fifth of its scale below the one before.
  private func hearAnswer(_ customer: Int64, _ id: Int64, _ survey: [FieldValue]) throws {
    func value(_ name: String, _ row: [FieldValue]) -> FieldValue { writer.value(name, of: .survey, in: row) }
    guard let score = value("score", survey).integer, let type = value("type", survey).text,
      let before = try connection.statement(.answerBefore).first(
        .integer(customer), .text(type), .integer(value("at", survey).instant?.seconds ?? .max), .integer(id),
        read: { $0.integer(0) }),
      let old = try writer.records.read(.survey, before), let oldScore = value("score", old).integer
    else { return }
    let (scale, oldScale) = (value("scale", survey).integer ?? 10, value("scale", old).integer ?? 10)
    guard scale > 0, oldScale > 0, 5 * (oldScore * scale - score * oldScale) >= scale * oldScale else { return }
    try write(
      .satisfactionFell, customer, "Answered \(score) of \(scale) after \(oldScore) of \(oldScale).",
      owner: try owner(of: customer))
  }

  // MARK: - Writing

  private func write(_ rule: AlertRule, _ customer: Int64, _ reason: String, owner: Int64?) throws {
    let period = String(today.number)
    let isTold = try connection.statement(.findCustomerAlert).first(
      .integer(customer), .text(rule.rawValue), .text(period)
    ) { _ in true }
    guard isTold == nil else { return }
    try insert(rule, customer: customer, period, reason, owner)
    writer.alerts.raise(AlertNote(rule, RecordReference(.customer, customer), period, reason: reason))
  }

  func writeDigest(of falls: [Fall], owner: Int64?) throws {
    let counts = Dictionary(grouping: falls, by: \.reason).map { ($0.key, $0.value.count) }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    let words = counts.prefix(3).map { "\($0.1) \($0.0.dropLast().lowercasedFirst)" }.joined(separator: ", ")
    let reason = "\(falls.count) customers fell on \(today): \(words)\(counts.count > 3 ? ", …" : "")."
    let period = String(today.number)
    let place = RecordTable.place("reason", in: .alert)
    if let id = try connection.statement(.findDigest).first(SQLValue(owner), .text(period), read: { $0.integer(0) }) {
      let told = try writer.records.read(.alert, id)?[place].text ?? ""
      try writer.update(.alert, id, [(place, .text(told + " " + reason))])
    } else {
      try insert(.digest, customer: nil, period, reason, owner)
    }
  }

  private func insert(_ rule: AlertRule, customer: Int64?, _ period: String, _ reason: String, _ owner: Int64?) throws {
    _ = try writer.insert(
      .alert,
      writer.row(
        .alert,
        [
          "rule": .text(rule.rawValue), "customer": customer.map(FieldValue.reference) ?? .none,
          "period": .text(period), "raised": .day(today), "state": .text(Alert.states[0]), "reason": .text(reason),
          "owner": owner.map(FieldValue.reference) ?? .none,
        ]))
  }

  private func owner(of customer: Int64) throws -> Int64? {
    try connection.statement(.customerOwner).first(.integer(customer)) { $0.optionalInteger(0) } ?? nil
  }
}

extension Substring {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
