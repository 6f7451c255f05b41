import Analytics
import Domain

/// Where the alerts of each rule stand in the tables: one SELECT a rule, all with the same columns, so that they are
/// sorted and counted together.
///
/// States are read from the facts, the agenda and the yardsticks; nothing of them is stored but what somebody did about
/// them. Days of this reading are numbers and stand in the text.
struct AlertSources {
  let context: QueryContext
  let filter: AlertFilter
  let limits: [(stage: String, days: Int)]
  /// Whether the day has not begun yet for some customers: see ``FreshAgenda``.
  let hasFresh: Bool
  private let warning: Int

  init(_ connection: Connection, _ context: QueryContext, _ filter: AlertFilter) throws {
    self.context = context
    self.filter = filter
    limits = try Pipeline.openStages.map { ($0, try connection.integerSetting("stage.\($0)")) }
    warning = try connection.integerSetting("ticket.warn")
    hasFresh = try connection.statement(#"SELECT 1 FROM temp."freshAgenda""#).first { _ in true } ?? false
  }

  /// What `?1` to `?3` in the text stand for: the one customer, now, and when a ticket is due soon; so that the text is
  /// the same for each.
  var values: [SQLValue] {
    let now = context.now.seconds
    return [SQLValue(filter.customer), .integer(now), .integer(now + Int64(warning) * 60)]
  }

  /// The rules that are wanted.
  var rules: [AlertRule] {
    AlertRule.allCases.filter { rule in
      (filter.rule == nil || filter.rule == rule) && (filter.severity == nil || filter.severity == rule.severity)
    }
  }

  /// The union of some rules: rule, severity, kind, subject, customer, period, value, owner, state, until, raised,
  /// reason, handler.
  ///
  /// - Parameter limit: how many of each rule, those with most at stake; nil for all.
  func sql(_ rules: [AlertRule], limit: Int? = nil) -> String {
    let best = limit.map { " ORDER BY value DESC, subject, period LIMIT \($0)" } ?? ""
    let union = rules.map { "SELECT * FROM (\(select($0))\(best))" }.joined(separator: " UNION ALL ")
    return AlertSources.limited(union, to: context.access)
  }

  private func select(_ rule: AlertRule) -> String {
    if let state = state(rule) { return state.select(narrowing(customer: state.customer, owner: state.owner)) }
    return rule == .digest ? digests(rule) : events(rule)
  }

  // MARK: - States

  /// Where a rule's state stands; nil for an event.
  func state(_ rule: AlertRule) -> AlertState? {
    switch rule {
    case .reorderDue: customers(rule, .reorderDue, period: #"m."lastSale""#)
    case .reorderOverdue: customers(rule, .reorderOverdue, period: #"m."lastSale""#)
    case .customerSilent: customers(rule, .silent, period: agenda + ".contact", isForKeyOnly: true)
    case .duplicate: customers(rule, .duplicate, period: nil)
    case .incomplete: customers(rule, .unreachable, period: nil, isForKeyOnly: true)
    case .buysUnhappy: customers(rule, .unhappy, period: agenda + ".contact")
    case .dealStuck: deals(rule, stuck, period: #"t."stageSince""#)
    case .dealPastClose:
      deals(rule, "\(stage) IN (\(SQL.openStages)) AND t.closed < \(context.today.number)", period: "t.closed")
    case .ticketDue: tickets(rule, "\(due) <= ?3 AND \(due) >= ?2")
    case .ticketBreached: tickets(rule, "\(due) < ?2")
    case .taskDue: tasks(rule, "=")
    case .taskOverdue: tasks(rule, "<")
    case .segmentFell, .lifecycleFell, .complaintBurst, .satisfactionFell, .digest: nil
    }
  }

  private func customers(
    _ rule: AlertRule, _ bit: CustomerAlertBits, period: String?, isForKeyOnly: Bool = false
  ) -> AlertState {
    let key = isForKeyOnly ? " AND \(isKey)" : ""
    return AlertState(
      rule: rule, kind: .customer, subject: "m.customer", customer: "m.customer",
      period: period, value: "m.revenue", owner: "c.owner",
      tables: hasFresh
        ? "\(AlertSources.agenda(context.today)) g CROSS JOIN measure m ON m.customer = g.customer" : "measure m",
      ownerTable: ("customer c", "c.id = m.customer"), condition: "\(agenda).bits & \(bit.rawValue) <> 0\(key)")
  }

  /// The name of the row that says which alerts of a customer hold.
  private var agenda: String { hasFresh ? "g" : "m" }

  /// VIP, or A: by the lower of their thresholds.
  private var isKey: String {
    let thresholds = [context.yardsticks.pyramid.first ?? nil, context.yardsticks.abc.first ?? nil].compactMap(\.self)
    return thresholds.min().map { "m.sales > 0 AND m.revenue >= \($0)" } ?? "0"
  }

  private func deals(_ rule: AlertRule, _ condition: String, period: String) -> AlertState {
    AlertState(
      rule: rule, kind: .opportunity, subject: "t.id", customer: "t.customer", period: period,
      value: "coalesce(t.amount, 0)", owner: "t.owner", tables: "opportunity t", condition: condition)
  }

  /// The stage; out of its index's way where one customer is asked for, who has an index too.
  private var stage: String { filter.customer == nil ? "t.stage" : "+t.stage" }

  private var stuck: String {
    "("
      + limits.map { #"\#(stage) = '\#($0.stage)' AND t."stageSince" < \#(context.today.number - $0.days)"# }
      .joined(separator: " OR ") + ")"
  }

  /// The moment or day something is due, out of its index's way like the stage.
  private var due: String { (filter.customer == nil ? "" : "+") + "coalesce(t.due, 9223372036854775807)" }

  private func tickets(_ rule: AlertRule, _ condition: String) -> AlertState {
    work(rule, .ticket, owner: "t.assignee", condition: "t.state <> 'closed' AND \(condition)")
  }

  private func tasks(_ rule: AlertRule, _ comparison: String) -> AlertState {
    work(
      rule, .task, owner: "t.owner", condition: "t.state = 'open' AND \(due) \(comparison) \(context.today.number)")
  }

  /// A ticket or a task, at stake with which is what the customer buys.
  private func work(_ rule: AlertRule, _ kind: Kind, owner: String, condition: String) -> AlertState {
    AlertState(
      rule: rule, kind: kind, subject: "t.id", customer: "t.customer", period: "t.due",
      value: "coalesce((SELECT revenue FROM measure WHERE customer = t.customer), 0)", owner: owner,
      tables: "\(kind.rawValue) t", condition: condition)
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

  /// Whether somebody took an alert in hand for now.
  var isHandled: String {
    "(h.state IN ('acknowledged', 'closed') OR h.state = 'snoozed' AND h.until > \(context.today.number))"
  }

  private func narrowing(customer: String, owner: String) -> String {
    var text =
      switch filter.states {
      case .open: " AND NOT coalesce(\(isHandled), 0)"
      case .handled: " AND coalesce(\(isHandled), 0)"
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
