import Domain

/// Records a row each: customers, orders, opportunities, products, users, touches.
///
/// A value of a `.reference` field comes as text: the key, else the name, of the record meant. Where a colleague or a
/// product is not known yet it is made; a customer that is not known is made too, since a deal names it.
struct RecordBatch {
  let writer: EditWriter
  let source: String
  var memory: ImportMemory
  private var result = BatchResult()
  private var references: [String: Int64] = [:]

  init(writer: EditWriter, source: String, memory: ImportMemory) {
    self.writer = writer
    self.source = source
    self.memory = memory
  }

  mutating func take(_ kind: Kind, _ rows: [RecordRow]) throws -> BatchResult {
    result.counts.read = rows.count
    for row in rows {
      do {
        try take(kind, row)
      } catch let error as BookError where error.isRefusal {
        result.reject(row.line, error.description)
      }
    }
    return result
  }

  private mutating func take(_ kind: Kind, _ row: RecordRow) throws {
    let ref = row.ref ?? ownKey(kind, row)
    var values = row.values
    for field in kind.fields {
      guard case .reference(let other) = field.type, let name = values[field.name]?.text else { continue }
      values[field.name] = .reference(try reference(other, name))
    }
    let validation = Validation(records: writer.records)
    let placed = try validation.placed(values, of: kind)
    guard let id = try writer.records.find(kind, source: source, ref: ref) else {
      var fresh = writer.defaults(of: kind)
      fresh[0] = .text(source)
      fresh[1] = .text(ref)
      for (place, value) in placed { fresh[place] = value }
      let namePlace = RecordTable.place("name", in: kind)
      if namePlace >= 0, fresh[namePlace].isNone { fresh[namePlace] = .text(ref) }
      if kind == .opportunity { fillOpportunity(&fresh, given: row.values) }
      try validation.checkRequired(fresh, of: kind)
      let id = try writer.insert(kind, fresh)
      if kind == .opportunity { try addStageHistory(id, fresh) }
      result.counts.imported += 1
      if kind.field("customer") != nil, values["customer"] == nil { result.counts.unattributed += 1 }
      return
    }
    if try writer.update(kind, id, placed) { result.counts.updated += 1 } else { result.counts.unchanged += 1 }
  }

  // MARK: - Deals

  /// A deal of another program says when it began and closed, not when it came to its stage.
  private func fillOpportunity(_ row: inout [FieldValue], given: FieldValues) {
    func place(_ name: String) -> Int { RecordTable.place(name, in: .opportunity) }
    if given["opened"] == nil { row[place("opened")] = .none }
    let isOpen = Pipeline.stage(row[place("stage")].text ?? "")?.result == .open
    row[place("stageSince")] = isOpen ? row[place("opened")] : row[place("closed")]
  }

  /// The history that the dates of an imported deal tell: its beginning, and its end where it has one.
  private func addStageHistory(_ id: Int64, _ row: [FieldValue]) throws {
    func value(_ name: String) -> FieldValue { row[RecordTable.place(name, in: .opportunity)] }
    let stage = value("stage")
    let isOpen = Pipeline.stage(stage.text ?? "")?.result == .open
    let day = [value("opened"), value("closed")].first { !$0.isNone } ?? .day(writer.session.today())
    let first: FieldValue = isOpen ? stage : .text(Pipeline.first)
    _ = try writer.insert(.stageChange, [.reference(id), day, .none, first])
    if !isOpen {
      let end = value("closed").isNone ? day : value("closed")
      _ = try writer.insert(.stageChange, [.reference(id), end, first, stage])
    }
  }

  // MARK: - References

  private mutating func reference(_ kind: Kind, _ name: String) throws -> Int64 {
    let key = "\(kind.rawValue)\u{1F}\(name)"
    if let id = references[key] { return id }
    let id = try find(kind, name) ?? make(kind, name)
    references[key] = id
    return id
  }

  private func find(_ kind: Kind, _ name: String) throws -> Int64? {
    if let id = try writer.records.find(kind, source: source, ref: name) { return id }
    guard kind.field("name") != nil else { return nil }
    let column = kind == .customer ? "sortName" : "name"
    let sought = kind == .customer ? Folding.fold(name) : name
    let sql = #"SELECT id FROM "\#(kind.rawValue)" WHERE "\#(column)" = ? ORDER BY id LIMIT 1"#
    return try writer.connection.statement(sql).first(.text(sought)) { $0.integer(0) }
  }

  private func make(_ kind: Kind, _ name: String) throws -> Int64 {
    guard [.customer, .product, .user].contains(kind) else {
      throw BookError.invalid(kind, field: "ref", problem: "there is no \(kind.rawValue) “\(name)”.")
    }
    return try writer.insertNamed(kind, name, source: source)
  }

  /// The key of a row that has none: what it says, and how often it was said before.
  private mutating func ownKey(_ kind: Kind, _ row: RecordRow) -> String {
    let values = kind.fields.map { row.values[$0.name] ?? .none }
    let said = PayloadWriter([.insert(kind, 0, values)]).bytes
    let digest = Journal.sha256(said).prefix(10).map { String($0, radix: 16) }.joined()
    let count = memory.occurrences[digest, default: 0] + 1
    memory.occurrences[digest] = count
    return "row \(digest)#\(count)"
  }
}
