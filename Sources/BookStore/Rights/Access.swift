import Domain

/// What the user of a book may do in it, as it stands now.
struct Access {
  let user: String
  /// The user's own record, where the book knows the user.
  let userID: Int64?
  let rights: Rights
  /// The colleagues of the user's team and those whose manager the user is, the user among them.
  let team: Set<Int64>

  /// Whether a scope takes in the records of a colleague; nil keeps those that nobody keeps.
  func reaches(_ scope: RecordScope, keeper: Int64?) -> Bool {
    switch scope {
    case .none: false
    case .own: keeper != nil && keeper == userID
    case .team: keeper.map(team.contains) ?? true
    case .all: true
    }
  }

  // MARK: - Refusals

  /// Refuses what the role may do with no record of the kind.
  func require(_ action: RecordAction, _ kind: Kind) throws(BookError) {
    guard rights.allows(action, kind) else { throw lacks(action, kind) }
  }

  /// Refuses a field that the role does not see, one that the book added or any other.
  func requireSeen(_ field: String, of kind: Kind, own: [Field] = []) throws(BookError) {
    let name = field.lowercased()
    let added = own.first { $0.name.lowercased() == name }
    let known = rights.hiddenFields(of: kind).first { $0.lowercased() == name }
    let group = known.flatMap { rights.hiding($0, of: kind) } ?? added.flatMap(rights.hiding(own:))
    if let group { throw denied(rights.missing(group, known ?? field, of: kind)) }
  }

  /// Refuses to change a setting.
  ///
  /// Rights themselves are for admins: whoever else may change settings could take any right.
  func requireSetting(_ name: String) throws(BookError) {
    if name.hasPrefix(Rights.settingPrefix) {
      guard rights.role == .admin else { throw denied("change the rights of roles") }
    } else {
      guard rights.allowsSettings else { throw denied("change settings of the book") }
    }
  }

  /// The refusal of an action on a record that is out of its scope.
  func lacks(_ action: RecordAction, _ kind: Kind) -> BookError { denied(rights.missing(action, kind)) }

  /// A refusal that names the right.
  func denied(_ right: String) -> BookError { .denied(user: user, role: rights.role, right: right) }
}
