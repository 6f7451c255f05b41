import Domain

extension Book {
  /// What the user may do here, as it was when the book was last read or written.
  package var rights: Rights { accessKeeper.last.rights }

  /// What the user may do here.
  package var role: Role { rights.role }

  /// The user's own record, where the book knows the user.
  package var userID: Int64? { accessKeeper.last.userID }

  /// Refuses an export of a kind of which the user may export nothing; ask before anything is written.
  ///
  /// Read the rows with `for: .export`, so that only those come that may go out.
  package func requireExport(_ kind: Kind) throws(BookError) { try require(.export, kind) }

  // MARK: - For the store's own files

  /// What the user may do now.
  func access() throws(BookError) -> Access {
    do { return try accessKeeper.current() } catch { throw BookError(error, path: info.path) }
  }

  /// Refuses what the user's role does not allow with any record of the kind.
  func require(_ action: RecordAction, _ kind: Kind) throws(BookError) { try access().require(action, kind) }

  /// Whether the user may read everything of a kind, so that figures of the whole book can be shown.
  func readsAll(_ kinds: Kind...) throws(BookError) -> Bool {
    let rights = try access().rights
    return kinds.allSatisfy { rights.scope(.read, $0) == .all }
  }

  /// Refuses what tells figures of single customers to whom may not read them all.
  func requireFigures() throws(BookError) {
    let access = try access()
    try access.requireSeen("revenue", of: .customer)
    for kind in [Kind.customer, .order] where access.rights.scope(.read, kind) != .all {
      throw access.lacks(.read, kind)
    }
  }

  // MARK: - Edits

  /// Refuses an edit that the user's role does not allow, as far as can be said before its records are read.
  func requireRights(for edit: Edit, _ writer: EditWriter) throws {
    let access = writer.access
    switch edit {
    case .add(let kind, let values):
      try access.require(.add, kind)
      if kind.isPart { try requireReach(.add, kind, nil, writer.row(kind, values), writer) }
      try writer.requireSeen(values, of: kind, isNew: true)
    case .change(let kind, let id, let values, _):
      try access.require(.change, kind)
      if let old = try records.read(kind, id) { try requireReach(.change, kind, id, old, writer) }
      try writer.requireSeen(values, of: kind, isNew: false)
    case .changeAll(let kind, let ids, let values):
      try access.require(.change, kind)
      for id in ids { if let old = try records.read(kind, id) { try requireReach(.change, kind, id, old, writer) } }
      try writer.requireSeen(values, of: kind, isNew: false)
    case .delete(let kind, let id):
      try access.require(.delete, kind)
      if let old = try records.read(kind, id) { try requireReach(.delete, kind, id, old, writer) }
    case .merge(let kind, let keep, let other, let take, _):
      try access.require(.change, kind)
      try access.require(.delete, kind)
      if let kept = try records.read(kind, keep) { try writer.requireChange(kind, keep, kept) }
      if let gone = try records.read(kind, other) { try writer.requireDelete(kind, other, gone) }
      try writer.requireSeen(FieldValues(uniqueKeysWithValues: take.map { ($0, .none) }), of: kind, isNew: false)
    case .set(let name, _): try access.requireSetting(name)
    case .handle(let key, _):
      try access.require(.change, .alert)
      try requireHandling(of: key.subject, access)
    case .importBatch, .undo, .redo: break
    }
  }

  private func requireReach(
    _ action: RecordAction, _ kind: Kind, _ id: Int64?, _ values: [FieldValue], _ writer: EditWriter
  ) throws {
    guard try writer.access.permits(action, kind, id, values, records) else { throw writer.access.lacks(action, kind) }
  }

  /// An alert is taken in hand by who may read what it is about; a digest is about a colleague's customers.
  private func requireHandling(of subject: RecordReference, _ access: Access) throws {
    let scope = access.rights.scope(.change, .alert)
    guard scope != .all || access.rights.scope(.read, subject.kind) != .all else { return }
    let keeper: Int64?
    if subject.kind == .user {
      keeper = subject.id == 0 ? nil : subject.id
    } else {
      guard let values = try records.read(subject.kind, subject.id), try access.canRead(subject, records) else {
        throw access.lacks(.read, subject.kind)
      }
      keeper = try RecordKeeper.of(subject.kind).keeper(of: subject.id, values, records)
    }
    guard access.reaches(scope, keeper: keeper) else { throw access.lacks(.change, .alert) }
  }

  // MARK: - Undo

  /// Refuses to take back an entry whose edit the user may not do: one's own edit may be taken back by whoever may
  /// still do it, anybody else's by whoever may do the opposite.
  ///
  /// What else the entry wrote followed from the edit, and is taken back with it.
  func requireRights(toReverse entry: Journal.Entry, _ writer: EditWriter) throws {
    let access = writer.access
    guard !access.rights.isUnlimited else { return }
    let isOwn = entry.user == access.user
    // To do an edit again is to do it.
    let isRepeated = entry.verb == "undo"
    let subject = entry.subject.flatMap { RecordReference($0) }
    for change in try journal.changes(of: entry) {
      if case .setting(let name, _, _) = change { try access.requireSetting(name) }
      guard let (action, kind) = change.right(isOwn: isOwn && !isRepeated),
        subject.map({ $0.kind == kind }) ?? !kind.isPart
      else { continue }
      try access.require(action, kind)
      guard access.rights.scope(action, kind) != .all else {
        try requireSeen(change, isOwn: isOwn, access)
        continue
      }
      for (id, values) in try change.records(records) {
        guard try access.permits(action, kind, id, values, records) else { throw access.lacks(action, kind) }
      }
      try requireSeen(change, isOwn: isOwn, access)
    }
  }

  private func requireSeen(_ change: RowChange, isOwn: Bool, _ access: Access) throws {
    guard !isOwn, case .update(let kind, _, let updates) = change else { return }
    for update in updates { try access.requireSeen(kind.fields[update.place].name, of: kind) }
  }
}

extension Kind {
  /// Whether its records are written with those of other kinds alone.
  fileprivate var isPart: Bool { [.stageChange, .ticketEvent, .alias, .alert].contains(self) }
}

extension RowChange {
  /// The right that taking the change back needs.
  fileprivate func right(isOwn: Bool) -> (RecordAction, Kind)? {
    switch self {
    case .insert(let kind, _, _), .insertRange(let kind, _, _): (isOwn ? .add : .delete, kind)
    case .update(let kind, _, _): (.change, kind)
    case .delete(let kind, _, _): (isOwn ? .delete : .add, kind)
    case .setting, .announced: nil
    }
  }

  /// The records that the change wrote, as they are or were.
  fileprivate func records(_ records: Records) throws -> [(Int64, [FieldValue])] {
    switch self {
    case .insert(_, let id, let values), .delete(_, let id, let values): [(id, values)]
    case .update(let kind, let id, _): try records.read(kind, id).map { [(id, $0)] } ?? []
    case .insertRange(let kind, let first, let last):
      try (first...max(first, last)).compactMap { id in try records.read(kind, id).map { (id, $0) } }
    case .setting, .announced: []
    }
  }
}
