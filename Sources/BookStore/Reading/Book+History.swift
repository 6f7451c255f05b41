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
      let condition = conditions.isEmpty ? SQLCondition.always : .joined(conditions, by: .and)
      let access = try access()
      let reader = HistoryReader(access: access, records: records, journal: journal)
      let most = access.rights.isUnlimited ? " LIMIT \(max(limit, 0))" : ""
      let sql = SQL.journalColumns + "WHERE \(condition.sql) ORDER BY id DESC" + most
      var entries: [HistoryEntry] = []
      guard limit > 0 else { return [] }
      try connection.statement(sql).each(condition.values) { row in
        if let entry = try reader.shown(Journal.read(row)) { entries.append(entry) }
        return entries.count < limit
      }
      return entries
    }
  }

  /// A change of a record field by field.
  static func fieldChanges(_ change: RowChange) -> [FieldChange] {
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
    case .insertRange, .setting, .announced: return []
    }
  }
}
