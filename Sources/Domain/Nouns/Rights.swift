/// What is done with a record.
package enum RecordAction: String, CaseIterable, Hashable, Sendable {
  case read, add, change, delete
}

/// Who may do what: a table from role and record kind to actions, asked in one place before every read and edit.
package enum Rights {
  /// Whether a role may do that with records of a kind.
  package static func allows(_ role: Role, _ action: RecordAction, _ kind: Kind) -> Bool {
    let denied = refusals[role] ?? []
    return !denied.contains { $0.actions.contains(action) && $0.kinds.contains(kind) }
  }

  /// Whether a role may change the settings of the book.
  package static func allowsSettings(_ role: Role) -> Bool { role == .admin || role == .manager }

  private struct Refusal: Sendable {
    let actions: Set<RecordAction>
    let kinds: Set<Kind>
  }

  private static let writing: Set<RecordAction> = [.add, .change, .delete]

  private static let refusals: [Role: [Refusal]] = [
    .auditor: [Refusal(actions: writing, kinds: Set(Kind.allCases))],
    .support: [Refusal(actions: writing, kinds: [.opportunity, .stageChange])],
  ]
}
