import Domain

extension EditWriter {
  /// Sets a setting of the book; the rights of roles are settings too.
  func set(_ name: String, _ value: String) throws -> Applied {
    try access.requireSetting(name)
    guard let setting = Setting.named(name) else {
      throw BookError.unknownSetting(name)
    }
    if let problem = setting.problem(with: value) {
      throw BookError.invalidSetting(name, value: value, problem: problem)
    }
    let before = try connection.statement(.readSetting).first(.text(name)) { $0.text(0) ?? "" }
    guard before ?? setting.standard != value else { return Applied(record: nil, summary: "") }
    try connection.statement(.writeSetting).run(.text(name), .text(value))
    note(.setting(name, before: before, after: value))
    try deriveSetting(name)
    return Applied(record: nil, summary: "set \(name) to \(value.isEmpty ? "nothing" : value)")
  }

  /// Reads every customer's stage and alerts anew after a setting that they depend on.
  ///
  /// - Complexity: O(customers).
  func deriveSetting(_ name: String) throws {
    accessKeeper.forget()
    connection.forgetSettings()
    guard AgendaSettings.names.contains(name) else { return }
    try Recalculation(connection: connection, today: session.today()).renewAgenda(&derivation.state)
  }

  /// Notes that one more record of an edit of many is done.
  ///
  /// - Throws: ``BookError/interrupted`` where it was given up.
  func countStep() throws {
    steps += 1
    guard steps % 100 == 0 else { return }
    if connection.wasInterrupted { throw BookError.interrupted }
    session.progress?(steps)
  }

  /// The same new values for many records.
  func changeAll(_ kind: Kind, _ ids: [Int64], _ values: FieldValues) throws -> Applied {
    for id in ids {
      _ = try change(kind, id, values)
      try countStep()
    }
    let names = values.keys.sorted().joined(separator: ", ")
    return Applied(
      record: nil, summary: "changed \(ids.count) \(ids.count == 1 ? kind.rawValue : kind.plural): \(names)")
  }

  /// A task that comes again is planned anew when it is done: from the day it was due, never into the past.
  func addNextTask(after new: [FieldValue], from old: [FieldValue]) throws {
    func field(_ name: String, _ row: [FieldValue]) -> FieldValue { value(name, of: .task, in: row) }
    guard field("state", old) == .text("open"), field("state", new) == .text("done"),
      let repetition = field("repeats", new).text.flatMap(Repetition.init)
    else { return }
    let today = session.today()
    var due = repetition.next(after: field("due", new).day ?? today)
    while due <= today { due = repetition.next(after: due) }
    var next = new
    for (name, value) in ["due": FieldValue.day(due), "state": .text(Task.states[0]), "done": .none] {
      next[RecordTable.place(name, in: .task)] = value
    }
    (next[0], next[1]) = (.none, .none)
    nextTask = RecordReference(.task, try consequence { try insert(.task, next) })
  }

  /// Whether any record has a value in one of the book's own fields.
  func isUsed(_ field: [FieldValue], _ id: Int64) throws -> Bool {
    guard let kind = value("kind", of: .field, in: field).text.flatMap(Kind.init(rawValue:)),
      let type = try records.ownFields(kind).first(where: { $0.id == id })?.field.type
    else { return false }
    let path = "$.\"\(OwnValues.key(id, type))\""
    let sql = #"SELECT 1 FROM "\#(kind.rawValue)" WHERE own IS NOT NULL AND json_extract(own, ?) IS NOT NULL LIMIT 1"#
    return try connection.statement(sql).first(.text(path)) { _ in true } ?? false
  }
}
