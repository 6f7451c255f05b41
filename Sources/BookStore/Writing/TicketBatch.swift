import Domain

/// Tickets of another help desk: one row a ticket, or one row an event of a ticket.
struct TicketBatch {
  let writer: EditWriter
  let source: String
  private(set) var memory: ImportMemory
  private var result = BatchResult()

  init(writer: EditWriter, source: String, memory: ImportMemory) {
    self.writer = writer
    self.source = source
    self.memory = memory
    self.memory.lastOldEvent = memory.lastOldEvent ?? writer.derivation.state.lastID(.ticketEvent)
  }

  mutating func take(_ rows: [TicketRow]) throws -> BatchResult {
    result.counts.read = rows.count
    for row in rows {
      do {
        try take(row)
      } catch let error as BookError where error.isRefusal {
        result.reject(row.line, error.description)
      }
    }
    return result
  }

  private mutating func take(_ row: TicketRow) throws {
    var values = row.values
    if let customer = values["customer"]?.text { values["customer"] = .reference(try self.customer(customer)) }
    if let assignee = values["assignee"]?.text { values["assignee"] = .reference(try user(assignee)) }
    let placed = try Validation(records: writer.records).placed(values, of: .ticket)
    let found = try writer.records.find(.ticket, source: source, ref: row.ref)
    let id = try found ?? make(row, placed)
    let isUpdated = try found != nil && writer.update(.ticket, id, placed)
    let isAdded = try addEvent(row, to: id)
    if found == nil || isAdded {
      result.counts.imported += 1
      if values["customer"] == nil { result.counts.unattributed += 1 }
    } else if isUpdated {
      result.counts.updated += 1
    } else {
      result.counts.unchanged += 1
    }
  }

  private func make(_ row: TicketRow, _ placed: [(place: Int, value: FieldValue)]) throws -> Int64 {
    var fresh = writer.defaults(of: .ticket)
    fresh[0] = .text(source)
    fresh[1] = .text(row.ref)
    fresh[RecordTable.place("subject", in: .ticket)] = .text(row.ref)
    fresh[RecordTable.place("opened", in: .ticket)] = row.at.map(FieldValue.instant) ?? .none
    for (place, value) in placed { fresh[place] = value }
    return try writer.insert(.ticket, fresh)
  }

  /// Adds the event of the row unless the book had it, as often as the file says it; the steps of its work move the
  /// ticket's state and dates.
  private mutating func addEvent(_ row: TicketRow, to ticket: Int64) throws -> Bool {
    guard let event = row.event, let at = row.at else { return false }
    let said = "\(ticket)|\(at.seconds)|\(event)|\(row.author ?? "")"
    let count = memory.occurrences[said, default: 0] + 1
    memory.occurrences[said] = count
    let sql = """
      SELECT count(*) FROM "ticketEvent" WHERE ticket = ? AND at = ? AND event = ? AND author IS ? AND id <= ?
      """
    let known = try writer.connection.statement(sql).first(
      .integer(ticket), .integer(at.seconds), .text(event), SQLValue(row.author), SQLValue(memory.lastOldEvent)
    ) { $0.int(0) }
    guard count > known ?? 0 else { return false }
    _ = try writer.insert(
      .ticketEvent,
      [
        .reference(ticket), .instant(at), .text(event), row.author.map(FieldValue.text) ?? .none,
        row.text.map(FieldValue.text) ?? .none,
      ])
    try follow(event, at, ticket)
    return true
  }

  /// An event that closes or reopens a ticket, unless a later one was seen; the earliest event opened it.
  private func follow(_ event: String, _ at: Instant, _ ticket: Int64) throws {
    guard let now = try writer.records.read(.ticket, ticket) else { return }
    func place(_ name: String) -> Int { RecordTable.place(name, in: .ticket) }
    var updates: [(place: Int, value: FieldValue)] = []
    if let opened = now[place("opened")].instant, at < opened { updates.append((place("opened"), .instant(at))) }
    if let state = TicketBatch.state(after: event) {
      let closed = now[place("closed")].instant
      if state == "closed", closed.map({ at >= $0 }) ?? true {
        updates += [(place("state"), .text(state)), (place("closed"), .instant(at))]
      } else if state == "open", let closed, at > closed {
        updates += [(place("state"), .text(state)), (place("closed"), .none)]
      }
    }
    if !updates.isEmpty { try writer.update(.ticket, ticket, updates) }
  }

  /// What the name of an event says of the state after it, in the words help desks use.
  static func state(after event: String) -> String? {
    let words = Set(Folding.words(event))
    if !words.isDisjoint(with: ["closed", "close", "closing", "resolved"]) { return "closed" }
    if !words.isDisjoint(with: ["reopened", "reopen", "opened", "created"]) { return "open" }
    return nil
  }

  private func customer(_ ref: String) throws -> Int64 {
    try writer.records.find(.customer, source: source, ref: ref) ?? writer.insertNamed(.customer, ref, source: source)
  }

  private func user(_ name: String) throws -> Int64 {
    let known = try writer.connection.statement(#"SELECT id FROM "user" WHERE name = ?"#)
      .first(.text(name)) { $0.integer(0) }
    return try known ?? writer.insertNamed(.user, name, source: source)
  }
}
