import Domain

/// Records a row each: customers, contacts, products, orders, deals, touches, tasks, surveys, users, relations.
struct RecordBatch {
  let writer: EditWriter
  let policy: OnDuplicate?
  private let batchSource: String
  /// The source of the row at hand.
  private(set) var source: String
  var memory: ImportMemory
  private var result = BatchResult()
  let finder: ReferenceFinder
  private let validation: Validation

  init(writer: EditWriter, source: String, policy: OnDuplicate? = nil, memory: ImportMemory) {
    self.writer = writer
    self.source = source
    batchSource = source
    self.policy = policy
    self.memory = memory
    finder = ReferenceFinder(writer: writer, source: source, memory: memory.references)
    validation = Validation(records: writer.records)
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
    source = row.source ?? batchSource
    try writer.requireSeen(row.values, of: kind, isNew: true)
    var report = RowReport(line: row.line, remarks: row.remarks)
    let (id, fate) = try write(kind, ref, row, &report)
    let isLeft = policy == .skip && fate != .new
    let parts = isLeft ? false : try writeParts(row.parts, of: id, ref, &report)
    // A record that an earlier row of the file only named comes with its own row.
    let isFirstTold = memory.references.made.remove(RecordReference(kind, id)) != nil
    report.fate = isFirstTold ? .new : fate == .unchanged && parts ? .update : fate
    result.count(report)
    if fate == .new, kind.field("customer") != nil, row.values["customer"] == nil { result.counts.unattributed += 1 }
  }

  /// Writes the record of a row, after everything about it was found good.
  private mutating func write(
    _ kind: Kind, _ ref: String, _ row: RecordRow, _ report: inout RowReport
  ) throws -> (id: Int64, fate: RowFate.Fate) {
    if kind == .relation, row.values["customer"] == row.values["other"] {
      throw BookError.invalid(kind, field: "other", problem: "a customer cannot be related to itself.")
    }
    var references = try ResolvedReferences(row.values, of: kind, said: row.said, with: finder)
    report.remarks += references.remarks
    guard let known = try known(kind, ref, references.values, &report) else {
      let fresh = try fresh(kind, ref, row, references)
      try references.make(with: finder)
      return (try insert(kind, fresh, references.values), .new)
    }
    let fate = try change(kind, known.id, known.old, &references, row, &report)
    if known.isJoined { try writer.addAlias(of: kind, source: source, ref: ref, to: known.id) }
    return (known.id, fate)
  }

  // MARK: - New records

  private func fresh(
    _ kind: Kind, _ ref: String, _ row: RecordRow, _ references: ResolvedReferences
  ) throws -> [FieldValue] {
    var fresh = writer.defaults(of: kind)
    fresh[0] = .text(source)
    fresh[1] = .text(ref)
    for (place, value) in try validation.placed(references.values, of: kind) { fresh[place] = value }
    let name = RecordTable.place("name", in: kind)
    if name >= 0, fresh[name].isNone { fresh[name] = .text(row.standIn ?? ref) }
    if kind == .opportunity { fillDeal(&fresh, given: row.values) }
    if kind == .order, fresh[RecordTable.place("total", in: kind)].isNone {
      fresh[RecordTable.place("total", in: kind)] = .money(.zero)
    }
    var whole = fresh
    for (index, field) in references.wantedFields.enumerated() {
      whole[RecordTable.place(field, in: kind)] = .reference(-Int64(index) - 1)
    }
    try validation.checkRequired(whole, of: kind)
    try validation.checkWhole(whole, of: kind)
    return fresh
  }

  private mutating func insert(_ kind: Kind, _ fresh: [FieldValue], _ values: FieldValues) throws -> Int64 {
    var row = fresh
    for (place, field) in kind.fields.enumerated() {
      if case .reference = field.type, let value = values[field.name] { row[place] = value }
    }
    let id = try writer.insert(kind, row)
    finder.note(kind, id, row)
    memory.seen[kind, default: []].insert(id)
    if kind == .opportunity { try addStageHistory(id, row) }
    return id
  }

  // MARK: - Records that are there already

  /// Writes what the row says into a record.
  private mutating func change(
    _ kind: Kind, _ id: Int64, _ old: [FieldValue], _ references: inout ResolvedReferences, _ row: RecordRow,
    _ report: inout RowReport
  ) throws -> RowFate.Fate {
    let isAgain = memory.seen[kind]?.contains(id) == true
    memory.seen[kind, default: []].insert(id)
    guard policy != .skip else { return .unchanged }
    let fusion = Fusion(kind: kind, policy: policy == .merge ? .unite : isAgain ? .fill : .replace)
    if !references.wantedFields.isEmpty {
      _ = try validation.placed(references.values, of: kind, over: old)
      try references.make(with: finder)
    }
    var values = references.values
    if kind == .user { values["name"] = nil }
    if kind == .order { dropTotal(&values, old, &report) }
    let placed = try validation.placed(values, of: kind, over: fusion.policy == .replace ? old : nil)
    let (updates, kept) = fusion.updates(placed, over: old)
    if !kept.isEmpty {
      report.remarks.append("\(kept.joined(separator: ", ")): an earlier row of the file says otherwise, and counts.")
    }
    var new = old
    for (place, value) in updates { new[place] = value }
    try validation.checkWhole(new, of: kind, id: id, from: old)
    let stages = kind == .opportunity ? try stageChange(id, from: old, to: &new) : []
    return try writer.update(kind, id, updates + stages) ? .update : .unchanged
  }

  /// The total of an order with lines is their sum, whatever another file says.
  private func dropTotal(_ values: inout FieldValues, _ old: [FieldValue], _ report: inout RowReport) {
    guard case .lines(let lines) = old[RecordTable.place("lines", in: .order)], !lines.isEmpty,
      let given = values.removeValue(forKey: "total")?.money
    else { return }
    let sum = lines.reduce(Money.zero) { $0 + $1.amount }
    guard given != sum else { return }
    let (said, kept) = (given.plain(in: writer.currency), sum.plain(in: writer.currency))
    report.remarks.append("total: the lines of the order add up to \(kept), which counts, not \(said).")
  }

  // MARK: - Parts

  /// Writes the records that a row tells beside its own; one that cannot be is said in the report.
  ///
  /// - Returns: whether any was new or changed.
  private mutating func writeParts(
    _ parts: [RecordPart], of owner: Int64, _ ref: String, _ report: inout RowReport
  ) throws -> Bool {
    var isChanged = false
    for part in parts {
      var row = RecordRow(line: report.line, ref: "\(ref) \(part.suffix)", values: part.values)
      row.values[part.owner] = .reference(owner)
      var own = RowReport(line: report.line)
      do {
        let written = try write(part.kind, "\(ref) \(part.suffix)", row, &own)
        isChanged = isChanged || written.fate != .unchanged
      } catch let error as BookError where error.isRefusal {
        own.remarks.append(error.description)
      }
      report.remarks += own.remarks
    }
    return isChanged
  }

  /// The key of a row that has none: what it says, and how often it was said before.
  private mutating func ownKey(_ kind: Kind, _ row: RecordRow) -> String {
    let said: [UInt8]
    if let content = row.content {
      said = Array(content.utf8)
    } else {
      said = PayloadWriter([.insert(kind, 0, kind.fields.map { row.values[$0.name] ?? .none })]).bytes
    }
    let digest = memory.digest(said)
    return "row \(digest)#\(memory.occurrence(of: digest))"
  }
}
