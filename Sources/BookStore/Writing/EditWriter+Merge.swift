import Domain

extension EditWriter {
  /// Two records become one: everything that refers to the other refers to the kept one, and its keys mean it.
  func merge(
    _ kind: Kind, keep: Int64, other: Int64, take: Set<String>, seen: [Int64: FieldValues] = [:]
  ) throws -> Applied {
    guard Kind.mergeable.contains(kind) else {
      throw BookError.invalid(kind, field: "merge", problem: "only customers and contacts can be merged.")
    }
    guard keep != other else {
      throw BookError.invalid(kind, field: "merge", problem: "a \(kind.rawValue) cannot be merged with itself.")
    }
    guard let kept = try records.read(kind, keep) else { throw BookError.noSuchRecord(RecordReference(kind, keep)) }
    guard let gone = try records.read(kind, other) else { throw BookError.noSuchRecord(RecordReference(kind, other)) }
    for (id, now) in [(keep, kept), (other, gone)] {
      let values = seen[id] ?? [:]
      try requireUnchanged(since: values, RecordReference(kind, id), now: now, in: values.keys)
    }
    let names = try (label(kind, keep, kept), label(kind, other, gone))
    try consequence {
      try repoint(kind, from: other, to: keep)
      try repointAliases(kind, from: other, to: keep)
      try delete(kind, other)
      try addAlias(of: kind, gone, id: other, to: keep)
      try update(kind, keep, try EditWriter.merged(kept, gone, of: kind, take: take))
    }
    return Applied(record: RecordReference(kind, keep), summary: "merged \(names.1) into \(names.0)")
  }

  /// The fields of the kept record that change: blanks are filled, lists and tags united, and what is wanted is taken.
  private static func merged(
    _ kept: [FieldValue], _ gone: [FieldValue], of kind: Kind, take: Set<String>
  ) throws -> [(place: Int, value: FieldValue)] {
    for name in take where RecordTable.place(name, in: kind) < 2 { throw BookError.unknownField(kind, name) }
    return kind.fields.indices.dropFirst(2).compactMap { place in
      let (mine, theirs) = (kept[place], gone[place])
      guard !theirs.isNone, mine != theirs else { return nil }
      if mine.isNone || take.contains(kind.fields[place].name) { return (place, theirs) }
      switch (mine, theirs) {
      case (.tags(let mine), .tags(let theirs)): return (place, .tags(Set(mine + theirs).sorted()))
      case (.list(let mine), .list(let theirs)):
        return (place, .list(mine + theirs.filter { !mine.contains($0) }))
      case (.own(let mine), .own(let theirs)): return (place, .own(mine.merging(theirs) { mine, _ in mine }))
      default: return nil
      }
    }
  }

  /// Lets everything that refers to one record refer to another; a relation to itself is none any more.
  private func repoint(_ kind: Kind, from other: Int64, to keep: Int64) throws {
    for (part, field) in EditWriter.references(to: kind) {
      let sql = #"SELECT id FROM "\#(part.rawValue)" WHERE "\#(field)" = ? ORDER BY id"#
      for id in try connection.statement(sql).all([.integer(other)], read: { $0.integer(0) }) {
        try update(part, id, [(RecordTable.place(field, in: part), .reference(keep))])
        guard part == .relation, let row = try records.read(part, id) else { continue }
        if value("customer", of: part, in: row) == value("other", of: part, in: row) { try delete(part, id) }
      }
    }
  }

  // MARK: - Keys

  /// Lets the key of a record that goes mean another one from now on.
  func addAlias(of kind: Kind, _ gone: [FieldValue], id: Int64, to keep: Int64) throws {
    let ref = gone[1].text ?? String(id)
    try addAlias(of: kind, source: gone[0].text, ref: ref, to: keep)
  }

  /// Lets a key mean a record that has another one; no source stands for records made here.
  func addAlias(of kind: Kind, source: String?, ref: String, to record: Int64) throws {
    _ = try insert(
      .alias, [source.map(FieldValue.text) ?? .none, .text(ref), .text(kind.rawValue), .integer(record)])
  }

  private func repointAliases(_ kind: Kind, from other: Int64, to keep: Int64) throws {
    for id in try aliases(of: kind, other) {
      try update(.alias, id, [(RecordTable.place("record", in: .alias), .integer(keep))])
    }
  }

  func removeAliases(of kind: Kind, _ record: Int64) throws {
    for id in try aliases(of: kind, record) { try delete(.alias, id) }
  }

  private func aliases(of kind: Kind, _ record: Int64) throws -> [Int64] {
    guard RecordTable.of(kind).hasKey else { return [] }
    return try connection.statement("SELECT id FROM alias WHERE record = ? AND kind = ? ORDER BY id")
      .all([.integer(record), .text(kind.rawValue)]) { $0.integer(0) }
  }
}
