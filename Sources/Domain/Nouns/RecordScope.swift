/// Whose records a right reaches: each scope includes those before it.
///
/// A record's keeper is its owner, assignee or user; one without belongs to whoever keeps its customer.
package enum RecordScope: String, CaseIterable, Comparable, Hashable, Sendable {
  case none
  /// Those the person keeps.
  case own
  /// Those of the person's team, of the colleagues whose manager the person is, and those that nobody keeps.
  case team
  case all

  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  /// What of a kind lies beyond the scope, as part of a sentence: `customers of others`.
  func beyond(_ kind: Kind) -> String {
    switch self {
    case .none, .all: kind.plural
    case .own: "\(kind.plural) of others"
    case .team: "\(kind.plural) of other teams"
    }
  }

  private var rank: Int { RecordScope.allCases.firstIndex(of: self) ?? 0 }
}
