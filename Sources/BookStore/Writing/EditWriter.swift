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
  let userID: Int64?
  private let search: SearchIndex
  private(set) var changes: [RowChange] = []
  /// False while a new book is being filled: derived figures are computed once at the end.
  var derives = true

  init(
    _ connection: Connection, records: Records, state: BookState, session: Session, currency: Currency, userID: Int64?
  ) {
    self.connection = connection
    self.records = records
    self.session = session
    self.currency = currency
    self.userID = userID
    derivation = Derivation(connection, state: state)
    search = SearchIndex(connection: connection)
  }

  // MARK: - Primitives

  /// Writes a new record under the next id of its kind and returns that.
  func insert(_ kind: Kind, _ values: [FieldValue]) throws -> Int64 {
    var id = derivation.state.nextID(kind)
    // A record that came from an export of a book has the source of records made here and a key that looks like an id.
    while RecordTable.of(kind).hasKey, values[1].isNone, try isTakenKey(kind, id) { id = derivation.state.nextID(kind) }
    try insert(kind, id, values)
    return id
  }

  /// Writes a new record under a given id.
  func insert(_ kind: Kind, _ id: Int64, _ values: [FieldValue], isJournaled: Bool = true) throws {
    derivation.state.reserve(kind, id)
    try records.insert(kind, id, values)
    if isJournaled { changes.append(.insert(kind, id, values)) }
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
    try records.update(kind, id, changed)
    changes.append(
      .update(kind, id, changed.map { RowChange.FieldUpdate(place: $0.place, before: old[$0.place], after: $0.value) }))
    var new = old
    for (place, value) in changed { new[place] = value }
    try derive(kind, id, from: old, to: new)
    return true
  }

  func delete(_ kind: Kind, _ id: Int64) throws {
    guard let old = try records.read(kind, id) else { throw BookError.noSuchRecord(RecordReference(kind, id)) }
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

  // MARK: - Derivation

  private func derive(_ kind: Kind, _ id: Int64, from old: [FieldValue]?, to new: [FieldValue]?) throws {
    guard derives else { return }
    switch kind {
    case .customer:
      if old == nil { try derivation.customerAdded(id) }
      if new == nil { try derivation.customerDeleted(id) }
      try search.update(id, from: old, to: new)
    case .order:
      if let old { try derivation.order(OrderFacts(old), -1) }
      if let new { try derivation.order(OrderFacts(new), 1) }
    case .opportunity:
      for (values, sign) in [(old, -1), (new, 1)] {
        guard let values else { continue }
        derivation.deal(
          stage: values[EditWriter.stagePlace].text ?? "", amount: values[EditWriter.amountPlace].money?.minor ?? 0,
          sign)
      }
    case .ticket:
      if let old { derivation.ticket(state: old[EditWriter.statePlace].text ?? "", -1) }
      if let new { derivation.ticket(state: new[EditWriter.statePlace].text ?? "", 1) }
    case .product:
      if old == nil { derivation.product(1) } else if new == nil { derivation.product(-1) }
    case .touch, .user, .stageChange, .ticketEvent: break
    }
  }

  private func isTakenKey(_ kind: Kind, _ id: Int64) throws -> Bool {
    try records.find(kind, source: Source.here, ref: String(id)) != nil
  }

  private static let stagePlace = RecordTable.place("stage", in: .opportunity)
  private static let amountPlace = RecordTable.place("amount", in: .opportunity)
  private static let statePlace = RecordTable.place("state", in: .ticket)
}
