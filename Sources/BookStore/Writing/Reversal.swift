import Domain

/// Takes back what one journal entry did, or refuses with the name of the later edit that builds on it.
final class Reversal {
  private let writer: EditWriter
  private let journal: Journal
  private let entry: Journal.Entry
  /// Every entry in force after this one that belongs to another edit, with its changes; read when first needed.
  private lazy var later: Result<[(entry: Journal.Entry, changes: [RowChange])], any Error> = Result {
    try journal.entriesInForce(after: entry.id, otherThan: entry.group).map { ($0, try journal.changes(of: $0)) }
  }

  init(_ entry: Journal.Entry, writer: EditWriter, journal: Journal) {
    self.entry = entry
    self.writer = writer
    self.journal = journal
  }

  /// Writes the opposite of the entry's changes, last first.
  ///
  /// - Throws: ``BookError/conflict(edit:by:)`` where a later edit builds on one of them.
  func run() throws {
    for change in try journal.changes(of: entry).reversed() {
      switch change {
      case .insert(.alert, let id, _):
        // Somebody may have taken it in hand since; what it told is no more.
        if try writer.records.read(.alert, id) != nil { try writer.delete(.alert, id) }
      case .update(.alert, let id, let updates):
        guard try writer.records.read(.alert, id) != nil else { continue }
        try writer.update(.alert, id, updates.map { ($0.place, $0.before) })
      case .announced(let customer, let before, let after): try restore(customer, before: before, after: after)
      case .insert(let kind, let id, let values):
        guard try writer.records.read(kind, id) == values else { throw try conflict(kind, id) }
        try remove(kind, id)
      case .insertRange(let kind, let first, let last): try removeRange(kind, first, last)
      case .delete(let kind, let id, let values):
        guard try writer.records.read(kind, id) == nil else { throw try conflict(kind, id) }
        try writer.insert(kind, id, values)
      case .update(let kind, let id, let updates):
        guard let now = try writer.records.read(kind, id), updates.allSatisfy({ now[$0.place] == $0.after })
        else { throw try conflict(kind, id) }
        try writer.update(kind, id, updates.map { ($0.place, $0.before) })
      case .setting(let name, let before, let after): try restore(name, before: before, after: after)
      }
      if change.record.map({ $0.kind != .alert }) ?? false { try writer.countStep() }
    }
  }

  private func removeRange(_ kind: Kind, _ first: Int64, _ last: Int64) throws {
    for (other, changes) in try later.get() {
      let touched = changes.contains { change in
        change.record.map { $0.kind == kind && (first...last).contains($0.id) } ?? false
      }
      if touched { throw BookError.conflict(edit: other.id, by: other.summary) }
    }
    for id in stride(from: last, through: first, by: -1) where try writer.records.exists(kind, id) {
      try remove(kind, id)
      try writer.countStep()
    }
  }

  /// Deletes a record that the entry made; a later record that refers to it is a conflict.
  private func remove(_ kind: Kind, _ id: Int64) throws {
    // What a later day told of the record goes with it.
    try writer.removeAlerts(of: kind, id)
    do {
      try writer.delete(kind, id)
    } catch let failure as SQLiteFailure where failure.isForeignKey {
      throw try conflict(kind, id)
    }
  }

  private func restore(_ customer: Int64, before: Announced?, after: Announced?) throws {
    guard try Announced.read(customer, on: writer.connection) == after else { return }
    if let before {
      try before.write(customer, on: writer.connection)
    } else {
      try writer.connection.statement(.deleteAnnounced).run(.integer(customer))
    }
    writer.note(.announced(customer, before: after, after: before))
  }

  private func restore(_ setting: String, before: String?, after: String?) throws {
    let connection = writer.connection
    let now = try connection.statement(.readSetting).first(.text(setting)) { $0.text(0) ?? "" }
    guard now == after else {
      let other = try later.get().first { $0.changes.contains { $0.isSetting(setting) } }
      throw BookError.conflict(edit: other?.entry.id ?? entry.id, by: other?.entry.summary ?? "set \(setting)")
    }
    if let before {
      try connection.statement(.writeSetting).run(.text(setting), .text(before))
    } else {
      try connection.statement(.deleteSetting).run(.text(setting))
    }
    writer.note(.setting(setting, before: after, after: before))
    try writer.deriveSetting(setting)
  }

  private func conflict(_ kind: Kind, _ id: Int64) throws -> BookError {
    let reference = RecordReference(kind, id)
    let other = try later.get().last { $0.changes.contains { $0.touches(reference) || $0.refers(to: reference) } }
    guard let other else { return .conflict(edit: entry.id, by: "\(reference) is not as that edit left it") }
    return .conflict(edit: other.entry.id, by: other.entry.summary)
  }
}

extension RowChange {
  fileprivate func isSetting(_ name: String) -> Bool {
    if case .setting(name, _, _) = self { true } else { false }
  }
}

extension SQLiteFailure {
  /// A row could not go because another refers to it.
  fileprivate var isForeignKey: Bool { code == 787 }
}
