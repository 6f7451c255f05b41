import Analytics
import Domain

/// The one place where records are written: every insert, update and delete of an edit passes here, is kept for the
/// journal and told to the derivation.
final class EditWriter {
  let connection: Connection
  let records: Records
  let derivation: Derivation
  let session: Session
  let currency: Currency
  /// The user's own record, where the book knows the user.
  var userID: Int64? { access.userID }
  let accessKeeper: AccessKeeper
  let access: Access
  let search: SearchIndex
  let matchKeys: MatchKeys
  private(set) var changes: [RowChange] = []
  /// The next task of one that comes again and was done by this edit.
  var nextTask: RecordReference?
  /// State alerts of deals, tickets and tasks that the edit raised and cleared.
  var alerts = AlertChanges()
  /// Complaints and answers that the edit brought, to be heard at its end.
  var heard: [RecordReference] = []
  /// False while a new book is being filled: derived figures are computed once at the end.
  var derives = true
  /// Whether the keys are written all the same by which records are found.
  var keepsMatchKeys = false
  /// True while something is written that follows from what was allowed already.
  var isConsequence = false
  /// How many records of an edit of many are done.
  var steps = 0

  init(
    _ connection: Connection, records: Records, state: BookState, session: Session, currency: Currency,
    accessKeeper: AccessKeeper, access: Access
  ) {
    self.connection = connection
    self.records = records
    self.session = session
    self.currency = currency
    self.accessKeeper = accessKeeper
    self.access = access
    derivation = Derivation(connection, state: state, today: session.today())
    search = SearchIndex(records)
    matchKeys = MatchKeys(connection: connection)
  }

  // MARK: - Primitives

  /// Writes a new record under the next id of its kind and returns that; fields left out at the end are none.
  func insert(_ kind: Kind, _ values: [FieldValue]) throws -> Int64 {
    let values = values + Array(repeating: FieldValue.none, count: kind.fields.count - values.count)
    var id = derivation.state.nextID(kind)
    // A record that came from an export of a book has the source of records made here and a key that looks like an id.
    while RecordTable.of(kind).hasKey, values[1].isNone, try isTakenKey(kind, id) { id = derivation.state.nextID(kind) }
    try insert(kind, id, values)
    return id
  }

  /// Writes a new record under a given id.
  func insert(_ kind: Kind, _ id: Int64, _ values: [FieldValue]) throws {
    try requireAdd(kind, values)
    derivation.state.reserve(kind, id)
    try prepare(kind, id, values)
    try records.insert(kind, id, values)
    changes.append(.insert(kind, id, values))
    try derive(kind, id, from: nil, to: values)
  }

  /// Writes other values for some fields; those that stay the same are left out.
  ///
  /// - Returns: whether anything changed.
  @discardableResult
  func update(_ kind: Kind, _ id: Int64, _ updates: [(place: Int, value: FieldValue)]) throws -> Bool {
    guard let old = try records.read(kind, id) else { throw BookError.noSuchRecord(RecordReference(kind, id)) }
    let changed = updates.filter { old[$0.place] != $0.value }
    guard !changed.isEmpty else { return false }
    try requireChange(kind, id, old, changed)
    var new = old
    for (place, value) in changed { new[place] = value }
    try prepare(kind, id, old, new)
    try records.update(kind, id, changed)
    changes.append(
      .update(kind, id, changed.map { RowChange.FieldUpdate(place: $0.place, before: old[$0.place], after: $0.value) }))
    try derive(kind, id, from: old, to: new)
    return true
  }

  func delete(_ kind: Kind, _ id: Int64) throws {
    guard let old = try records.read(kind, id) else { throw BookError.noSuchRecord(RecordReference(kind, id)) }
    try requireDelete(kind, id, old)
    try prepare(kind, id, old)
    try derive(kind, id, from: old, to: nil)
    try records.delete(kind, id)
    changes.append(.delete(kind, id, old))
  }

  func note(_ change: RowChange) { changes.append(change) }

  /// The changes since the last call.
  func takeChanges() -> [RowChange] {
    defer { changes = [] }
    return changes
  }

  private func isTakenKey(_ kind: Kind, _ id: Int64) throws -> Bool {
    try records.hasSource(Source.here) && records.find(kind, source: Source.here, ref: String(id)) != nil
  }
}
