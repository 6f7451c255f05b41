import Domain

extension RecordBatch {
  /// A record that a row is about.
  struct Known {
    let id: Int64
    let old: [FieldValue]
    /// Whether it was not found by the row's key, which is to mean it from now on.
    var isJoined = false
  }

  /// The record that the row is about: by its key, or, where the import is to join them, by what the two have in common.
  func known(
    _ kind: Kind, _ ref: String, _ values: FieldValues, _ report: inout RowReport
  ) throws -> Known? {
    if let id = try writer.records.find(kind, source: source, ref: ref), let old = try writer.records.read(kind, id) {
      guard try writer.access.permits(.read, kind, id, old, writer.records) else {
        throw writer.access.lacks(.read, kind)
      }
      if policy == .fail { throw BookError.duplicateRow(line: report.line, of: try writer.label(kind, id, old)) }
      return Known(id: id, old: old)
    }
    if let id = try named(kind, values), let old = try writer.records.read(kind, id) {
      return Known(id: id, old: old, isJoined: true)
    }
    guard let match = try match(kind, values), let old = try writer.records.read(kind, match.record.id) else {
      return nil
    }
    let label = try writer.label(kind, match.record.id, old)
    report.duplicate = "\(label) (\(match.reasons.joined(separator: ", ")))"
    guard let policy else { return nil }
    if policy == .fail { throw BookError.duplicateRow(line: report.line, of: report.duplicate ?? label) }
    return Known(id: match.record.id, old: old, isJoined: true)
  }

  /// A record of which another row gave nothing but the name, which is its key: what was only named is now told.
  ///
  /// A colleague is known by name alone.
  private func named(_ kind: Kind, _ values: FieldValues) throws -> Int64? {
    guard let name = values["name"]?.text, ReferenceFinder.made.contains(kind) else { return nil }
    if kind == .user { return try finder.find(kind, name) }
    guard let id = try writer.records.find(kind, source: source, ref: name),
      memory.seen[kind]?.contains(id) != true, let row = try writer.records.read(kind, id),
      row[1] == .text(name), row[RecordTable.place("name", in: kind)] == .text(name)
    else { return nil }
    return id
  }

  private func match(_ kind: Kind, _ values: FieldValues) throws -> Duplicate? {
    guard Kind.mergeable.contains(kind) else { return nil }
    var row = Array(repeating: FieldValue.none, count: kind.fields.count)
    for name in ["name", "email", "phone", "customer"] {
      let place = RecordTable.place(name, in: kind)
      if place >= 0, let value = values[name] { row[place] = value }
    }
    return try Duplicates(records: writer.records, access: writer.access).of(row, kind, except: nil, limit: 1).first
  }
}
