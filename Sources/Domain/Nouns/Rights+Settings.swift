extension Rights {
  /// The name of a setting about the rights of a role.
  ///
  ///     rights.sales.customer.delete     none, own, team or all
  ///     rights.support.finance           yes or no
  ///     rights.manager.settings          yes or no
  struct Name: Hashable {
    enum What: Hashable {
      case action(RecordAction, Kind)
      case group(FieldGroup)
      case settings
    }

    let role: Role
    let what: What

    init(_ role: Role, _ what: What) {
      self.role = role
      self.what = what
    }

    /// Reads a name; nil for one that names no right.
    init?(_ text: String) {
      guard text.hasPrefix(Rights.settingPrefix) else { return nil }
      let parts = text.dropFirst(Rights.settingPrefix.count).split(separator: ".").map(String.init)
      guard parts.count >= 2, let role = Role(rawValue: parts[0]) else { return nil }
      switch parts.count {
      case 2 where parts[1] == "settings" && role != .admin: self.init(role, .settings)
      case 2:
        guard let group = FieldGroup(rawValue: parts[1]) else { return nil }
        self.init(role, .group(group))
      case 3:
        guard let kind = Kind(rawValue: parts[1]), Rights.kinds.contains(kind),
          let action = RecordAction(rawValue: parts[2])
        else { return nil }
        self.init(role, .action(action, kind))
      default: return nil
      }
    }

    /// As it is written.
    var text: String {
      let head = Rights.settingPrefix + role.rawValue
      return switch what {
      case .action(let action, let kind): "\(head).\(kind.rawValue).\(action.rawValue)"
      case .group(let group): "\(head).\(group.rawValue)"
      case .settings: "\(head).settings"
      }
    }
  }

  /// With this begin the names of settings about rights.
  package static let settingPrefix = "rights."

  /// The setting about a right; nil for a name that says none.
  package static func setting(named name: String) -> Setting? {
    guard let right = Name(name), right.text == name else { return nil }
    let row = table[right.role, default: RoleRights()]
    switch right.what {
    case .action(let action, let kind):
      return Setting(
        name: name, kind: .choice(RecordScope.allCases.map(\.rawValue)), standard: row.actions(kind)[action].rawValue,
        help: "whose \(kind.plural) the role \(right.role.rawValue) may \(action.rawValue)")
    case .group(let group):
      return Setting(
        name: name, kind: .choice(["yes", "no"]), standard: row.hidden.contains(group) ? "no" : "yes",
        help: "whether the role \(right.role.rawValue) sees \(group.help)")
    case .settings:
      return Setting(
        name: name, kind: .choice(["yes", "no"]), standard: row.settings ? "yes" : "no",
        help: "whether the role \(right.role.rawValue) may change settings of the book")
    }
  }

  /// Every setting about rights, a role after the other.
  package static var settings: [Setting] {
    Role.allCases.flatMap { role -> [Setting] in
      let actions = kinds.flatMap { kind in RecordAction.allCases.map { Name.What.action($0, kind) } }
      return (actions + FieldGroup.allCases.map { Name.What.group($0) } + [.settings])
        .compactMap { setting(named: Name(role, $0).text) }
    }
  }
}
