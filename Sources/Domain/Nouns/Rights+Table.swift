/// What is done with records of one kind, each with its scope.
struct KindRights: Hashable, Sendable {
  var scopes: [RecordAction: RecordScope]

  init(
    read: RecordScope = .none, add: RecordScope = .none, change: RecordScope = .none, delete: RecordScope = .none,
    export: RecordScope = .none
  ) {
    scopes = [.read: read, .add: add, .change: change, .delete: delete, .export: export]
  }

  subscript(action: RecordAction) -> RecordScope { scopes[action] ?? .none }

  static let all = KindRights(read: .all, add: .all, change: .all, delete: .all, export: .all)
  static let none = KindRights()
}

/// A row of the table: what a role may do with most kinds, with some, and what it does not see.
struct RoleRights: Hashable, Sendable {
  private var kinds: [Kind: KindRights]
  var hidden: Set<FieldGroup>
  var settings: Bool

  init(
    _ rest: KindRights = .none, except kinds: [Kind: KindRights] = [:], hidden: Set<FieldGroup> = [],
    settings: Bool = false
  ) {
    self.kinds = Dictionary(uniqueKeysWithValues: Rights.kinds.map { ($0, kinds[$0] ?? rest) })
    self.hidden = hidden
    self.settings = settings
  }

  func actions(_ kind: Kind) -> KindRights { kinds[kind] ?? .none }

  /// The row with what the settings of a book say about the role.
  func overridden(by settings: [String: String], for role: Role) -> RoleRights {
    var row = self
    for (name, value) in settings {
      guard let right = Rights.Name(name), right.role == role else { continue }
      switch right.what {
      case .action(let action, let kind): row.kinds[kind]?.scopes[action] = RecordScope(rawValue: value)
      case .group(let group):
        if value == "yes" { row.hidden.remove(group) } else { row.hidden.insert(group) }
      case .settings: row.settings = role == .admin || value == "yes"
      }
    }
    return row
  }
}

extension Rights {
  /// The kinds that have rights of their own.
  package static let kinds = Kind.named + [.alert]

  static let everything = RoleRights(.all, settings: true)

  private static let reading = KindRights(read: .all, export: .all)

  /// The rights in a book that says nothing about them.
  static let table: [Role: RoleRights] = [
    .admin: everything,
    .manager: RoleRights(.all, except: [.user: reading], settings: true),
    .sales: RoleRights(
      KindRights(read: .all, add: .all, change: .all, delete: .own, export: .team),
      except: [
        .order: KindRights(read: .all, add: .all, change: .team, delete: .own, export: .team),
        .opportunity: KindRights(read: .all, add: .all, change: .team, delete: .own, export: .team),
        .product: KindRights(read: .all, add: .all, export: .all),
        .view: KindRights(read: .all, add: .all, change: .own, delete: .own, export: .team),
        .field: KindRights(read: .all, add: .all, export: .all), .user: KindRights(read: .all),
      ]),
    .support: RoleRights(
      KindRights(read: .all, export: .own),
      except: [
        .customer: KindRights(read: .all, change: .all, export: .own), .contact: serving, .ticket: serving,
        .touch: servingOwn, .task: servingOwn,
        .survey: serving, .alert: KindRights(read: .all, change: .all), .user: KindRights(read: .all),
      ], hidden: [.finance]),
    .marketing: RoleRights(
      reading, except: [.view: asking, .touch: asking, .task: asking, .survey: asking, .user: .none],
      hidden: [.personal]),
    .auditor: RoleRights(reading),
  ]

  private static let serving = KindRights(read: .all, add: .all, change: .all, export: .own)
  private static let servingOwn = KindRights(read: .all, add: .all, change: .all, delete: .own, export: .own)
  private static let asking = KindRights(read: .all, add: .all, change: .all, delete: .own, export: .all)
}
