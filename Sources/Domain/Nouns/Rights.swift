/// What is done with a record.
package enum RecordAction: String, CaseIterable, Hashable, Sendable {
  case read, add, change, delete, export
}

/// What a role may do in one book: the table every book begins with, and what its settings say otherwise.
///
///     Rights(.sales).scope(.delete, .customer)     // .own
///     Rights(.support).sees(.finance)              // false
package struct Rights: Hashable, Sendable {
  package let role: Role
  /// Whether the role may do everything with every record and sees every field, so that nothing need be asked.
  package let isUnlimited: Bool
  private let row: RoleRights

  /// The rights of a role.
  ///
  /// - Parameter settings: the settings of the book by name, those about other matters among them.
  package init(_ role: Role, settings: [String: String] = [:]) {
    self.role = role
    row = Rights.table[role, default: RoleRights()].overridden(by: settings, for: role)
    isUnlimited = row == Rights.everything
  }

  /// Whose records of a kind the role may do that with.
  ///
  /// Nobody changes, deletes or exports what is not to be read; parts of a record go with it.
  package func scope(_ action: RecordAction, _ kind: Kind) -> RecordScope {
    guard !isUnlimited else { return .all }
    switch kind {
    case .stageChange: return scope(Rights.partAction(action), .opportunity)
    case .ticketEvent: return scope(Rights.partAction(action), .ticket)
    case .alias: return aliasScope(action)
    default: break
    }
    let scope = max(row.actions(kind)[action], floor(of: kind))
    return [.read, .add].contains(action) ? scope : min(scope, self.scope(.read, kind))
  }

  /// Whether the role may do that with some records of a kind.
  package func allows(_ action: RecordAction, _ kind: Kind) -> Bool { scope(action, kind) != .none }

  /// Whether the role sees the fields of a group.
  package func sees(_ group: FieldGroup) -> Bool { !row.hidden.contains(group) }

  /// Whether the role may change the settings of the book; those about rights are changed by admins alone.
  package var allowsSettings: Bool { row.settings }

  /// The names of fields of a kind that the role does not see, measures among them.
  package func hiddenFields(of kind: Kind) -> Set<String> {
    row.hidden.reduce(into: []) { $0.formUnion($1.fields(of: kind)) }
  }

  /// The group by which a field is hidden, nil for one that is seen.
  package func hiding(_ field: String, of kind: Kind) -> FieldGroup? {
    FieldGroup.allCases.first { row.hidden.contains($0) && $0.fields(of: kind).contains(field) }
  }

  /// The group by which a field that the book added is hidden, nil for one that is seen.
  package func hiding(own field: Field) -> FieldGroup? {
    FieldGroup.allCases.first { row.hidden.contains($0) && $0.holds(own: field) }
  }

  /// What a role may do with a kind in books whose settings say nothing else.
  package static func allows(_ role: Role, _ action: RecordAction, _ kind: Kind) -> Bool {
    Rights(role).allows(action, kind)
  }

  // MARK: - Words

  /// The right that is missing, as part of a sentence: `delete customers of others (delete customers: own)`.
  package func missing(_ action: RecordAction, _ kind: Kind) -> String {
    let scope = scope(action, kind)
    let right = "\(action.rawValue) \(scope.beyond(kind))"
    return scope == .none ? right : "\(right) (\(action.rawValue) \(kind.plural): \(scope.rawValue))"
  }

  /// The right that is missing to see or write a field: `use the field amount of opportunities (finance: no)`.
  package func missing(_ group: FieldGroup, _ field: String, of kind: Kind) -> String {
    "use the field \(field) of \(kind.plural) (\(group.rawValue): no)"
  }

  // MARK: - Rules beside the table

  /// A person's own tasks and views are the person's own matter, but for those who change nothing.
  private func floor(of kind: Kind) -> RecordScope {
    role != .auditor && [.task, .view].contains(kind) ? .own : .none
  }

  /// Steps and events are written by changing the record they belong to.
  private static func partAction(_ action: RecordAction) -> RecordAction {
    [.read, .export].contains(action) ? action : .change
  }

  /// Other keys belong to records of any kind, and say nothing of whose.
  private func aliasScope(_ action: RecordAction) -> RecordScope {
    let kinds = Rights.kinds.filter { $0.field("ref") != nil }
    return kinds.allSatisfy { scope(action, $0) == .all } ? .all : .none
  }
}
