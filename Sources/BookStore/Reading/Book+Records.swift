import Domain

extension Book {
  /// Records of any kind, field by field; by id when no other order is asked for.
  package func records(
    _ kind: Kind, matching query: Query = .everything, sortedBy keys: [SortKey] = [], page: Page = .first, limit: Int,
    for action: RecordAction = .read
  ) throws(BookError) -> [Record] {
    try require(action, kind)
    return try reading {
      let keys = keys.isEmpty ? [SortKey("id")] : keys
      let table = #""\#(kind.rawValue)""#
      // Customers are filtered by their measures too, under the names the customer list gives its tables.
      let from =
        kind == .customer
        ? #"(SELECT * FROM customer) t CROSS JOIN customer c ON c.id = t.id CROSS JOIN measure m ON m.customer = t.id"#
        : "\(table) t"
      let list = try recordList(kind, query, keys, WorkRows.Columns(select: "t.id", from: from), for: action)
      let ids = try list.rows(connection, page: page, limit: limit) { $0.integer(0) }
      return try ids.compactMap { try read(RecordReference(kind, $0)) }
    }
  }

  /// One record whole, or nil.
  package func record(_ reference: RecordReference) throws(BookError) -> Record? {
    try require(.read, reference.kind)
    return try reading { try access().canRead(reference, records) ? try read(reference) : nil }
  }

  /// The record that a text means: an id, `source/ref`, an exact key, or an exact name whatever its case and accents.
  package func lookup(_ kind: Kind, _ text: String) throws(BookError) -> Int64? {
    try require(.read, kind)
    return try reading {
      let access = try access()
      func isRead(_ id: Int64) throws -> Bool { try access.canRead(RecordReference(kind, id), records) }
      if let id = Int64(text), try records.exists(kind, id), try isRead(id) { return id }
      let table = #""\#(kind.rawValue)""#
      if RecordTable.of(kind).hasKey {
        if let slash = text.firstIndex(of: "/"),
          let id = try records.find(
            kind, source: String(text[..<slash]), ref: String(text[text.index(after: slash)...])), try isRead(id)
        {
          return id
        }
        let byKey = try connection.statement("SELECT id FROM \(table) WHERE ref = ? ORDER BY id LIMIT 1")
          .first(.text(text)) { $0.integer(0) }
        if let byKey, try isRead(byKey) { return byKey }
        let byAlias = try connection.statement(
          "SELECT record FROM alias WHERE ref = ? AND kind = ? ORDER BY id LIMIT 1"
        )
        .first(.text(text), .text(kind.rawValue)) { $0.integer(0) }
        if let byAlias, try isRead(byAlias) { return byAlias }
      }
      guard kind.field("name") != nil else { return nil }
      let column = kind == .customer ? #""sortName""# : "fold(name)"
      let scope = access.condition(.read, kind, alias: "t").sql
      let sql = "SELECT id FROM \(table) t WHERE \(column) = ? AND \(scope) ORDER BY id LIMIT 5"
      let ids = try connection.statement(sql)
        .all([.text(Folding.fold(text))]) { $0.integer(0) }
      guard ids.count < 2 else { throw BookError.ambiguous(kind, name: text, ids: ids) }
      return ids.first
    }
  }

  /// Names that begin with a text, for pick lists.
  package func names(_ kind: Kind, prefix: String, limit: Int) throws(BookError) -> [(id: Int64, name: String)] {
    try require(.read, kind)
    return try reading {
      guard kind.field("name") != nil else { return [] }
      let access = try access()
      let scope = access.condition(.read, kind, alias: "t").sql
      if kind == .customer, !prefix.isEmpty {
        guard let match = SearchIndex.match(prefix) else { return [] }
        let sql = """
          SELECT id, name FROM customer WHERE id IN (SELECT rowid FROM search WHERE search MATCH ? LIMIT \(limit))
          """
        guard scope == "1", !access.rights.limitsWords(of: kind) else {
          return try limitedNames(prefix, match, scope, limit: limit)
        }
        return try connection.statement(sql).all([.text(match)]) { ($0.integer(0), $0.text(1) ?? "") }
      }
      let folded = Folding.fold(prefix)
      let sql = """
        SELECT id, name FROM "\(kind.rawValue)" t WHERE fold(name) >= ? AND fold(name) < ? AND \(scope)
        ORDER BY name LIMIT \(limit)
        """
      return try connection.statement(sql).all([.text(folded), .text(folded + "\u{10FFFF}")]) {
        ($0.integer(0), $0.text(1) ?? "")
      }
    }
  }

  /// Customers within a scope whose own name has a word that begins so.
  private func limitedNames(
    _ prefix: String, _ match: String, _ scope: String, limit: Int
  ) throws -> [(id: Int64, name: String)] {
    let sql = """
      SELECT id, name FROM customer t WHERE id IN (SELECT rowid FROM search WHERE search MATCH ?) AND holds(?, name)
        AND \(scope) LIMIT \(limit)
      """
    return try connection.statement(sql).all([.text(match), .text(prefix)]) { ($0.integer(0), $0.text(1) ?? "") }
  }

  private func read(_ reference: RecordReference) throws -> Record? {
    let kind = reference.kind
    let access = try access()
    guard let values = try records.read(kind, reference.id) else { return nil }
    var fields: FieldValues = [:]
    var labels: [String: String] = [:]
    for (field, value) in zip(kind.fields, values) {
      if field.type == .own {
        for (id, ownField) in try records.ownFields(kind) { fields[ownField.name] = value.own[id] ?? FieldValue.none }
        continue
      }
      fields[field.name] = value
      if case .reference(let other) = field.type, let id = value.reference,
        try other == .user || access.canRead(RecordReference(other, id), records), let row = try records.read(other, id)
      {
        labels[field.name] = zip(other.fields, row).first { ["name", "subject"].contains($0.0.name) }?.1.text
      }
    }
    if RecordTable.of(kind).hasKey {
      if fields["source"]?.isNone ?? true { fields["source"] = .text(Source.here) }
      if fields["ref"]?.isNone ?? true { fields["ref"] = .text(String(reference.id)) }
    }
    let own = try records.ownFields(kind).map(\.field)
    return access.shown(Record(reference: reference, values: fields, labels: labels), own: own)
  }
}
