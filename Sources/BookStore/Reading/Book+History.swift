import Domain

extension Book {
  /// The edits of the book, newest first.
  ///
  /// - Parameters:
  ///   - subject: only those about that record.
  ///   - user: only those of that person.
  ///   - before: only those older than that edit.
  package func history(
    subject: RecordReference? = nil, user: String? = nil, before: Int64? = nil, limit: Int
  ) throws(BookError) -> [HistoryEntry] {
    try reading {
      var conditions: [SQLCondition] = []
      if let subject { conditions.append(SQLCondition("subject = ?", .text(subject.description))) }
      if let user { conditions.append(SQLCondition(#""user" = ?"#, .text(user))) }
      if let before { conditions.append(SQLCondition("id < ?", .integer(before))) }
      let condition = conditions.isEmpty ? SQLCondition.always : .joined(conditions, by: "AND")
      let sql = SQL.journalColumns + "WHERE \(condition.sql) ORDER BY id DESC LIMIT \(max(limit, 0))"
      return try connection.statement(sql).all(condition.values) { try shown(Journal.read($0)) }
    }
  }

  private func shown(_ entry: Journal.Entry) throws -> HistoryEntry {
    HistoryEntry(
      id: entry.id, at: entry.at, user: entry.user, origin: entry.origin, verb: entry.verb,
      subject: entry.subject.flatMap { RecordReference($0) }, summary: entry.summary, isUndone: entry.isUndone,
      target: entry.target, group: entry.group,
      changes: entry.group == nil ? try journal.changes(of: entry).flatMap(Book.fieldChanges) : [])
  }

  private static func fieldChanges(_ change: RowChange) -> [FieldChange] {
    switch change {
    case .insert(let kind, let id, let values):
      let record = RecordReference(kind, id)
      return zip(kind.fields, values).filter { !$0.1.isNone }.map {
        FieldChange(record: record, field: $0.0.name, before: .none, after: $0.1)
      }
    case .delete(let kind, let id, let values):
      let record = RecordReference(kind, id)
      return zip(kind.fields, values).filter { !$0.1.isNone }.map {
        FieldChange(record: record, field: $0.0.name, before: $0.1, after: .none)
      }
    case .update(let kind, let id, let updates):
      let record = RecordReference(kind, id)
      return updates.map {
        FieldChange(record: record, field: kind.fields[$0.place].name, before: $0.before, after: $0.after)
      }
    case .insertRange, .setting: return []
    }
  }
}
