import Domain

extension Book {
  /// Takes back edits; each gets an entry of its own in the journal, so that it can be done again.
  func undo(_ target: UndoTarget, _ writer: EditWriter) throws -> Outcome {
    var outcome = Outcome()
    switch target {
    case .edit(let id, let anyone):
      guard let entry = try journal.entry(id) else {
        throw BookError.nothingToUndo("undo: there is no edit \(id) in the history")
      }
      try checkUndoable(entry, anyone: anyone)
      outcome = try undo(entry, writer)
    case .last(let count, let anyone):
      for taken in 0..<max(count, 1) {
        guard let entry = try undoable(anyone: anyone) else {
          let only = taken == 1 ? "only one edit can be taken back" : "only \(taken) edits can be taken back"
          throw BookError.nothingToUndo(taken == 0 ? "undo" : "undo beyond that: \(only), so none was")
        }
        outcome = try undo(entry, writer)
      }
    }
    return outcome
  }

  /// Does the latest undone edit of the user again, unless the user has edited anything since.
  func redo(_ writer: EditWriter) throws -> Outcome {
    guard let entry = try redoable() else { throw BookError.nothingToUndo("redo") }
    return try reverse(journal.group(of: entry), verb: "redo", says: "did again", writer) { undoEntry, isUndone in
      if let target = undoEntry.target { try self.journal.markUndone(target, !isUndone) }
    }
  }

  /// The undoing that would be done again.
  private func redoable() throws -> Journal.Entry? {
    var found: Int64?
    try connection.statement(.lastUndone).each([.text(session.user)]) { row in
      let (verb, isUndone) = (row.text(1), row.integer(2) != 0)
      if verb == "undo", !isUndone { found = row.integer(0) }
      return found == nil && Journal.besides.contains(verb ?? "")
    }
    return try found.flatMap(journal.entry)
  }

  /// The latest edit that can be taken back.
  private func undoable(anyone: Bool) throws -> Journal.Entry? {
    let sql: SQL = anyone ? .lastUndoableOfAnyone : .lastUndoable
    return try connection.statement(sql).all(anyone ? [] : [.text(session.user)]) { $0.integer(0) }.first
      .flatMap(journal.entry)
  }

  /// How many records undoing or redoing would write, those aside that follow from others; 0 for other edits, and
  /// where there is nothing to undo.
  package func reach(of edit: Edit) throws(BookError) -> Int {
    try reading {
      let entry: Journal.Entry? =
        switch edit {
        case .undo(.edit(let id, _)): try journal.entry(id)
        case .undo(.last(_, let anyone)): try undoable(anyone: anyone)
        case .redo: try redoable()
        default: nil
        }
      return try entry.map { try reach(of: journal.group(of: $0)) } ?? 0
    }
  }

  /// How many records entries of the journal wrote.
  private func reach(of entries: [Journal.Entry]) throws -> Int {
    var (single, inRanges): (Set<RecordReference>, Int) = ([], 0)
    for change in try entries.flatMap(journal.changes(of:)) {
      if case .insertRange(_, let first, let last) = change { inRanges += Int(last - first) + 1 }
      if let record = change.record, record.kind != .alert { single.insert(record) }
    }
    return single.count + inRanges
  }

  private func undo(_ entry: Journal.Entry, _ writer: EditWriter) throws -> Outcome {
    try reverse(journal.group(of: entry), verb: "undo", says: "took back", writer) { _, _ in }
  }

  private func checkUndoable(_ entry: Journal.Entry, anyone: Bool) throws(BookError) {
    guard !Journal.besides.contains(entry.verb) else {
      throw .nothingToUndo("undo: edit \(entry.id) is itself \(entry.verb == "undo" ? "an" : "a") \(entry.verb)")
    }
    guard !entry.isUndone else { throw .nothingToUndo("undo: edit \(entry.id) was taken back already") }
    guard anyone || entry.user == session.user else {
      throw .nothingToUndo("undo of yours: edit \(entry.id) was made by \(entry.user); say --anyone to take it back")
    }
  }

  /// Writes the opposite of each entry, newest first; entries of one group become entries of one undo.
  private func reverse(
    _ entries: [Journal.Entry], verb: String, says: String, _ writer: EditWriter,
    mark: (Journal.Entry, Bool) throws -> Void
  ) throws -> Outcome {
    var outcome = Outcome()
    var group: Int64? = entries.count > 1 ? 0 : nil
    for entry in entries {
      try requireRights(toReverse: entry, writer)
      try writer.consequence { try Reversal(entry, writer: writer, journal: journal).run() }
      let settled = try writer.derivation.settle(isReported: entries.count == 1)
      if entries.count == 1 {
        writer.alerts.customers(settled.customers)
        (outcome.raised, outcome.cleared) = (writer.alerts.raised, writer.alerts.cleared)
      }
      outcome.moves += settled.moves
      outcome.crossed = entries.count == 1 ? settled.crossed : []
      let changes = writer.takeChanges()
      if entries.count == 1 { outcome.changed = Book.records(in: changes) }
      let what = entries.count > 1 ? Book.title(of: entries) : Book.original(entry.summary)
      outcome.detail = what
      let id = try journal.append(
        self.entry(
          verb: verb, subject: entry.subject.flatMap { RecordReference($0) }, summary: "\(says): \(what)",
          group: group, target: entry.verb == "undo" ? entry.target : entry.id),
        changes: changes)
      if group == 0 { group = id }
      try journal.markUndone(entry.id, true)
      try mark(entry, true)
      outcome.editID = id
      outcome.record = entry.subject.flatMap { RecordReference($0) }
    }
    return outcome
  }

  /// The edit's own words, without what undo and redo put before them.
  private static func original(_ summary: String) -> String {
    for prefix in ["took back: ", "did again: "] where summary.hasPrefix(prefix) {
      return String(summary.dropFirst(prefix.count))
    }
    return summary
  }

  /// What the entries of a group are together: `import of shop.csv in 55 parts`, `3 edits made as one`.
  private static func title(of entries: [Journal.Entry]) -> String {
    let (newest, words) = (entries[0], original(entries[0].summary))
    switch newest.verb {
    // These have the words of the whole group already.
    case "undo", "redo": return words
    case "import":
      return "import of \(words.split(separator: " ", maxSplits: 4).last ?? "") in \(entries.count) parts"
    default: return "\(entries.count) edits made as one"
    }
  }
}
