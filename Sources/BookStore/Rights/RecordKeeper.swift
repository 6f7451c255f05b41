import Domain

/// Who keeps the records of a kind, in memory and as SQL, so that both say the same.
///
/// A record's keeper is its owner, assignee or user; one without belongs to whoever keeps its customer. A colleague
/// keeps the colleague's own record; a step or event is kept with the record it belongs to.
struct RecordKeeper {
  let kind: Kind
  /// The field that names the keeper.
  let field: String?
  let hasCustomer: Bool
  /// The record that a part belongs to.
  let whole: (kind: Kind, field: String)?

  static func of(_ kind: Kind) -> RecordKeeper { all[kind] ?? RecordKeeper(kind) }

  private static let all = Dictionary(uniqueKeysWithValues: Kind.allCases.map { ($0, RecordKeeper($0)) })

  private init(_ kind: Kind) {
    self.kind = kind
    let names = ["owner", "assignee", "user"]
    field = kind == .user ? "id" : names.first { kind.field($0)?.type == .reference(.user) }
    hasCustomer = kind != .customer && kind.field("customer") != nil
    whole =
      switch kind {
      case .stageChange: (.opportunity, "opportunity")
      case .ticketEvent: (.ticket, "ticket")
      default: nil
      }
  }

  // MARK: - In memory

  /// The keeper of a record, nil where nobody is; a colleague who is not there yet is somebody else.
  func keeper(of id: Int64?, _ values: [FieldValue], _ records: Records) throws -> Int64? {
    if kind == .user { return id ?? 0 }
    if let whole, let part = value(whole.field, values).reference, let row = try records.read(whole.kind, part) {
      return try RecordKeeper.of(whole.kind).keeper(of: part, row, records)
    }
    if let field, let own = value(field, values).reference { return own }
    guard hasCustomer, let customer = value("customer", values).reference else { return nil }
    return try records.connection.statement(.customerOwner).first(.integer(customer)) { $0.optionalInteger(0) } ?? nil
  }

  private func value(_ name: String, _ values: [FieldValue]) -> FieldValue {
    let place = RecordTable.place(name, in: kind)
    return place >= 0 ? values[place] : .none
  }

  // MARK: - As SQL

  /// The condition on records under an alias that a scope takes in.
  func condition(_ scope: RecordScope, _ access: Access, alias: String) -> SQLCondition {
    switch scope {
    case .none: return .never
    case .all: return .always
    case .own, .team: break
    }
    if let whole {
      let inner = RecordKeeper.of(whole.kind).condition(scope, access, alias: "w")
      return SQLCondition(
        "EXISTS (SELECT 1 FROM \"\(whole.kind.rawValue)\" w WHERE w.id = \(alias).\"\(whole.field)\" AND (\(inner.sql)))"
      )
    }
    return scope == .own ? own(access, alias) : team(access, alias)
  }

  private func own(_ access: Access, _ alias: String) -> SQLCondition {
    guard let me = access.userID else { return .never }
    let customers = "SELECT id FROM customer WHERE owner = \(me)"
    let table = "\"\(kind.rawValue)\""
    switch (field, hasCustomer) {
    case (let field?, true):
      let condition = SQLCondition(
        #"(\#(alias)."\#(field)" = \#(me) OR \#(alias)."\#(field)" IS NULL AND \#(alias).customer IN (\#(customers)))"#)
      guard kind == .opportunity else { return condition }
      return condition.narrowed(
        by: Narrowing(
          """
          SELECT id FROM \(table) WHERE "\(field)" = \(me) UNION ALL
          SELECT id FROM \(table) WHERE "\(field)" IS NULL AND customer IN (\(customers))
          """, []))
    case (let field?, false):
      let condition = SQLCondition(#"+\#(alias)."\#(field)" = \#(me)"#)
      return kind == .customer ? condition.narrowed(by: Narrowing(customers, [])) : condition
    case (nil, true):
      return SQLCondition("\(alias).customer IN (\(customers))")
        .narrowed(by: Narrowing("SELECT id FROM \(table) WHERE customer IN (\(customers))", []))
    case (nil, false): return .never
    }
  }

  private func team(_ access: Access, _ alias: String) -> SQLCondition {
    let ids = access.team.sorted().map(String.init).joined(separator: ", ")
    let ofCustomer = """
      (\(alias).customer IS NULL OR EXISTS (SELECT 1 FROM customer keeper
        WHERE keeper.id = \(alias).customer AND (keeper.owner IS NULL OR keeper.owner IN (\(ids)))))
      """
    switch (field, hasCustomer) {
    case (let field?, true):
      let column = #"\#(alias)."\#(field)""#
      return SQLCondition("(\(column) IN (\(ids)) OR \(column) IS NULL AND \(ofCustomer))")
    case (let field?, false):
      let column = #"\#(alias)."\#(field)""#
      return SQLCondition("(\(column) IS NULL OR \(column) IN (\(ids)))")
    case (nil, true): return SQLCondition(ofCustomer)
    case (nil, false): return .always
    }
  }
}

extension Access {
  /// The condition on records of a kind, under an alias, with which the user may do that; always for all of them.
  func condition(_ action: RecordAction, _ kind: Kind, alias: String) -> SQLCondition {
    RecordKeeper.of(kind).condition(rights.scope(action, kind), self, alias: alias)
  }

  /// Whether the user may do that with a record.
  func permits(
    _ action: RecordAction, _ kind: Kind, _ id: Int64?, _ values: [FieldValue], _ records: Records
  ) throws -> Bool {
    let scope = rights.scope(action, kind)
    guard scope != .all else { return true }
    guard scope != .none else { return false }
    return reaches(scope, keeper: try RecordKeeper.of(kind).keeper(of: id, values, records))
  }

  /// Whether the user may read a record that is there.
  func canRead(_ reference: RecordReference, _ records: Records) throws -> Bool {
    let scope = rights.scope(.read, reference.kind)
    guard scope != .all else { return true }
    guard scope != .none, let values = try records.read(reference.kind, reference.id) else { return false }
    return try permits(.read, reference.kind, reference.id, values, records)
  }
}
