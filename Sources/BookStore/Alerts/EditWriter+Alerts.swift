import Analytics
import Domain

extension EditWriter {
  /// Takes an alert in hand: writes what somebody did about it.
  ///
  /// - Throws: ``BookError/noSuchAlert(_:)`` where nothing of the kind is the matter now.
  func handle(_ key: AlertKey, _ handling: AlertHandling, _ context: QueryContext) throws -> Applied {
    guard let rule = AlertRule(rawValue: key.rule) else { throw BookError.noSuchAlert(key.description) }
    let (state, until) = handling.stored
    var values: FieldValues = [
      "state": .text(state), "until": until.map(FieldValue.day) ?? .none,
      "handler": userID.map(FieldValue.reference) ?? .none,
    ]
    let summary = "\(handling.verb) alert: \(rule.title)"
    if let id = try alertID(key) {
      try update(.alert, id, values.map { (RecordTable.place($0.key, in: .alert), $0.value) })
      return Applied(record: RecordReference(.alert, id), summary: summary)
    }
    guard !rule.isEvent, try isTheMatter(key, rule, context) else { throw BookError.noSuchAlert(key.description) }
    values["rule"] = .text(key.rule)
    values["period"] = .text(key.period)
    values["raised"] = .day(session.today())
    values[key.subject.kind.rawValue] = .reference(key.subject.id)
    return Applied(record: RecordReference(.alert, try insert(.alert, row(.alert, values))), summary: summary)
  }

  /// Takes away the alerts about a record that goes.
  func removeAlerts(of kind: Kind, _ id: Int64) throws {
    for (part, field) in EditWriter.references(to: kind) where part == .alert && field == kind.rawValue {
      let sql = #"SELECT id FROM alert WHERE "\#(field)" = ?"#
      for alert in try connection.statement(sql).all([.integer(id)], read: { $0.integer(0) }) {
        try delete(.alert, alert)
      }
    }
  }

  private func alertID(_ key: AlertKey) throws -> Int64? {
    if key.rule == AlertRule.digest.rawValue {
      return try connection.statement(
        #"SELECT id FROM alert WHERE rule = 'digest' AND coalesce(owner, 0) = ? AND period = ?"#
      )
      .first(.integer(key.subject.id), .text(key.period)) { $0.integer(0) }
    }
    guard [.customer, .opportunity, .ticket, .task].contains(key.subject.kind) else { return nil }
    return try connection.statement(
      #"SELECT id FROM alert WHERE "\#(key.subject.kind.rawValue)" = ? AND rule = ? AND period = ?"#
    ).first(.integer(key.subject.id), .text(key.rule), .text(key.period)) { $0.integer(0) }
  }

  private func isTheMatter(_ key: AlertKey, _ rule: AlertRule, _ context: QueryContext) throws -> Bool {
    try FreshAgenda.prepare(connection, today: session.today())
    let sources = try AlertSources(connection, context, AlertFilter(states: .all, rule: rule))
    let sql = "SELECT 1 FROM (\(sources.sql([rule]))) WHERE subject = ?4 AND period = ?5"
    let values = sources.values + [.integer(key.subject.id), .text(key.period)]
    return try !connection.statement(sql).all(values) { _ in true }.isEmpty
  }
}

extension AlertHandling {
  /// The state and the day that an alert's record holds.
  var stored: (state: String, until: Day?) {
    switch self {
    case .acknowledge: ("acknowledged", nil)
    case .snooze(let until): ("snoozed", until)
    case .close: ("closed", nil)
    case .reopen: ("open", nil)
    }
  }

  var verb: String {
    switch self {
    case .acknowledge: "acknowledged"
    case .snooze(let until): "snoozed until \(until)"
    case .close: "closed"
    case .reopen: "reopened"
    }
  }
}
