import Domain

/// What an edit turned out to be, for the journal and the outcome.
struct Applied {
  var record: RecordReference?
  /// In words, for the history: `added order 9 of Müller Maschinenbau`.
  var summary: String
}

extension EditWriter {
  /// A new record with the defaults of its kind.
  func add(_ kind: Kind, _ values: FieldValues) throws -> Applied {
    let validation = Validation(records: records)
    var row = defaults(of: kind)
    for (place, value) in try validation.placed(values, of: kind) where !value.isNone { row[place] = value }
    try validation.checkWhole(row, of: kind)
    if kind == .order { try settleTotal(&row, isTotalGiven: values["total"]?.isNone == false) }
    try validation.checkRequired(row, of: kind)
    try checkKeyIsFree(kind, row)
    let id = try insert(kind, row)
    if kind == .opportunity { try addStageChange(of: id, from: nil, to: value("stage", of: kind, in: row)) }
    return Applied(record: RecordReference(kind, id), summary: "added \(try label(kind, id, row))")
  }

  /// Other values for some fields, by somebody who saw the values in `seen`.
  func change(_ kind: Kind, _ id: Int64, _ values: FieldValues, seen: FieldValues = [:]) throws -> Applied {
    let reference = RecordReference(kind, id)
    guard let old = try records.read(kind, id) else { throw BookError.noSuchRecord(reference) }
    let validation = Validation(records: records)
    var updates = try validation.placed(values, of: kind, over: old)
    var new = old
    for (place, value) in updates { new[place] = value }
    try requireUnchanged(since: seen, reference, now: old, wanted: new, in: values.keys)
    func set(_ name: String, _ value: FieldValue) {
      let place = RecordTable.place(name, in: kind)
      updates.removeAll { $0.place == place }
      updates.append((place, value))
      new[place] = value
    }
    switch kind {
    case .order:
      try settleTotal(&new, isTotalGiven: values["total"] != nil)
      set("total", value("total", of: kind, in: new))
    case .opportunity where value("stage", of: kind, in: old) != value("stage", of: kind, in: new):
      set("stageSince", .day(session.today()))
      let stage = Pipeline.stage(value("stage", of: kind, in: new).text ?? "")
      let wasClosed = Pipeline.stage(value("stage", of: kind, in: old).text ?? "")?.result != .open
      if values["closed"] == nil, wasClosed || stage?.result != .open {
        set("closed", stage?.result == .open ? .none : .day(session.today()))
      }
    case .ticket where value("state", of: kind, in: old) != value("state", of: kind, in: new):
      set("closed", value("state", of: kind, in: new) == .text("closed") ? .instant(session.now()) : .none)
    case .task where value("state", of: kind, in: old) != value("state", of: kind, in: new):
      set("done", value("state", of: kind, in: new) == .text("open") ? .none : .day(session.today()))
    default: break
    }
    try validation.checkRequired(new, of: kind)
    try validation.checkWhole(new, of: kind, id: id, from: old)
    if values["ref"] != nil || values["source"] != nil { try checkKeyIsFree(kind, new, for: id) }
    let names = values.keys.filter { name in
      let place = RecordTable.place(name, in: kind)
      return place < 0 || old[place] != new[place]
    }.sorted()
    try update(kind, id, updates)
    if kind == .opportunity, value("stage", of: kind, in: old) != value("stage", of: kind, in: new) {
      try addStageChange(
        of: id, from: value("stage", of: kind, in: old), to: value("stage", of: kind, in: new))
    }
    if kind == .task { try addNextTask(after: new, from: old) }
    return Applied(
      record: reference, summary: "changed \(try label(kind, id, new)): \(names.joined(separator: ", "))")
  }

  /// Takes a record away with the parts that belong to it alone; refused while another record refers to it.
  func remove(_ kind: Kind, _ id: Int64) throws -> Applied {
    let reference = RecordReference(kind, id)
    guard let old = try records.read(kind, id) else { throw BookError.noSuchRecord(reference) }
    let label = try label(kind, id, old)
    for (part, field) in EditWriter.references(to: kind) {
      let sql = #"SELECT id FROM "\#(part.rawValue)" WHERE "\#(field)" = ?"#
      let ids = try connection.statement(sql).all([.integer(id)]) { $0.integer(0) }
      if EditWriter.ownedKinds.contains(part) {
        try consequence { for owned in ids { try delete(part, owned) } }
      } else if !ids.isEmpty {
        let other = ids.count == 1 ? "\(part.rawValue) \(ids[0]) refers" : "\(ids.count) \(part.plural) refer"
        throw BookError.inUse(reference, by: "\(other) to it")
      }
    }
    try removeAliases(of: kind, id)
    if kind == .field, try isUsed(old, id) {
      throw BookError.inUse(reference, by: "records have a value in it")
    }
    if kind == .product, try isSold(id) { throw BookError.inUse(reference, by: "order lines refer to it") }
    try delete(kind, id)
    return Applied(record: reference, summary: "deleted \(label)")
  }

