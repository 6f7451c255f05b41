import Domain

// What an edit may write: asked for every record before it is written, whatever edit or row of a file it comes from.
extension EditWriter {
  /// Writes what follows from an edit that was allowed: a step of a deal, the records of a merged customer.
  func consequence<Result>(_ body: () throws -> Result) rethrows -> Result {
    let outer = isConsequence
    isConsequence = true
    defer { isConsequence = outer }
    return try body()
  }

  /// Refuses a new record that the user may not add.
  func requireAdd(_ kind: Kind, _ values: [FieldValue]) throws {
    guard isAsked(kind) else { return }
    guard try access.permits(.add, kind, nil, values, records) else { throw access.lacks(.add, kind) }
    let given = values.indices.filter { !values[$0].isNone }.map { (place: $0, value: values[$0]) }
    try requireFields(kind, given)
    try requireReferences(kind, given)
    if kind == .user, values[EditWriter.rolePlace] != .text(Role.sales.rawValue) { try requireRanks(given) }
  }

  /// Refuses other values for a record that the user may not give.
  func requireChange(
    _ kind: Kind, _ id: Int64, _ old: [FieldValue], _ updates: [(place: Int, value: FieldValue)] = []
  ) throws {
    guard isAsked(kind) else { return }
    guard try access.permits(.change, kind, id, old, records) else { throw access.lacks(.change, kind) }
    try requireFields(kind, updates)
    try requireReferences(kind, updates)
    if kind == .user { try requireRanks(updates) }
  }

  /// Refuses to delete a record that the user may not delete.
  func requireDelete(_ kind: Kind, _ id: Int64, _ old: [FieldValue]) throws {
    guard isAsked(kind) else { return }
    guard try access.permits(.delete, kind, id, old, records) else { throw access.lacks(.delete, kind) }
  }

  /// Refuses values for fields that the user does not see, even for the value they have.
  ///
  /// - Parameter isNew: nothing for a field of a new record says nothing about it.
  func requireSeen(_ values: FieldValues, of kind: Kind, isNew: Bool) throws {
    guard !access.rights.isUnlimited else { return }
    let own = try records.ownFields(kind).map(\.field)
    for (name, value) in values.sorted(by: { $0.key < $1.key }) where !isNew || !value.isNone {
      try access.requireSeen(name, of: kind, own: own)
    }
  }

  // MARK: - Parts

  /// Kinds that the book itself writes with the records they belong to.
  private static let written: Set<Kind> = [.alert, .alias, .stageChange]

  private func isAsked(_ kind: Kind) -> Bool {
    !isConsequence && !access.rights.isUnlimited && !EditWriter.written.contains(kind)
  }

  private func requireFields(_ kind: Kind, _ values: [(place: Int, value: FieldValue)]) throws {
    for (place, value) in values {
      let field = kind.fields[place]
      if field.type == .own {
        for (id, own) in try records.ownFields(kind) where value.own[id] != nil {
          try access.requireSeen(own.name, of: kind, own: [own])
        }
      } else {
        try access.requireSeen(field.name, of: kind)
      }
    }
  }

  /// What one may not read is not there to refer to; colleagues are known by name to everybody.
  private func requireReferences(_ kind: Kind, _ values: [(place: Int, value: FieldValue)]) throws {
    for (place, value) in values {
      guard case .reference(let other) = kind.fields[place].type, other != .user, let id = value.reference else {
        continue
      }
      let reference = RecordReference(other, id)
      if try !access.canRead(reference, records) { throw BookError.noSuchRecord(reference) }
    }
  }

  /// Who may change colleagues only in part does not change what they may do.
  private func requireRanks(_ updates: [(place: Int, value: FieldValue)]) throws {
    let ranks = ["name", "role", "team", "manager", "disabled"]
    guard access.rights.scope(.change, .user) != .all,
      let field = updates.lazy.map({ Kind.user.fields[$0.place].name }).first(where: ranks.contains)
    else { return }
    throw access.denied("change the \(field) of users")
  }

  private static let rolePlace = RecordTable.place("role", in: .user)
}
