import Domain

extension EditWriter {
  /// Refuses to build on values that are no longer those a person saw.
  ///
  /// Fields that were not seen, and those where somebody else wrote the same as is wanted, are no conflict.
  ///
  /// - Parameters:
  ///   - wanted: the record as it is to be; nil where each field in `names` is to be as it was seen.
  /// - Throws: ``BookError/overtaken(_:_:)`` with every field that is one.
  func requireUnchanged(
    since seen: FieldValues, _ reference: RecordReference, now: [FieldValue], wanted: [FieldValue]? = nil,
    in names: some Sequence<String>
  ) throws {
    guard !seen.isEmpty else { return }
    let conflicts = try names.sorted().compactMap { name -> FieldConflict? in
      guard let seen = seen[name] else { return nil }
      let theirs = try stored(name, of: reference.kind, in: now)
      let mine = try wanted.map { try stored(name, of: reference.kind, in: $0) } ?? seen
      guard theirs != seen, theirs != mine else { return nil }
      return FieldConflict(field: name, seen: seen, theirs: theirs, mine: mine)
    }
    if !conflicts.isEmpty { throw BookError.overtaken(reference, conflicts) }
  }

  /// The value of a field, of the book's own ones too.
  private func stored(_ name: String, of kind: Kind, in row: [FieldValue]) throws -> FieldValue {
    guard RecordTable.place(name, in: kind) < 0 else { return value(name, of: kind, in: row) }
    let own = value(Field.own.name, of: kind, in: row).own
    return try records.ownFields(kind).first { $0.field.name == name }.flatMap { own[$0.id] } ?? .none
  }
}
