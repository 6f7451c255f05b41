import Domain

extension Book {
  /// Begins an import: batches of rows that are one edit to undo.
  ///
  /// - Parameters:
  ///   - source: where the rows come from; records are known by it and their key.
  ///   - title: what the history shows, the file's name.
  ///   - dryRun: everything is tried and counted, nothing is kept.
  ///   - onDuplicate: what is done with rows whose record is there already; nil to update those with the same key, and
  ///     to keep a record that only seems to be the same apart.
  ///   - newFields: own fields to make with the first batch, as `add field` takes them.
  package func importer(
    source: String, title: String, dryRun: Bool = false, onDuplicate: OnDuplicate? = nil,
    newFields: [FieldValues] = []
  ) throws(BookError) -> Importer {
    Importer(
      book: self, source: source, title: title, isDryRun: dryRun, policy: onDuplicate, newFields: newFields)
  }

  /// A name for an own field of a kind that says what `wanted` says and is free.
  package func freeFieldName(_ wanted: String, of kind: Kind) throws(BookError) -> String {
    try reading {
      let own = try records.ownFields(kind).map(\.field.name)
      let taken = Set((kind.fields.map(\.name) + Validation.takenNames + own).map(Folding.fold))
      let names = [wanted, wanted + "Given"] + (2...99).map { "\(wanted)Given\($0)" }
      return names.first { !taken.contains(Folding.fold($0)) } ?? wanted
    }
  }

  /// Makes the own fields that an import brings.
  func addFields(_ fields: [FieldValues], _ writer: EditWriter) throws {
    guard !fields.isEmpty else { return }
    try require(.add, .field)
    for values in fields { _ = try writer.add(.field, values) }
  }

  func take(_ batch: ImportBatch, _ writer: EditWriter, group: Int64) throws -> Outcome {
    var memory = ImportMemory()
    return try take(batch, writer, group: group, memory: &memory)
  }

  /// Carries out one batch and appends its entry to the journal.
  func take(
    _ batch: ImportBatch, _ writer: EditWriter, group: Int64, policy: OnDuplicate? = nil, tellsAll: Bool = false,
    memory: inout ImportMemory
  ) throws -> Outcome {
    var outcome = Outcome()
    let result: BatchResult
    memory.references.renew(after: try journal.lastID())
    switch batch.rows {
    case .transactions(let rows):
      try requireImport(of: [.order, .customer, .product])
      try writer.access.requireSeen("total", of: .order)
      var reader = TransactionBatch(writer: writer, source: batch.source, memory: memory)
      result = try reader.take(rows)
      memory = reader.memory
    case .baskets(let rows):
      try requireImport(of: [.order, .product])
      try writer.access.requireSeen("total", of: .order)
      var reader = BasketBatch(writer: writer, source: batch.source, title: batch.title, memory: memory)
      result = try reader.take(rows)
      memory = reader.memory
    case .records(let kind, let rows):
      try requireImport(of: [kind])
      var reader = RecordBatch(writer: writer, source: batch.source, policy: policy, memory: memory)
      result = try reader.take(kind, rows)
      memory = reader.memory
    case .tickets(let rows):
      try requireImport(of: [.ticket])
      var reader = TicketBatch(writer: writer, source: batch.source, memory: memory)
      result = try reader.take(rows)
      memory = reader.memory
    case .facts(let rows):
      try requireImport(of: Set(rows.map(\.kind)).sorted { $0.rawValue < $1.rawValue })
      result = try FactBatch(writer: writer).take(rows)
    case .book(let rows):
      try requireBook(rows)
      var reader = BookBatch(writer: writer, policy: policy)
      result = try reader.take(rows)
    }
    outcome.counts = result.counts
    outcome.rejected = result.rejected
    outcome.rows = tellsAll ? result.fates : result.fates.filter { !$0.remarks.isEmpty || $0.duplicate != nil }
    if writer.derives {
      let settled = try writer.derivation.settle(isReported: false)
      outcome.crossed = settled.crossed
      try EventAlerts(writer).tell(settled.customers)
    }
    let changes = ChangeRanges.packed(writer.takeChanges())
    guard !changes.isEmpty else { return outcome }
    // What a new book is filled with is its beginning, not an edit to take back.
    let isFilling = !writer.derives && !batch.rows.beginsBooks
    let (verb, did) = isFilling ? ("fill", "filled with") : ("import", "imported")
    let edit = try journal.append(
      entry(
        verb: verb,
        summary: "\(did) \(result.counts.imported) \(result.counts.imported == 1 ? "row" : "rows") of \(batch.title)",
        group: group),
      changes: changes)
    memory.references.follow(edit)
    outcome.editID = edit
    return outcome
  }

  func requireImport(of kinds: [Kind]) throws(BookError) {
    for kind in kinds {
      try require(.add, kind)
      try require(.change, kind)
    }
  }

  // MARK: - Dry runs

  /// Opens the transaction around a dry run, which is rolled back at its end.
  func beginTrial() throws(BookError) {
    guard !connection.isInTransaction else { return }
    do { try connection.statement(.begin).run() } catch { throw BookError(error, path: info.path) }
  }

  /// Keeps what was tried: an import that is all or nothing.
  func keepTrial() throws(BookError) {
    guard connection.isInTransaction else { return }
    do { try connection.statement(.commit).run() } catch { throw BookError(error, path: info.path) }
  }

  func endTrial() {
    guard connection.isInTransaction else { return }
    try? connection.statement(.rollback).run()
    forgetReads()
  }

  // MARK: - Filling a new book

  /// - Parameter keepsKeys: the indexes of keys stay, for rows that refer to others by them.
  func beginFilling(keepsKeys: Bool = false) throws(BookError) {
    do {
      guard try state().totals.customers == 0, try state().lastIDs.allSatisfy({ $0 == 0 }) else {
        throw BookError.io(
          path: info.path, detail: "only an empty book can be filled with whole records", advice: "make a new book")
      }
      // The file is new and nobody waits for it: indexes at the end, and one flush instead of one a batch. A program
      // that finds the book unfinished builds what is missing.
      try connection.transaction {
        let tables = Kind.allCases.map(\.rawValue) + ["orderLine"]
        let indexes = try IndexKeeper.drop(of: tables, keeping: keepsKeys ? "Key" : nil, on: connection)
        try connection.statement(.writeSetting).run("unfinished", .text(indexes.script))
      }
      connection.forgetStatements()
      try connection.execute(
        """
        PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA wal_autocheckpoint = 20000;
        PRAGMA cache_size = -131072;
        """)
    } catch {
      throw BookError(error, path: info.path)
    }
  }

  /// Builds the indexes that filling did without, and everything derived.
  func finishFilling() throws {
    let script = try connection.statement(.readSetting).first("unfinished") { $0.text(0) ?? "" }
    try connection.transaction {
      try connection.execute(script ?? "")
      try IndexKeeper.loosenOrders(on: connection)
      try recalculateUnchecked()
    }
    connection.forgetStatements()
  }

  func endFilling() throws(BookError) {
    do {
      try finishFilling()
      try connection.execute("PRAGMA wal_autocheckpoint = 0; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON")
      try connection.execute("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA cache_size = \(Connection.cacheSize)")
    } catch {
      throw BookError(error, path: info.path)
    }
  }
}
