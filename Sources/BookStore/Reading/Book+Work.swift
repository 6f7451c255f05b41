import Analytics
import Domain

extension Book {
  /// Deals that satisfy a query; by stage order and expected close when no other order is asked for.
  package func opportunities(
    matching query: Query = .everything, sortedBy keys: [SortKey] = [], page: Page = .first, limit: Int,
    for action: RecordAction = .read
  ) throws(BookError) -> [OpportunityRow] {
    try require(action, .opportunity)
    let access = try access()
    return try reading {
      let list = try recordList(
        .opportunity, query, keys.isEmpty ? [SortKey("closed")] : keys, WorkRows.opportunity, for: action)
      return try list.rows(connection, page: page, limit: limit) {
        try access.shown(WorkRows.opportunity($0, records), records)
      }
    }
  }

  /// Tickets that satisfy a query; the most urgent first when no other order is asked for.
  package func tickets(
    matching query: Query = .everything, sortedBy keys: [SortKey] = [], page: Page = .first, limit: Int,
    for action: RecordAction = .read
  ) throws(BookError) -> [TicketListRow] {
    try require(action, .ticket)
    let access = try access()
    return try reading {
      let list = try recordList(.ticket, query, keys.isEmpty ? [SortKey("due")] : keys, WorkRows.ticket, for: action)
      let yardsticks = try state().yardsticks
      return try list.rows(connection, page: page, limit: limit) {
        try access.shown(WorkRows.ticket($0, records, yardsticks), records)
      }
    }
  }

  /// How many tickets satisfy a query.
  package func ticketCount(matching query: Query = .everything) throws(BookError) -> Int {
    try count(.ticket, matching: query)
  }

  /// The orders of a customer, newest first.
  package func orders(of customer: Int64, limit: Int) throws(BookError) -> [OrderRow] {
    try require(.read, .order)
    let access = try access()
    return try reading {
      let sql = """
        SELECT t.id, t.source, t.ref, t.customer, t.date, t.total, t.cancelled,
          (SELECT count(*) FROM "orderLine" l WHERE l."order" = t.id)
        FROM "order" t WHERE t.customer = ? AND \(access.condition(.read, .order, alias: "t").sql)
        ORDER BY t.date DESC, t.id DESC LIMIT \(max(limit, 0))
        """
      return try connection.statement(sql).all([.integer(customer)]) { row in
        access.shown(
          OrderRow(
            id: row.integer(0), source: try records.sourceName(row.optionalInteger(1)).text ?? Source.here,
            ref: row.text(2) ?? String(row.integer(0)), customerID: row.optionalInteger(3),
            day: Day(number: row.int(4)), total: Money(minor: row.integer(5)), cancelled: row.integer(6) != 0,
            lines: row.int(7)))
      }
    }
  }

  /// The contacts with a customer, newest first.
  package func touches(of customer: Int64, limit: Int) throws(BookError) -> [TouchRow] {
    try require(.read, .touch)
    let scope = try access().condition(.read, .touch, alias: "t").sql
    return try reading {
      let sql = """
        SELECT t.id, t.customer, t.channel, t.at, u.name, t.text, t.tone, t.next, t."nextOn"
        FROM touch t LEFT JOIN "user" u ON u.id = t."user"
        WHERE t.customer = ? AND \(scope) ORDER BY t.at DESC, t.id DESC LIMIT \(max(limit, 0))
        """
      return try connection.statement(sql).all([.integer(customer)]) { row in
        TouchRow(
          id: row.integer(0), customerID: row.integer(1), channel: row.text(2) ?? "",
          at: row.optionalInteger(3).map(Instant.init(seconds:)), user: row.text(4), text: row.text(5),
          tone: row.optionalInteger(6).map(Int.init), next: row.text(7),
          nextOn: row.optionalInteger(8).map { Day(number: Int($0)) })
      }
    }
  }

  /// What happened to a ticket, oldest first.
  package func ticketEvents(of ticket: Int64, limit: Int) throws(BookError) -> [TicketEventRow] {
    try require(.read, .ticket)
    let scope = try access().condition(.read, .ticketEvent, alias: "t").sql
    return try reading {
      let sql = """
        SELECT at, event, author, text FROM "ticketEvent" t WHERE ticket = ? AND \(scope) ORDER BY at, id LIMIT \(max(limit, 0))
        """
      return try connection.statement(sql).all([.integer(ticket)]) { row in
        TicketEventRow(
          at: Instant(seconds: row.integer(0)), event: row.text(1) ?? "", author: row.text(2), text: row.text(3))
      }
    }
  }

