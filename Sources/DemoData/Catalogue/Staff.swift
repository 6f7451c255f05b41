import Domain

/// The colleagues of the demo company.
enum Staff {
  struct Member: Sendable {
    let name: String
    let fullName: String
    let role: Role
    let team: String
    let manager: String?
    var hasLeft = false
  }

  static let members: [Member] = [
    Member(name: "ada", fullName: "Ada Brandt", role: .admin, team: "Office", manager: nil),
    Member(name: "jonas", fullName: "Jonas Weiß", role: .manager, team: "Sales", manager: "ada"),
    Member(name: "lena", fullName: "Lena Hoffmann", role: .sales, team: "Sales", manager: "jonas"),
    Member(name: "chloe", fullName: "Chloé Lefèvre", role: .sales, team: "Sales", manager: "jonas"),
    Member(name: "inigo", fullName: "Íñigo Núñez", role: .sales, team: "Sales", manager: "jonas"),
    Member(name: "tomasz", fullName: "Tomasz Wiśniewski", role: .sales, team: "Sales", manager: "jonas"),
    Member(name: "liwei", fullName: "李伟", role: .sales, team: "Sales Asia", manager: "jonas"),
    Member(name: "priya", fullName: "Priya Nair", role: .manager, team: "Support", manager: "ada"),
    Member(name: "asa", fullName: "Åsa Lindström", role: .support, team: "Support", manager: "priya"),
    Member(name: "omar", fullName: "Omar Haddad", role: .support, team: "Support", manager: "priya"),
    Member(name: "chenyu", fullName: "陈雨", role: .support, team: "Support Asia", manager: "priya"),
    Member(name: "grace", fullName: "Grace O’Connor", role: .marketing, team: "Marketing", manager: "ada"),
    Member(name: "karl", fullName: "Karl Vogel", role: .sales, team: "Sales", manager: "jonas", hasLeft: true),
  ]

  static let rows: [FactRow] = members.enumerated().map { index, member in
    FactRow(
      .user, Int64(index + 1),
      [
        .none, .none, .text(member.name), .text(member.fullName), .text(member.role.rawValue), .text(member.team),
        member.manager.map(FieldValue.text) ?? .none, .text(member.name + "@guanxi.example"),
        member.hasLeft ? .flag(true) : .none,
      ])
  }

  /// The names as field values, by id less one.
  static let names: [FieldValue] = members.map { .text($0.name) }

  /// The id of the colleague of that name; 1 for a stranger.
  static func id(_ name: String) -> Int64 {
    Int64((members.firstIndex { $0.name == name } ?? 0) + 1)
  }
}
