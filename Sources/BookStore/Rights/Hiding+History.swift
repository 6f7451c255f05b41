import Domain

/// What of the history a user may read: entries about records that may be read, without the values of hidden fields.
struct HistoryReader {
  let access: Access
  let records: Records
  let journal: Journal

  /// The entry as it is shown; nil where it is about what the user may not read.
  func shown(_ entry: Journal.Entry) throws -> HistoryEntry? {
    let subject = entry.subject.flatMap { RecordReference($0) }
    let isBatch = entry.group != nil && ["import", "undo", "redo"].contains(entry.verb)
    guard !access.rights.isUnlimited else {
      return try made(entry, subject, entry.summary, isBatch ? [] : journal.changes(of: entry))
    }
    let changes = try journal.changes(of: entry)
    let seen = try changes.filter(isRead)
    if let subject {
      guard try isRead(subject, changes) else { return nil }
    } else if seen.isEmpty, !changes.isEmpty {
      return nil
    }
    return try made(entry, subject, summary(of: entry, subject, changes), isBatch ? [] : seen)
  }

  private func made(
    _ entry: Journal.Entry, _ subject: RecordReference?, _ summary: String, _ changes: [RowChange]
  ) throws -> HistoryEntry {
    HistoryEntry(
      id: entry.id, at: entry.at, user: entry.user, origin: entry.origin, verb: entry.verb, subject: subject,
      summary: summary, isUndone: entry.isUndone, target: entry.target, group: entry.group,
      changes: try changes.flatMap(Book.fieldChanges).flatMap(shown))
  }

  /// The change of a field as it is shown; that of the book's own fields by the name of each.
  private func shown(_ change: FieldChange) throws -> [FieldChange] {
    guard change.record.kind.field(change.field)?.type == .own else { return [access.shown(change, own: [])] }
    let own = try records.ownFields(change.record.kind)
    let shown = access.shown(change, own: own)
    guard !shown.isHidden else { return [shown] }
    return own.compactMap { id, field in
      let (before, after) = (change.before.own[id] ?? .none, change.after.own[id] ?? .none)
      return before == after
        ? nil : FieldChange(record: change.record, field: field.name, before: before, after: after)
    }
  }

  /// Whether a change is about what the user may read: a record as it stands, or as it was when it went.
  private func isRead(_ change: RowChange) throws -> Bool {
    switch change {
    case .insert(let kind, let id, let values), .delete(let kind, let id, let values):
      try isRead(RecordReference(kind, id), values)
    case .update(let kind, let id, _): try isRead(RecordReference(kind, id), nil)
    case .insertRange(let kind, _, _): access.rights.allows(.read, kind)
    case .setting, .announced: true
    }
  }

  private func isRead(_ record: RecordReference, _ values: [FieldValue]?) throws -> Bool {
    guard access.rights.scope(.read, record.kind) != .all else { return true }
    guard let values = try records.read(record.kind, record.id) ?? values else { return false }
    return try access.permits(.read, record.kind, record.id, values, records)
  }

  private func isRead(_ subject: RecordReference, _ changes: [RowChange]) throws -> Bool {
    let values = changes.lazy.compactMap { change -> [FieldValue]? in
      switch change {
      case .insert(subject.kind, subject.id, let values), .delete(subject.kind, subject.id, let values): values
      default: nil
      }
    }.first
    return try isRead(subject, values)
  }

  /// The words of an entry; those of orders and contacts name their customer, so they are made anew where that one may
  /// not be read.
  private func summary(
    of entry: Journal.Entry, _ subject: RecordReference?, _ changes: [RowChange]
  ) throws -> String {
    guard let subject, [.order, .touch].contains(subject.kind), access.rights.scope(.read, .customer) != .all else {
      return entry.summary
    }
    return "\(entry.verb) \(subject.kind.rawValue) \(subject.id)"
  }
}
