import Domain

/// Finds the record that a text of an imported row means, and makes the one that a row may name first.
struct ReferenceFinder {
  let writer: EditWriter
  let source: String
  let memory: ReferenceMemory
  /// Whether a key of digits alone means nothing outside its own source: two shops both have a customer 17850.
  var keepsNumbersApart = false

  /// The kinds of which an unknown record is made when a row names it.
  static let made: Set<Kind> = [.customer, .product, .user]

  /// The record by its key in this source, else by that of any source when only one record has it, else by its e-mail
  /// address, else by its name whatever its case, accents and width.
  ///
  /// - Throws: ``BookError/ambiguous(_:name:ids:)`` when several records bear the name.
  func find(_ kind: Kind, _ text: String) throws -> Int64? {
    let key = ReferenceMemory.Key(kind: kind, text: text)
    if let id = memory.found[key] { return id }
    guard let id = try look(kind, text) else { return nil }
    memory.found[key] = id
    return id
  }

  /// Makes a record of which the text is the key, with what else the row says of it.
  func make(_ kind: Kind, _ ref: String, _ said: FieldValues) throws -> Int64 {
    var row = writer.defaults(of: kind)
    row[0] = .text(source)
    row[1] = .text(ref)
    row[RecordTable.place("name", in: kind)] = .text(ref)
    if kind == .customer, ref.contains("@") { row[RecordTable.place("email", in: kind)] = .list([ref]) }
    for (place, value) in try Validation(records: writer.records).placed(said, of: kind) { row[place] = value }
    let id = try writer.insert(kind, row)
    memory.found[ReferenceMemory.Key(kind: kind, text: ref)] = id
    memory.made.insert(RecordReference(kind, id))
    note(kind, id, row)
    return id
  }

  /// Tells the names known so far of a record that was written.
  func note(_ kind: Kind, _ id: Int64, _ row: [FieldValue]) {
    let place = RecordTable.place("name", in: kind)
    guard place >= 0, memory.names[kind] != nil, let name = row[place].text else { return }
    memory.names[kind]?.add(name, id)
  }

  private func look(_ kind: Kind, _ text: String) throws -> Int64? {
    let records = writer.records
    if RecordTable.of(kind).hasKey {
      if let id = try records.find(kind, source: source, ref: text) { return id }
      if let slash = text.firstIndex(of: "/") {
        let ref = String(text[text.index(after: slash)...])
        if let id = try records.find(kind, source: String(text[..<slash]), ref: ref) { return id }
      }
      if keepsNumbersApart, !text.contains(where: \.isLetter) { return nil }
      if let id = try onlyOne(kind, ref: text) { return id }
    }
    if text.contains("@"), let id = try byMail(kind, text) { return id }
    return try byName(kind, text)
  }

  private func onlyOne(_ kind: Kind, ref: String) throws -> Int64? {
    let sql = """
      SELECT id FROM "\(kind.rawValue)" WHERE ref = ? UNION SELECT record FROM alias WHERE ref = ? AND kind = ? LIMIT 2
      """
    let ids = try writer.connection.statement(sql).all([.text(ref), .text(ref), .text(kind.rawValue)]) { $0.integer(0) }
    return ids.count == 1 ? ids[0] : nil
  }

  private func byMail(_ kind: Kind, _ text: String) throws -> Int64? {
    if kind == .user {
      let ids = try writer.connection.statement(#"SELECT id FROM "user" WHERE lower(email) = ? LIMIT 2"#)
        .all([.text(text.lowercased())]) { $0.integer(0) }
      return ids.count == 1 ? ids[0] : nil
    }
    guard Kind.mergeable.contains(kind) else { return nil }
    let place = RecordTable.place("email", in: kind)
    var row = Array(repeating: FieldValue.none, count: kind.fields.count)
    row[place] = .list([text])
    let found = try Duplicates(records: writer.records, access: writer.access).of(row, kind, except: nil, limit: 2)
    return found.count == 1 ? found[0].record.id : nil
  }

  private func byName(_ kind: Kind, _ text: String) throws -> Int64? {
    guard kind.field("name") != nil else { return nil }
    let ids: [Int64]
    if RecordTable.of(kind).hasSortName {
      let sql = #"SELECT id FROM "\#(kind.rawValue)" WHERE "sortName" = ? ORDER BY id LIMIT 5"#
      ids = try writer.connection.statement(sql).all([.text(Folding.fold(text))]) { $0.integer(0) }
    } else {
      ids = try names(of: kind).ids(text)
    }
    guard ids.count > 1 else { return ids.first }
    throw BookError.ambiguous(kind, name: text, ids: ids)
  }

  /// The names of a kind that has no index of them, read once.
  private func names(of kind: Kind) throws -> NameIndex {
    if let known = memory.names[kind] { return known }
    var names = NameIndex()
    try writer.connection.statement(#"SELECT id, name FROM "\#(kind.rawValue)" ORDER BY id"#).each([]) { row in
      names.add(row.text(1) ?? "", row.integer(0))
      return true
    }
    memory.names[kind] = names
    return names
  }
}

/// What an import has looked up so far; forgotten when a batch fails, or when somebody else edits in between.
final class ReferenceMemory {
  struct Key: Hashable {
    let kind: Kind
    let text: String
  }

  var found: [Key: Int64] = [:]
  var names: [Kind: NameIndex] = [:]
  /// Records that were made because a row named them, and that no row has told yet.
  var made: Set<RecordReference> = []

  /// The newest entry of the journal when all this was true.
  private var edit: Int64?

  func forget() { (found, names, made) = ([:], [:], []) }

  /// Forgets what somebody else may have changed since the last batch.
  ///
  /// - Parameter edit: the newest entry of the journal.
  func renew(after edit: Int64) {
    if edit != self.edit { (found, names) = ([:], [:]) }
    self.edit = edit
  }

  /// Remembers that the import itself made an entry.
  func follow(_ edit: Int64) { self.edit = edit }
}

/// Records by their folded names, and by these without spaces and marks: `GTXPro` finds `GTX Pro`.
struct NameIndex {
  private var exact: [String: [Int64]] = [:]
  private var squeezed: [String: [Int64]] = [:]

  mutating func add(_ name: String, _ id: Int64) {
    let folded = Folding.fold(name)
    exact[folded, default: []].append(id)
    squeezed[NameIndex.squeezed(folded), default: []].append(id)
  }

  /// The records with that name, else those that are nearest to it.
  func ids(_ name: String) -> [Int64] {
    let folded = Folding.fold(name)
    return exact[folded] ?? squeezed[NameIndex.squeezed(folded)] ?? []
  }

  private static func squeezed(_ folded: String) -> String {
    let kept = folded.filter { $0.isLetter || $0.isNumber }
    return kept.isEmpty ? folded : kept
  }
}
