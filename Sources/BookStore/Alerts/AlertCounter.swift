import Analytics
import Domain

/// Counts alerts that wait without reading each of them: how often a state holds is read from indexes, and what somebody
/// took in hand of that is taken off.
struct AlertCounter {
  let connection: Connection
  let sources: AlertSources

  /// Whether they can be counted so.
  var isAble: Bool {
    let filter = sources.filter
    return filter.states == .open && filter.customer == nil && sources.context.access.rights.isUnlimited
  }

  /// How many there are by severity.
  func count() throws -> AlertCount {
    let handled = Set(
      try connection.statement("SELECT DISTINCT h.rule FROM alert h WHERE \(sources.isHandled)").all([]) {
        $0.text(0).flatMap(AlertRule.init(rawValue:))
      })
    return try sources.rules.reduce(into: AlertCount()) { count, rule in
      count.add(try waiting(rule, isSomeHandled: handled.contains(rule)), rule.severity)
    }
  }

  private func waiting(_ rule: AlertRule, isSomeHandled: Bool) throws -> Int {
    guard let state = sources.state(rule) else { return try number("SELECT count(*) FROM (\(sources.sql([rule])))") }
    let owner = sources.filter.owner
    let all = try number(state.count(owner: owner))
    guard isSomeHandled, all > 0 else { return all }
    return try all - number(state.countHandled(sources.isHandled, owner: owner))
  }

  private func number(_ sql: String) throws -> Int {
    try connection.statement(sql).all(sources.values) { $0.int(0) }.first ?? 0
  }
}

extension AlertCount {
  /// Counts some more of a severity.
  mutating func add(_ count: Int, _ severity: AlertSeverity) {
    switch severity {
    case .high: high += count
    case .medium: medium += count
    case .low: low += count
    }
  }
}
