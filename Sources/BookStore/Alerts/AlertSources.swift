import Analytics
import Domain

/// Where the alerts of each rule stand in the tables: one SELECT a rule, all with the same columns, so that they are
/// sorted and counted together.
///
/// States are read from the facts, the agenda and the yardsticks; nothing of them is stored but what somebody did about
/// them. Days and moments of this reading are numbers and stand in the text.
struct AlertSources {
  let context: QueryContext
  let filter: AlertFilter
  let limits: [(stage: String, days: Int)]
  let warning: Int

  init(_ connection: Connection, _ context: QueryContext, _ filter: AlertFilter) throws {
    self.context = context
    self.filter = filter
    limits = try Pipeline.openStages.map { ($0, try connection.integerSetting("stage.\($0)")) }
    warning = try connection.integerSetting("ticket.warn")
  }

  /// What `?1` in the text stands for: the one customer, so that the text is the same for each.
  var values: [SQLValue] { filter.customer.map { [.integer($0)] } ?? [] }

  /// The union of all rules that are wanted: rule, severity, kind, subject, customer, period, value, owner, state,
  /// until, raised, reason, handler.
  var sql: String {
    let wanted = AlertRule.allCases.filter { rule in
      (filter.rule == nil || filter.rule == rule) && (filter.severity == nil || filter.severity == rule.severity)
    }
    let union = wanted.map { "SELECT * FROM (\(select($0)))" }.joined(separator: " UNION ALL ")
    return AlertSources.limited(union, to: context.access)
  }

