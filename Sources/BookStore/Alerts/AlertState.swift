import Analytics
import Domain

/// Where a state that raises alerts stands in the tables, as parts of SQL.
struct AlertState {
  let rule: AlertRule
  let kind: Kind
  /// The id of the record that it is about.
  let subject: String
  let customer: String
  /// What tells one time of it from the next; nil where it comes but once.
  let period: String?
  /// What is at stake.
  let value: String
  let owner: String
  /// The tables that the other parts but the owner name.
  let tables: String
  /// The further table that the owner stands in, and how it is joined.
  var ownerTable: (name: String, condition: String)?
  /// When it holds.
  let condition: String

  /// All tables, the owner's last.
  private var allTables: String {
    tables + (ownerTable.map { " CROSS JOIN \($0.name) ON \($0.condition)" } ?? "")
  }

  private var periodText: String { period.map { "CAST(coalesce(\($0), '') AS TEXT)" } ?? "''" }

  /// The alerts with what was done about them, in the columns of ``AlertSources``.
  func select(_ narrowing: String) -> String {
    """
    SELECT '\(rule.rawValue)' AS rule, \(rule.severity.rank) AS severity, '\(kind.rawValue)' AS kind,
      \(subject) AS subject, \(customer) AS customer, \(periodText) AS period, \(value) AS value, \(owner) AS owner,
      h.state AS state, h.until AS until, h.raised AS raised, NULL AS reason, h.handler AS handler
    FROM \(allTables)
    LEFT JOIN alert h ON h.\(kind.rawValue) = \(subject) AND h.rule = '\(rule.rawValue)' AND h.period = \(periodText)
    WHERE \(condition)\(narrowing)
    """
  }

  /// How often it holds, for a colleague or for all: what the owner's own records are is found first.
  func count(owner id: Int64?) -> String {
    guard let id else { return "SELECT count(*) FROM \(tables) WHERE \(condition)" }
    let isOwned = "\(owner) = \(id) AND \(condition)"
    guard let ownerTable else { return "SELECT count(*) FROM \(tables) WHERE \(isOwned)" }
    return "SELECT count(*) FROM \(ownerTable.name) CROSS JOIN \(tables) WHERE \(ownerTable.condition) AND \(isOwned)"
  }

  /// How often it holds and somebody took it in hand.
  func countHandled(_ isHandled: String, owner id: Int64?) -> String {
    """
    SELECT count(*) FROM alert h CROSS JOIN \(allTables)
    WHERE h.rule = '\(rule.rawValue)' AND \(isHandled) AND \(subject) = h.\(kind.rawValue)
      AND \(periodText) = h.period AND \(condition)\(id.map { " AND \(owner) = \($0)" } ?? "")
    """
  }
}
