import Domain

/// Takes the rows of a whole book: records are known by their keys, what is not there is made, the rest brought to what
/// the row says.
struct BookBatch {
  let writer: EditWriter
  let policy: OnDuplicate?
  private var result = BatchResult()
  private let validation: Validation
  private let constants: [Kind: [(place: Int, value: FieldValue)]]

  init(writer: EditWriter, policy: OnDuplicate?) {
    self.writer = writer
    self.policy = policy
    validation = Validation(records: writer.records)
    constants = Dictionary(uniqueKeysWithValues: Kind.bookOrder.map { ($0, BookBatch.constants(writer, of: $0)) })
  }

  mutating func take(_ rows: [BookRow]) throws -> BatchResult {
    result.counts.read = rows.count
    for row in rows {
      do {
        let fate =
          switch row.content {
          case .setting(let name, let value): try set(name, value)
          case .record(let record): try take(record, line: row.line)
          }
        result.count(RowReport(line: row.line, fate: fate))
        if fate == .new, BookBatch.isUnattributed(row) { result.counts.unattributed += 1 }
      } catch let error as BookError where error.isRefusal {
        result.reject(row.line, error.description)
      }
    }
    return result
  }

  private func set(_ name: String, _ value: String) throws -> RowFate.Fate {
    guard policy != .skip else { return .unchanged }
    return try writer.set(name, value).summary.isEmpty ? .unchanged : .update
  }

  private func take(_ record: BookRecord, line: Int) throws -> RowFate.Fate {
    if record.kind == .alias { return try takeAlias(record) }
    let values = try BookValues(record, validation)
    guard let id = try validation.records.find(record.kind, record.key),
      let old = try writer.records.read(record.kind, id)
    else { return try insert(record, values) }
    if policy == .fail { throw BookError.duplicateRow(line: line, of: try writer.label(record.kind, id, old)) }
    return policy == .skip ? .unchanged : try change(record.kind, id, old, values)
  }

  private static func isUnattributed(_ row: BookRow) -> Bool {
    guard case .record(let record) = row.content, record.kind.field("customer") != nil else { return false }
    return record.references["customer"] == nil
  }

  // MARK: - New records

  private func insert(_ record: BookRecord, _ values: BookValues) throws -> RowFate.Fate {
    let kind = record.kind
    var fresh = Array(repeating: FieldValue.none, count: kind.fields.count)
    for (place, value) in constants[kind] ?? [] { fresh[place] = value }
    for (place, value) in values.placed(over: nil) { fresh[place] = value }
    try validation.checkRequired(fresh, of: kind)
    try validation.checkWhole(fresh, of: kind)
    let id = try write(record, fresh)
    if kind == .field { writer.records.forgetOwnFields() }
    for part in values.parts(of: id) { _ = try writer.insert(part.kind, part.values) }
    return .new
  }

  /// The values of fields that a record is never without, whatever its row says.
  private static func constants(_ writer: EditWriter, of kind: Kind) -> [(place: Int, value: FieldValue)] {
    let names: Set<String> = ["cancelled", "stage", "priority", "state"]
    return zip(kind.fields, writer.defaults(of: kind)).enumerated().filter { names.contains($0.element.0.name) }
      .map { ($0.offset, $0.element.1) }
  }

  /// The highest id that the key of a record made in another book can be here.
  private static let idLimit = Int64(UInt32.max)

  /// Writes a new record; one that was made in a book keeps its id as key where that id is still to come here.
  private func write(_ record: BookRecord, _ values: [FieldValue]) throws -> Int64 {
    let last = writer.derivation.state.lastID(record.kind)
    if record.key.source == Source.here, let id = Int64(record.key.ref), String(id) == record.key.ref, id > last,
      id <= BookBatch.idLimit
    {
      try writer.insert(record.kind, id, values)
      return id
    }
    var values = values
    values[0] = .text(record.key.source)
    values[1] = .text(record.key.ref)
    return try writer.insert(record.kind, values)
  }

  // MARK: - Records that are there already

  private func change(
    _ kind: Kind, _ id: Int64, _ old: [FieldValue], _ values: BookValues
  ) throws -> RowFate.Fate {
    let fusion = Fusion(kind: kind, policy: policy == .merge ? .unite : .replace)
    let updates = fusion.updates(values.placed(over: policy == .merge ? nil : old), over: old).updates
    var new = old
    for (place, value) in updates { new[place] = value }
    try validation.checkRequired(new, of: kind)
    try validation.checkWhole(new, of: kind, id: id, from: old)
    let isChanged = try writer.update(kind, id, updates)
    let hasMore = try addParts(values.parts(of: id), to: id)
    return isChanged || hasMore ? .update : .unchanged
  }

  /// Adds the parts that the record has not yet; a part that is there twice is two.
  private func addParts(_ parts: [BookValues.Part], to id: Int64) throws -> Bool {
    guard let first = parts.first else { return false }
    let sql = #"SELECT id FROM "\#(first.kind.rawValue)" WHERE "\#(first.owner)" = ?"#
    let ids = try writer.connection.statement(sql).all([.integer(id)]) { $0.integer(0) }
    var known: [[FieldValue]: Int] = [:]
    for id in ids { if let row = try writer.records.read(first.kind, id) { known[row, default: 0] += 1 } }
    var isAdded = false
    for part in parts {
      let count = known[part.values, default: 0]
      known[part.values] = count - 1
      guard count <= 0 else { continue }
      _ = try writer.insert(part.kind, part.values)
      isAdded = true
    }
    return isAdded
  }

  /// Another key of a record.
  private func takeAlias(_ record: BookRecord) throws -> RowFate.Fate {
    guard let kind = record.values["kind"]?.text.flatMap(Kind.init(rawValue:)), RecordTable.of(kind).hasKey,
      let meant = record.references["record"]
    else { throw BookError.invalid(.alias, field: "record", problem: "is missing: the record that the key means.") }
    guard let id = try validation.records.find(kind, meant) else {
      throw BookValues.unknown(kind, meant, field: "record", of: .alias)
    }
    if let known = try validation.records.find(kind, record.key) {
      guard known == id else {
        throw BookError.invalid(
          .alias, field: "ref", problem: "“\(record.key)” is the key of \(kind.rawValue) \(known) here.")
      }
      return .unchanged
    }
    let source = record.key.source == Source.here ? nil : record.key.source
    try writer.addAlias(of: kind, source: source, ref: record.key.ref, to: id)
    return .new
  }
}

extension Records {
  /// The record of a kind with that key, or nil.
  func find(_ kind: Kind, _ key: RecordKey) throws -> Int64? { try find(kind, source: key.source, ref: key.ref) }
}
