/// A word behind `is:`, and what it stands for in the query language.
package struct QueryFlag: Hashable, Sendable {
  package let name: String
  /// The condition it is short for.
  package let meaning: String

  /// The flags of a kind: its own, those of whoever looks after it, and one for each yes-or-no field.
  ///
  ///     QueryFlag.of(.ticket).map(\.name)     // ["open", "closed", "pending", "overdue", "mine", "unassigned"]
  package static func of(_ kind: Kind) -> [QueryFlag] {
    var flags = own[kind] ?? []
    if let colleague = colleagues.first(where: { kind.field($0)?.type == .reference(.user) }) {
      flags.append(QueryFlag(name: "mine", meaning: "\(colleague):me"))
      flags.append(QueryFlag(name: "unassigned", meaning: "-has:\(colleague)"))
    }
    flags += kind.fields.filter { $0.type == .flag }.map { QueryFlag(name: $0.name, meaning: "\($0.name):yes") }
    return flags
  }

  /// The fields that say who looks after a record.
  private static let colleagues = ["owner", "assignee", "user"]

  private static let openStages = Pipeline.openStages.joined(separator: ",")

  private static let own: [Kind: [QueryFlag]] = [
    .customer: [QueryFlag(name: "buyer", meaning: "orders>0")],
    .order: [
      QueryFlag(name: "sale", meaning: "cancelled:no total>=0"),
      QueryFlag(name: "return", meaning: "cancelled:no total<0"),
    ],
    .opportunity: [
      QueryFlag(name: "open", meaning: "stage:\(openStages)"), QueryFlag(name: "won", meaning: "stage:won"),
      QueryFlag(name: "lost", meaning: "stage:lost"),
      QueryFlag(name: "overdue", meaning: "stage:\(openStages) closed<today"),
    ],
    .ticket: [
      QueryFlag(name: "open", meaning: "-state:closed"), QueryFlag(name: "closed", meaning: "state:closed"),
      QueryFlag(name: "pending", meaning: "state:pending"),
      QueryFlag(name: "overdue", meaning: "-state:closed due<now"),
    ],
    .task: [
      QueryFlag(name: "open", meaning: "state:open"), QueryFlag(name: "done", meaning: "state:done"),
      QueryFlag(name: "overdue", meaning: "state:open due<today"),
    ],
    .alert: [
      QueryFlag(name: "open", meaning: "-state:closed"), QueryFlag(name: "closed", meaning: "state:closed"),
    ],
  ]
}
