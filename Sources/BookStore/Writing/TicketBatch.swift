import Domain

/// Tickets of another help desk: one row a ticket, or one row an event of a ticket.
struct TicketBatch {
  let writer: EditWriter
  let source: String
  private(set) var memory: ImportMemory
  private var result = BatchResult()
  private let finder: ReferenceFinder

  init(writer: EditWriter, source: String, memory: ImportMemory) {
    self.writer = writer
    self.source = source
    self.memory = memory
    self.memory.lastOldEvent = memory.lastOldEvent ?? writer.derivation.state.lastID(.ticketEvent)
    finder = ReferenceFinder(writer: writer, source: source, memory: memory.references)
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
    var references = try ResolvedReferences(row.values, of: .ticket, said: row.said, with: finder)
    _ = try Validation(records: writer.records).placed(references.values, of: .ticket)
    try references.make(with: finder)
    var report = RowReport(line: row.line, remarks: row.remarks + references.remarks)
    let found = try writer.records.find(.ticket, source: row.source ?? source, ref: row.ref)
    let id = try found ?? make(row, references.values)
    let isAdded = try addEvent(row, to: id)
    if found == nil || isAdded {
      report.fate = .new
      if references.values["customer"] == nil { result.counts.unattributed += 1 }
    }
    // What a known event said of its ticket was written when it came; later ones may have changed it since.
    if found != nil, isAdded || row.event == nil, try update(id, references.values, row, &report), report.fate != .new {
      report.fate = .update
    }
    memory.seen[.ticket, default: []].insert(id)
    result.count(report)
  }

  private func make(_ row: TicketRow, _ values: FieldValues) throws -> Int64 {
    var fresh = writer.defaults(of: .ticket)
    fresh[0] = .text(row.source ?? source)
    fresh[1] = .text(row.ref)
    fresh[RecordTable.place("subject", in: .ticket)] = .text(row.ref)
    fresh[RecordTable.place("opened", in: .ticket)] = row.at.map(FieldValue.instant) ?? .none
    for (place, value) in try Validation(records: writer.records).placed(values, of: .ticket) { fresh[place] = value }
    let id = try writer.insert(.ticket, fresh)
    // What the row of a ticket says at length is its first message.
    if row.event == nil, let text = row.text {
      let opened = fresh[RecordTable.place("opened", in: .ticket)]
      _ = try writer.insert(.ticketEvent, [.reference(id), opened, .text("message"), .none, .text(text)])
    }
    return id
  }

  private func update(
    _ id: Int64, _ values: FieldValues, _ row: TicketRow, _ report: inout RowReport
  ) throws -> Bool {
    guard let old = try writer.records.read(.ticket, id) else { return false }
    let isAgain = row.event == nil && memory.seen[.ticket]?.contains(id) == true
    let placed = try Validation(records: writer.records).placed(values, of: .ticket, over: isAgain ? nil : old)
    let (updates, kept) = Fusion(kind: .ticket, policy: isAgain ? .fill : .replace).updates(placed, over: old)
    if !kept.isEmpty {
      report.remarks.append("\(kept.joined(separator: ", ")): an earlier row of the file says otherwise, and counts.")
    }
    return try writer.update(.ticket, id, updates)
  }

  /// Adds the event of the row unless the book had it, as often as the file says it; the steps of its work move the
  /// ticket's state and dates.
  private mutating func addEvent(_ row: TicketRow, to ticket: Int64) throws -> Bool {
    guard let event = row.event, let at = row.at else { return false }
    let said = "\(ticket)|\(at.seconds)|\(event)|\(row.author ?? "")"
    let count = memory.occurrence(of: said)
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
}