  /// The pipeline: every stage with its deals, of the whole book from its totals; or of one customer, or those that
  /// satisfy a query.
  package func funnel(
    of customer: Int64? = nil, matching query: Query = .everything
  ) throws(BookError) -> [FunnelRow] {
    try require(.read, .opportunity)
    let access = try access()
    return try reading {
      var totals = Totals()
      if customer != nil || query != .everything || access.rights.scope(.read, .opportunity) != .all {
        let isTheirs = customer.map { SQLCondition("t.customer = ?", .integer($0)) } ?? .always
        let condition = try QueryCompiler(kind: .opportunity, context: queryContext()).condition(query).and(isTheirs)
        let sql = "SELECT t.stage, t.amount FROM opportunity t WHERE \(condition.sql)"
        try connection.statement(sql).each(condition.values) { row in
          guard let place = Pipeline.stages.firstIndex(where: { $0.name == row.text(0) }) else { return true }
          totals.deals[place] += 1
          totals.dealAmounts[place] += row.integer(1)
          return true
        }
      } else {
        totals = try state().totals
      }
      return Pipeline.stages.indices.map {
        access.shown(
          FunnelRow(
            stage: Pipeline.stages[$0].name, count: totals.deals[$0], amount: Money(minor: totals.dealAmounts[$0])))
      }
    }
  }

  /// A list of one kind with the columns of a reader.
  func recordList(
    _ kind: Kind, _ query: Query, _ keys: [SortKey], _ columns: WorkRows.Columns, for action: RecordAction = .read
  ) throws -> ListQuery {
    let context = try queryContext()
    for key in keys { try context.access.requireSeen(key.field, of: kind) }
    return ListQuery(
      select: columns.select, from: ["t": columns.from], idColumn: "t.id",
      keys: try keys.map {
        ListQuery.Key(
          expression: try WorkRows.sortExpression($0.field, kind), leads: "t", isDescending: $0.descending)
      },
      condition: try QueryCompiler(kind: kind, context: context, action: action).condition(query))
  }
}

/// Deals and tickets as rows.
enum WorkRows {
  struct Columns {
    let select: String
    let from: String
  }

  static let opportunity = Columns(
    select: """
      t.id, t.source, t.ref, t.name, t.customer, (SELECT name FROM customer WHERE id = t.customer), t.owner, \
      (SELECT name FROM "user" WHERE id = t.owner), (SELECT name FROM product WHERE id = t.product), t.stage, \
      t.amount, t.opened, t.closed, t.reason, t."stageSince"
      """,
    from: "opportunity t")

  static let ticket = Columns(
    select: """
      t.id, t.source, t.ref, t.subject, t.priority, t.state, t.customer, \
      (SELECT name FROM customer WHERE id = t.customer), t.assignee, \
      (SELECT name FROM "user" WHERE id = t.assignee), t.opened, t.due, t.closed, \
      (SELECT CASE WHEN sales > 0 THEN revenue END FROM measure WHERE customer = t.customer)
      """,
    from: "ticket t")

  static func sortExpression(_ field: String, _ kind: Kind) throws -> String {
    let field = field.lowercased()
    if field == "id" { return "t.id" }
    if kind == .ticket, field == "priority" {
      let ranks = Ticket.priorities.enumerated().map { "WHEN '\($1)' THEN \($0)" }.joined(separator: " ")
      return "CASE t.priority \(ranks) ELSE 0 END"
    }
    guard let known = kind.fields.first(where: { $0.name.lowercased() == field && $0.type != .lines }) else {
      let names = kind.fields.filter { $0.type != .lines }.map(\.name)
      throw BookError.unsortable(kind, field: field, names: names)
    }
    let column = #"t."\#(known.name)""#
    switch known.type {
    case .text, .note, .choice, .tags: return "coalesce(\(column), '')"
    default: return "coalesce(\(column), 9223372036854775807)"
    }
  }

  static func opportunity(_ row: Row, _ records: Records) throws -> OpportunityRow {
    func day(_ column: Int) -> Day? { row.optionalInteger(column).map { Day(number: Int($0)) } }
    return OpportunityRow(
      id: row.integer(0), source: try records.sourceName(row.optionalInteger(1)).text ?? Source.here,
      ref: row.text(2) ?? String(row.integer(0)), name: row.text(3) ?? "", customerID: row.optionalInteger(4),
      customer: row.text(5), ownerID: row.optionalInteger(6), owner: row.text(7), product: row.text(8),
      stage: row.text(9) ?? "", amount: row.optionalInteger(10).map(Money.init(minor:)), opened: day(11),
      closed: day(12), reason: row.text(13), stageSince: day(14))
  }

  static func ticket(_ row: Row, _ records: Records, _ yardsticks: Yardsticks) throws -> TicketListRow {
    func instant(_ column: Int) -> Instant? { row.optionalInteger(column).map(Instant.init(seconds:)) }
    return TicketListRow(
      id: row.integer(0), source: try records.sourceName(row.optionalInteger(1)).text ?? Source.here,
      ref: row.text(2) ?? String(row.integer(0)), subject: row.text(3) ?? "", priority: row.text(4) ?? "",
      state: row.text(5) ?? "", customerID: row.optionalInteger(6), customer: row.text(7),
      pyramid: row.optionalInteger(13).map { Pyramid.of(revenue: $0, thresholds: yardsticks.pyramid) },
      assigneeID: row.optionalInteger(8), assignee: row.text(9), opened: instant(10), due: instant(11),
      closed: instant(12))
  }
}
