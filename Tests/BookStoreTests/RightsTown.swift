import Domain
import Testing

@testable import BookStore

/// A book with records of lena, of her team, of others and of nobody, of every kind that has rights.
struct RightsTown {
  enum Keeper: String, CaseIterable, Hashable { case mine, team, other, nobody }

  let fixture: BookFixture
  /// The admin's own connection.
  var admin: Book { fixture.book }
  private(set) var users: [Keeper: Int64] = [:]
  private(set) var customers: [Keeper: Int64] = [:]
  private(set) var records: [Kind: [Keeper: Int64]] = [:]

  /// - Parameter role: lena's.
  init(role: Role) throws {
    fixture = try BookFixture(user: "ada")
    try fixture.add(.user, ["name": .text("ada"), "role": .text("admin")])
    for (keeper, name, team) in [(Keeper.mine, "lena", "north"), (.team, "omar", "north"), (.other, "tess", "south")] {
      let isMe = keeper == .mine
      users[keeper] = try fixture.add(
        .user, ["name": .text(name), "team": .text(team), "role": .text(isMe ? role.rawValue : "sales")])
    }
    for keeper in Keeper.allCases {
      customers[keeper] = try fixture.add(.customer, ["name": .text("Base \(keeper)"), "owner": owner(keeper)])
    }
    for kind in Rights.kinds where kind != .user {
      for keeper in Keeper.allCases where keeper == .nobody || RightsTown.hasKeeper(kind) {
        let id = try fixture.add(kind, values(kind, keeper))
        records[kind, default: [:]][keeper] = id
        if keeper == .nobody, let field = RightsTown.defaultsToMe[kind] {
          _ = try fixture.book.commit(.change(kind, id, [field: .none]))
        }
      }
    }
    records[.user] = users
  }

  /// Kinds whose new records are kept by who adds them, with the field that says so.
  static let defaultsToMe: [Kind: String] = [.opportunity: "owner", .task: "owner", .touch: "user"]

  /// Whether records of the kind can be anybody's.
  static func hasKeeper(_ kind: Kind) -> Bool { ![.product, .field].contains(kind) }

  func owner(_ keeper: Keeper) -> FieldValue { users[keeper].map(FieldValue.reference) ?? .none }

  /// The keepers whose records a scope takes in.
  static func reached(_ scope: RecordScope) -> Set<Keeper> {
    switch scope {
    case .none: []
    case .own: [.mine]
    case .team: [.mine, .team, .nobody]
    case .all: Set(Keeper.allCases)
    }
  }

  /// A new record that a colleague would keep: by an owner of its own, or by that of its customer.
  func values(_ kind: Kind, _ keeper: Keeper, _ word: String = "Old") -> FieldValues {
    let name = FieldValue.text("\(word)\(kind) \(keeper)")
    let theirs = customers[keeper].map(FieldValue.reference) ?? .none
    switch kind {
    case .customer: return ["name": name, "owner": owner(keeper)]
    case .contact: return ["name": name, "customer": theirs]
    case .product: return ["name": name]
    case .order: return ["customer": theirs, "total": .money(Money(minor: 100))]
    case .opportunity: return ["name": name, "customer": theirs, "owner": owner(keeper)]
    case .ticket: return ["subject": name, "assignee": owner(keeper)]
    case .touch: return ["customer": theirs, "channel": .text("call"), "user": owner(keeper)]
    case .task: return ["subject": name, "owner": owner(keeper)]
    case .survey: return ["customer": theirs, "type": .text("nps")]
    case .relation:
      return [
        "customer": theirs, "other": customers[keeper == .nobody ? .mine : .nobody].map(FieldValue.reference) ?? .none,
        "type": .text("partner"),
      ]
    case .user: return ["name": .text("\(word)\(keeper)"), "role": .text("sales")]
    case .view: return ["name": name, "kind": .text("customer"), "owner": owner(keeper)]
    case .field: return ["name": .text("field\(word)"), "kind": .text("customer"), "type": .text("text")]
    case .alert:
      return [
        "rule": .text("segment-fell"), "customer": theirs, "owner": owner(keeper), "period": .text(word),
        "raised": .day(BookFixture.today), "state": .text("open"),
      ]
    default: return [:]
    }
  }

  /// A change that any role may make to a record it may change.
  static func change(_ kind: Kind) -> FieldValues {
    let fields: [Kind: String] = [
      .customer: "city", .contact: "city", .product: "group", .order: "channel", .opportunity: "reason",
      .ticket: "channel", .touch: "next", .task: "subject", .survey: "question", .relation: "note", .user: "email",
      .view: "query", .field: "help", .alert: "reason",
    ]
    return [fields[kind] ?? "name": .text("new")]
  }
}

extension BookError {
  /// Whether a right is missing.
  var isDenial: Bool { if case .denied = self { true } else { false } }
}
