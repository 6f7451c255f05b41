import Domain

extension Book {
  /// Carries out an edit: facts, journal and everything that follows from it, in one durable transaction.
  ///
  /// - Parameter group: where several edits are taken back as one, the number of the first of them, 0 for that one
  ///   itself; undoing and redoing belong to no group.
  /// - Returns: what it moved. `microseconds` runs from the call to the durable commit.
  /// - Throws: ``BookError``; then nothing was changed.
  /// - Complexity: O(log n) in the size of the book for each record the edit touches.
  package func commit(_ edit: Edit, group: Int64? = nil) throws(BookError) -> Outcome {
    try writing { writer in
      try apply(edit, writer, group: group)
    }
  }

  /// Carries out several edits in one transaction.
  ///
  /// One that is refused is left out; the others are kept.
  ///
  /// - Returns: for each edit its outcome or why it was refused; only the last carries `microseconds`.
  package func commit(_ edits: [Edit]) throws(BookError) -> [Result<Outcome, BookError>] {
    let clock = ContinuousClock()
    let start = clock.now
    do {
      var results = try commitAll(edits) ?? commitEach(edits)
      if case .success(var outcome)? = results.last {
        outcome.microseconds = Book.microseconds(clock.now - start)
        results[results.count - 1] = .success(outcome)
      }
      return results
    } catch {
      forgetReads()
      throw BookError(error, path: info.path)
    }
  }

  /// Carries out edits that are all good, which most are: without a part of the transaction for each of them, for which
  /// SQLite would copy every page it changes.
  ///
  /// - Returns: nil where one is refused; then nothing was changed.
  private func commitAll(_ edits: [Edit]) throws -> [Result<Outcome, BookError>]? {
    do {
      return try connection.transaction {
        let results = try edits.enumerated().map { place, edit in
          Result<Outcome, BookError>.success(try part(edit, isLast: place == edits.count - 1))
        }
        return results
      }
    } catch {
      forgetReads()
      guard BookError(error, path: info.path).isRefusal else { throw error }
      return nil
    }
  }

  private func commitEach(_ edits: [Edit]) throws -> [Result<Outcome, BookError>] {
    try connection.transaction {
      try edits.map { edit in
        do { return .success(try connection.transaction { try part(edit, isLast: true) }) } catch {
          forgetReads()
          let refusal = BookError(error, path: info.path)
          guard refusal.isRefusal else { throw refusal }
          return .failure(refusal)
        }
      }
    }
  }

  /// One edit of several.
  private func part(_ edit: Edit, isLast: Bool) throws -> Outcome {
    let writer = try self.writer()
    let outcome = try apply(edit, writer)
    try connection.keep(writer.derivation.state, isLast: isLast)
    return outcome.shown(to: writer.access)
  }

  /// Runs the body in a transaction of its own and writes the figures of the book at its end.
  func writing(_ body: (EditWriter) throws -> Outcome) throws(BookError) -> Outcome {
    let clock = ContinuousClock()
    let start = clock.now
    do {
      var outcome = try connection.transaction {
        let writer = try self.writer()
        let outcome = try body(writer)
        try connection.keep(writer.derivation.state)
        return outcome.shown(to: writer.access)
      }
      outcome.microseconds = Book.microseconds(clock.now - start)
      return outcome
    } catch {
      forgetReads()
      throw BookError(error, path: info.path)
    }
  }

  /// Forgets what was read in a transaction that was rolled back.
  func forgetReads() {
    connection.forget()
    records.forgetSources()
    accessKeeper.forget()
  }

  func writer() throws -> EditWriter {
    EditWriter(
      connection, records: records, state: try state(), session: session, currency: info.currency,
      accessKeeper: accessKeeper, access: try accessKeeper.current())
  }

  func apply(_ edit: Edit, _ writer: EditWriter, group: Int64? = nil) throws -> Outcome {
    switch edit {
    case .undo(let target): return try undo(target, writer)
    case .redo: return try redo(writer)
    case .importBatch(let batch): return try take(batch, writer, group: 0)
    default: break
    }
    try requireRights(for: edit, writer)
    let applied = try write(edit, writer)
    return try record(applied, verb: edit.verb, group: group, writer)
  }

  private func write(_ edit: Edit, _ writer: EditWriter) throws -> Applied {
    switch edit {
    case .add(let kind, let values): try writer.add(kind, values)
    case .change(let kind, let id, let values, let seen): try writer.change(kind, id, values, seen: seen)
    case .changeAll(let kind, let ids, let values): try writer.changeAll(kind, ids, values)
    case .delete(let kind, let id): try writer.remove(kind, id)
    case .merge(let kind, let keep, let other, let take, let seen):
      try writer.merge(kind, keep: keep, other: other, take: take, seen: seen)
    case .set(let name, let value): try writer.set(name, value)
    case .handle(let key, let handling): try writer.handle(key, handling, queryContext())
    case .importBatch, .undo, .redo: Applied(summary: "")
    }
  }

  /// Settles what follows, appends the journal entry and makes the outcome.
  private func record(
    _ applied: Applied, verb: String, group: Int64?, _ writer: EditWriter
  ) throws -> Outcome {
    var outcome = Outcome()
    outcome.record = applied.record
    let settled = try writer.derivation.settle(isReported: true)
    (outcome.moves, outcome.crossed) = (settled.moves, settled.crossed)
    writer.alerts.customers(settled.customers)
    try EventAlerts(writer).tell(settled.customers)
    (outcome.raised, outcome.cleared) = (writer.alerts.raised, writer.alerts.cleared)
    let changes = writer.takeChanges()
    guard !changes.isEmpty else { return outcome }
    outcome.changed = Book.records(in: changes)
    outcome.next = writer.nextTask
    if verb == "add", let added = applied.record, Kind.mergeable.contains(added.kind),
      let row = try records.read(added.kind, added.id)
    {
      outcome.duplicates = try Duplicates(records: records, access: writer.access)
        .of(row, added.kind, except: added.id, limit: 5).map(\.record)
    }
    outcome.editID = try journal.append(
      entry(verb: verb, subject: applied.record, summary: applied.summary, group: group), changes: changes)
    return outcome
  }

  func entry(
    verb: String, subject: RecordReference? = nil, summary: String, group: Int64? = nil, target: Int64? = nil
  ) -> Journal.Entry {
    Journal.Entry(
      at: session.now(), user: session.user, origin: session.origin, verb: verb, subject: subject?.description,
      summary: summary, group: group, target: target)
  }

  /// The records that changes wrote, each once, in order.
  static func records(in changes: [RowChange]) -> [RecordReference] {
    var seen: Set<RecordReference> = []
    return changes.compactMap(\.record).filter { seen.insert($0).inserted }
  }

  static func microseconds(_ duration: Duration) -> Int {
    let (seconds, attoseconds) = duration.components
    return Int(seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000)
  }
}

extension BookError {
  /// Whether the error is the edit's own fault, so that other edits of a batch can go on.
  package var isRefusal: Bool {
    switch self {
    case .noSuchRecord, .ambiguous, .unsortable, .unknownField, .invalid, .unknownSetting, .invalidSetting,
      .noSuchAlert, .inUse, .denied, .conflict, .overtaken, .nothingToUndo,
      .query:
      true
    default: false
    }
  }
}