  private func select(_ rule: AlertRule) -> String {
    switch rule {
    case .reorderDue: customers(rule, .reorderDue, period: #"m."lastSale""#)
    case .reorderOverdue: customers(rule, .reorderOverdue, period: #"m."lastSale""#)
    case .customerSilent: customers(rule, .silent, period: "g.contact", isForKeyOnly: true)
    case .duplicate: customers(rule, .duplicate, period: "''")
    case .incomplete: customers(rule, .unreachable, period: "''", isForKeyOnly: true)
    case .buysUnhappy: customers(rule, .unhappy, period: "g.contact")
    case .dealStuck: deals(rule, stuck, period: #"t."stageSince""#)
    case .dealPastClose:
      deals(rule, "\(stage) IN (\(SQL.openStages)) AND t.closed < \(context.today.number)", period: "t.closed")
    case .ticketDue:
      tickets(rule, "\(due) <= \(context.now.seconds + Int64(warning) * 60) AND \(due) >= \(context.now.seconds)")
    case .ticketBreached: tickets(rule, "\(due) < \(context.now.seconds)")
    case .taskDue: tasks(rule, "=")
    case .taskOverdue: tasks(rule, "<")
    case .segmentFell, .lifecycleFell, .complaintBurst, .satisfactionFell: events(rule)
    case .digest: digests(rule)
    }
  }

  // MARK: - States

  private func customers(
    _ rule: AlertRule, _ bit: CustomerAlertBits, period: String, isForKeyOnly: Bool = false
  ) -> String {
    let key = isForKeyOnly ? " AND \(isKey)" : ""
    return state(
      rule, "customer", subject: "g.customer", customer: "g.customer", period: period, value: "m.revenue",
      owner: "c.owner",
      from: """
        \(AlertSources.agenda(context.today)) g CROSS JOIN measure m ON m.customer = g.customer
        CROSS JOIN customer c ON c.id = g.customer
        """,
      where: "g.bits & \(bit.rawValue) <> 0\(key)")
  }

  /// VIP, or A: by the lower of their thresholds.
  private var isKey: String {
    let thresholds = [context.yardsticks.pyramid.first ?? nil, context.yardsticks.abc.first ?? nil].compactMap(\.self)
    return thresholds.min().map { "m.sales > 0 AND m.revenue >= \($0)" } ?? "0"
  }

  private func deals(_ rule: AlertRule, _ condition: String, period: String) -> String {
    state(
      rule, "opportunity", subject: "t.id", customer: "t.customer", period: period, value: "t.amount", owner: "t.owner",
      from: "opportunity t", where: condition)
  }

  /// The stage; out of its index's way where one customer is asked for, who has an index too.
  private var stage: String { filter.customer == nil ? "t.stage" : "+t.stage" }

  private var stuck: String {
    "("
      + limits.map { #"\#(stage) = '\#($0.stage)' AND t."stageSince" < \#(context.today.number - $0.days)"# }
      .joined(separator: " OR ") + ")"
  }

  private var due: String { "coalesce(t.due, 9223372036854775807)" }

  private func tickets(_ rule: AlertRule, _ condition: String) -> String {
    state(
      rule, "ticket", subject: "t.id", customer: "t.customer", period: "t.due",
      value: "(SELECT revenue FROM measure WHERE customer = t.customer)", owner: "t.assignee", from: "ticket t",
      where: "t.state <> 'closed' AND \(condition)")
  }

  private func tasks(_ rule: AlertRule, _ comparison: String) -> String {
    state(
      rule, "task", subject: "t.id", customer: "t.customer", period: "t.due",
      value: "(SELECT revenue FROM measure WHERE customer = t.customer)", owner: "t.owner", from: "task t",
      where: "t.state = 'open' AND \(due) \(comparison) \(context.today.number)")
  }

  private func state(
    _ rule: AlertRule, _ kind: String, subject: String, customer: String, period: String, value: String, owner: String,
    from: String, where condition: String
  ) -> String {
    let period = period == "''" ? period : "CAST(coalesce(\(period), '') AS TEXT)"
    return """
      SELECT '\(rule.rawValue)' AS rule, \(rule.severity.rank) AS severity, '\(kind)' AS kind, \(subject) AS subject,
        \(customer) AS customer, \(period) AS period, coalesce(\(value), 0) AS value, \(owner) AS owner,
        h.state AS state, h.until AS until, h.raised AS raised, NULL AS reason, h.handler AS handler
      FROM \(from)
      LEFT JOIN alert h ON h.\(kind) = \(subject) AND h.rule = '\(rule.rawValue)' AND h.period = \(period)
      WHERE \(condition)\(narrowing(customer: customer, owner: owner))
      """
  }

  // MARK: - Events

  private func events(_ rule: AlertRule) -> String {
    """
    SELECT h.rule AS rule, \(rule.severity.rank) AS severity, 'customer' AS kind, h.customer AS subject,
      h.customer AS customer, h.period AS period, m.revenue AS value, h.owner AS owner, h.state AS state,
      h.until AS until, h.raised AS raised, h.reason AS reason, h.handler AS handler
    FROM alert h CROSS JOIN measure m ON m.customer = h.customer
    WHERE h.rule = '\(rule.rawValue)'\(narrowing(customer: "h.customer", owner: "h.owner"))
    """
  }

  private func digests(_ rule: AlertRule) -> String {
    """
    SELECT h.rule AS rule, \(rule.severity.rank) AS severity, 'user' AS kind, coalesce(h.owner, 0) AS subject,
      NULL AS customer, h.period AS period, 0 AS value, h.owner AS owner, h.state AS state, h.until AS until,
      h.raised AS raised, h.reason AS reason, h.handler AS handler
    FROM alert h WHERE h.rule = '\(rule.rawValue)'\(narrowing(customer: "NULL", owner: "h.owner"))
    """
  }

  // MARK: - What is wanted

  private func narrowing(customer: String, owner: String) -> String {
    let handled = "(h.state IN ('acknowledged', 'closed') OR h.state = 'snoozed' AND h.until > \(context.today.number))"
    var text =
      switch filter.states {
      case .open: " AND NOT coalesce(\(handled), 0)"
      case .handled: " AND coalesce(\(handled), 0)"
      case .all: ""
      }
    if let wanted = filter.owner { text += " AND \(owner) = \(wanted)" }
    if filter.customer != nil { text += " AND \(customer) = ?1" }
    return text
  }

  /// The entries with alerts that hold today: those that time has not passed by, and in their stead
  /// those read anew (see ``FreshAgenda``).
  private static func agenda(_ today: Day) -> String {
    """
    (SELECT customer, bits, contact FROM measure WHERE bits <> 0 AND (next IS NULL OR next > \(today.number))
      UNION ALL SELECT customer, bits, contact FROM temp."freshAgenda" WHERE bits <> 0)
    """
  }
}
