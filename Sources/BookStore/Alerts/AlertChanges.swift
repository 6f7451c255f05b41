import Analytics
import Domain

/// State alerts of single deals, tickets and tasks that an edit raised and cleared.
struct AlertChanges {
  private(set) var raised: [AlertNote] = []
  private(set) var cleared: [AlertNote] = []

  mutating func deal(_ id: Int64, from old: [FieldValue]?, to new: [FieldValue]?, _ writer: EditWriter) throws {
    let today = writer.session.today()
    try compare(.opportunity, id, old, new) { values in
      try DealFacts(values).alerts(on: today, writer.connection)
    }
  }

  mutating func ticket(_ id: Int64, from old: [FieldValue]?, to new: [FieldValue]?, _ writer: EditWriter) throws {
    let warning = try writer.connection.integerSetting("ticket.warn")
    let now = writer.session.now()
    try compare(.ticket, id, old, new) { values in
      let due = values[AlertChanges.ticketDue].instant
      let isOpen = values[AlertChanges.ticketState] != .text("closed")
      return TicketSignals(isOpen: isOpen, due: due, warning: warning).alerts(at: now)
        .map { ($0, due.map { String($0.seconds) } ?? "") }
    }
  }

  mutating func task(_ id: Int64, from old: [FieldValue]?, to new: [FieldValue]?, _ writer: EditWriter) throws {
    let today = writer.session.today()
    try compare(.task, id, old, new) { values in
      let due = values[AlertChanges.taskDue].day
      return TaskSignals(isOpen: values[AlertChanges.taskState] == .text(Task.states[0]), due: due).alerts(on: today)
        .map { ($0, due.map { String($0.number) } ?? "") }
    }
  }

  mutating func raise(_ note: AlertNote) { raised.append(note) }

  /// Alerts of the customers whose facts changed.
  mutating func customers(_ changes: [Settled.CustomerChange]) {
    for change in changes {
      let before = change.old?.bits.alerts(isKey: change.oldClasses?.isKey ?? false) ?? []
      let after = change.new?.bits.alerts(isKey: change.newClasses?.isKey ?? false) ?? []
      let subject = RecordReference(.customer, change.customer)
      raised += after.filter { !before.contains($0) }.map { AlertNote($0, subject) }
      cleared += before.filter { !after.contains($0) }.map { AlertNote($0, subject) }
    }
  }

  private mutating func compare(
    _ kind: Kind, _ id: Int64, _ old: [FieldValue]?, _ new: [FieldValue]?,
    _ alerts: ([FieldValue]) throws -> [(AlertRule, String)]
  ) throws {
    let before = try old.map(alerts) ?? []
    let after = try new.map(alerts) ?? []
    let subject = RecordReference(kind, id)
    for (rule, period) in after where !before.contains(where: { $0 == (rule, period) }) {
      raised.append(AlertNote(rule, subject, period))
    }
    for (rule, period) in before where !after.contains(where: { $0 == (rule, period) }) {
      cleared.append(AlertNote(rule, subject, period))
    }
  }

  private static let ticketDue = RecordTable.place("due", in: .ticket)
  private static let ticketState = RecordTable.place("state", in: .ticket)
  private static let taskDue = RecordTable.place("due", in: .task)
  private static let taskState = RecordTable.place("state", in: .task)
}

extension AlertNote {
  init(_ rule: AlertRule, _ subject: RecordReference, _ period: String = "", reason: String? = nil) {
    self.init(key: AlertKey(rule: rule.rawValue, subject: subject, period: period), reason: reason ?? rule.title)
  }
}

extension Classes {
  /// Whether the customer is one of those whose silence is heard: VIP, or A.
  var isKey: Bool { pyramid == .vip || abc == .a }
}

/// What of a deal alerts are read from.
struct DealFacts {
  let stage: String
  let since: Day?
  let closes: Day?

  /// From the values of a deal in the order of its fields.
  init(_ values: [FieldValue]) {
    func value(_ name: String) -> FieldValue { values[RecordTable.place(name, in: .opportunity)] }
    (stage, since, closes) = (value("stage").text ?? "", value("stageSince").day, value("closed").day)
  }

  /// The alerts with their periods.
  func alerts(on today: Day, _ connection: Connection) throws -> [(AlertRule, String)] {
    let limit = Setting.named("stage.\(stage)") == nil ? nil : try connection.integerSetting("stage.\(stage)")
    return DealSignals(stage: stage, stageSince: since, closes: closes, limit: limit).alerts(on: today).map { rule in
      (rule, (rule == .dealStuck ? since : closes).map { String($0.number) } ?? "")
    }
  }
}