  // MARK: - Parts

  /// What a person calls a record: `customer 42 Müller Maschinenbau GmbH`.
  func label(_ kind: Kind, _ id: Int64, _ values: [FieldValue]) throws -> String {
    let name = ["name", "subject", "channel", "type"].compactMap { value($0, of: kind, in: values).text }.first
    let head = "\(kind.rawValue) \(id)" + (name.map { " \($0)" } ?? "")
    guard kind == .order || kind == .touch, let customer = value("customer", of: kind, in: values).reference,
      let name = try connection.statement(.customerName).first(.integer(customer), read: { $0.text(0) ?? "" })
    else { return head }
    return "\(head) of \(name)"
  }

  /// The values of a new record where nothing is said.
  func defaults(of kind: Kind) -> [FieldValue] {
    let today = FieldValue.day(session.today())
    let now = FieldValue.instant(session.now())
    let me = userID.map(FieldValue.reference) ?? .none
    switch kind {
    case .customer: return row(kind, ["kind": .text(Customer.kinds[0]), "created": today])
    case .order: return row(kind, ["date": today, "cancelled": .flag(false), "lines": .lines([])])
    case .opportunity:
      return row(kind, ["stage": .text(Pipeline.first), "opened": today, "stageSince": today, "owner": me])
    case .ticket: return row(kind, ["priority": .text("normal"), "state": .text("open"), "opened": now])
    case .touch: return row(kind, ["at": now, "user": me])
    case .user: return row(kind, ["role": .text(Role.sales.rawValue)])
    case .ticketEvent: return row(kind, ["at": now, "author": .text(session.user)])
    case .contact: return row(kind, ["created": today])
    case .task: return row(kind, ["state": .text(Task.states[0]), "owner": me])
    case .survey: return row(kind, ["at": now])
    case .alert: return row(kind, ["raised": today, "state": .text(Alert.states[0])])
    case .product, .stageChange, .relation, .view, .field, .alias: return row(kind, [:])
    }
  }

  /// The total of an order with lines is their sum; an order without lines keeps the one it was given.
  private func settleTotal(_ row: inout [FieldValue], isTotalGiven: Bool) throws {
    let (totalPlace, linesPlace) = (RecordTable.place("total", in: .order), RecordTable.place("lines", in: .order))
    if case .lines(let lines) = row[linesPlace], !lines.isEmpty {
      let sum = lines.reduce(Money.zero) { $0 + $1.amount }
      if isTotalGiven, row[totalPlace] != .money(sum) {
        throw BookError.invalid(
          .order, field: "total",
          problem: "the lines add up to \(sum.plain(in: currency)); leave the total out, or change the lines.")
      }
      guard sum.isWithinLimit else {
        throw BookError.invalid(.order, field: "total", problem: "is too large to be an amount.")
      }
      row[totalPlace] = .money(sum)
    } else {
      row[linesPlace] = .lines([])
      if row[totalPlace].isNone {
        throw BookError.invalid(.order, field: "total", problem: "is missing: give a total, or lines.")
      }
    }
  }

  private func addStageChange(of opportunity: Int64, from: FieldValue?, to: FieldValue) throws {
    _ = try insert(.stageChange, [.reference(opportunity), .day(session.today()), from ?? .none, to])
  }

  func checkKeyIsFree(_ kind: Kind, _ row: [FieldValue], for own: Int64? = nil) throws {
    guard RecordTable.of(kind).hasKey, let ref = row[1].text ?? own.map(String.init) else { return }
    let source = row[0].text ?? Source.here
    if let id = try records.find(kind, source: source, ref: ref), id != own {
      throw BookError.invalid(
        kind, field: "ref", problem: "\(kind.rawValue) \(id) has the key “\(ref)” of \(source) already.")
    }
  }

  /// Parts of other records, which go with them.
  static let ownedKinds: Set<Kind> = [.stageChange, .ticketEvent, .alert]

  private func isSold(_ product: Int64) throws -> Bool {
    try connection.statement(#"SELECT 1 FROM "orderLine" WHERE product = ? LIMIT 1"#)
      .first(.integer(product)) { _ in true } ?? false
  }

  func value(_ name: String, of kind: Kind, in row: [FieldValue]) -> FieldValue {
    let place = RecordTable.place(name, in: kind)
    return place >= 0 ? row[place] : .none
  }

  /// The kinds and fields that can refer to a record of a kind.
  static func references(to kind: Kind) -> [(Kind, String)] {
    Kind.allCases.flatMap { other in
      other.fields.filter { $0.type == .reference(kind) }.map { (other, $0.name) }
    }
  }
}
