import Analytics
import Domain

extension Book {
  /// Every class of a model with its customers and revenue, read from the census.
  package func segments(_ model: Model) throws(BookError) -> SegmentTable {
    try require(.read, .customer)
    return try reading {
      let state = try self.state()
      let access = try access()
      guard try readsAll(.customer) else { return access.shown(try figures().segments(model)) }
      if model == .lifecycle { return access.shown(try stages(state)) }
      var counts: [String: Census.Count] = [:]
      try Census(connection).each(state) { classes, count in
        counts[classes.name(in: model), default: Census.Count()] += count
      }
      let revenue = Double(state.totals.revenue)
      let table = SegmentTable(
        model: model,
        classes: model.classes.map { name in
          let count = counts[name] ?? Census.Count()
          return ClassCount(name: name, customers: Int(count.customers), revenue: Money(minor: count.revenue))
        },
        describes: revenue > 0 ? Double(state.sums[Dimension.monetary.rawValue]) / revenue : nil,
        yardsticks: state.yardsticks)
      return access.shown(table)
    }
  }

  /// The stages with their customers: as they are counted, with those that time has passed by read anew.
  private func stages(_ state: BookState) throws -> SegmentTable {
    try FreshAgenda.prepare(connection, today: session.today())
    var counts = state.stages
    let moved = """
      SELECT m.stage, f.stage, m.revenue FROM temp."freshAgenda" f
      CROSS JOIN measure m ON m.customer = f.customer
      WHERE m.stage <> f.stage
      """
    try connection.statement(moved).each([]) { row in
      counts[row.int(0)] += Census.Count(customers: -1, revenue: -row.integer(2))
      counts[row.int(1)] += Census.Count(customers: 1, revenue: row.integer(2))
      return true
    }
    let revenue = Double(state.totals.revenue)
    return SegmentTable(
      model: .lifecycle,
      classes: zip(LifecycleStage.allCases, counts).map { stage, count in
        ClassCount(name: stage.rawValue, customers: Int(count.customers), revenue: Money(minor: count.revenue))
      },
      describes: revenue > 0 ? Double(state.totals.attributed) / revenue : nil, yardsticks: state.yardsticks)
  }

  /// The R×F grid, read from the census.
  package func grid() throws(BookError) -> ScoreGrid {
    try require(.read, .customer)
    return try reading {
      let access = try access()
      guard try readsAll(.customer) else { return access.shown(try figures().grid()) }
      let empty = Array(repeating: 0, count: 5)
      var grid = ScoreGrid(
        customers: Array(repeating: empty, count: 5),
        revenue: Array(repeating: empty.map { _ in Money.zero }, count: 5))
      try Census(connection).each(state()) { classes, count in
        grid.customers[classes.recency - 1][classes.frequency - 1] += Int(count.customers)
        let revenue = grid.revenue[classes.recency - 1][classes.frequency - 1]
        grid.revenue[classes.recency - 1][classes.frequency - 1] = revenue + Money(minor: count.revenue)
      }
      return access.shown(grid)
    }
  }

  /// Figures over what the user may read.
  func figures() throws -> ScopedFigures {
    ScopedFigures(connection: connection, access: try access(), state: try state(), today: session.today())
  }

  /// The numbers of the book against which classes are read.
  package func yardsticks() throws(BookError) -> Yardsticks {
    try reading { try access().shown(try state().yardsticks) }
  }

  /// Why a customer is in its classes, one explanation a model.
  ///
  /// - Throws: ``BookError/noSuchRecord(_:)``.
  package func explain(_ customer: Int64) throws(BookError) -> [Explanation] {
    try require(.read, .customer)
    return try reading {
      let figures = try readable(customer)
      let yardsticks = try state().yardsticks
      let classes = Explainer(measures: figures.measures, yardsticks: yardsticks, today: session.today()).all()
      return try (classes + [try explainStage(of: customer, figures)]).map(access().shown)
    }
  }

  /// The row of a customer among the measures, where the user may read it.
  func readable(_ customer: Int64) throws -> CustomerFigures {
    let record = RecordReference(.customer, customer)
    guard let figures = try FigureRows.read(customer, connection), try access().canRead(record, records) else {
      throw BookError.noSuchRecord(record)
    }
    return figures
  }

  private func explainStage(of customer: Int64, _ figures: CustomerFigures) throws -> Explanation {
    let facts = try AgendaReader(connection, today: session.today()).facts(customer, figures).lifecycle
    let stage = Lifecycle.explain(facts, today: session.today())
    let outlook = stage.next.flatMap { next in stage.following.map { "Without an edit \($0.rawValue) from \(next)." } }
    return Explanation(
      model: .lifecycle, className: stage.stage.rawValue, inputs: stage.inputs, yardsticks: stage.yardsticks,
      rule: stage.rule, outlook: outlook, distances: [])
  }

  /// The figures of the book, from its totals.
  package func overview() throws(BookError) -> Overview {
    try require(.read, .order)
    return try reading {
      let state = try self.state()
      let access = try access()
      let readsAll = try readsAll(.customer, .product, .contact, .order, .opportunity, .ticket)
      let (totals, buyers) = readsAll ? (state.totals, state.population) : try figures().totals()
      var overview = Overview()
      overview.customers = totals.customers
      overview.buyers = buyers
      overview.products = totals.products
      overview.contacts = totals.contacts
      overview.openAlerts = try alertCount().all
      overview.orders = totals.orders
      overview.sales = totals.sales
      overview.returns = totals.returns
      overview.orderLines = totals.lines
      overview.revenue = Money(minor: totals.revenue)
      overview.attributedRevenue = Money(minor: totals.attributed)
      for (place, stage) in Pipeline.stages.enumerated() {
        switch stage.result {
        case .open: overview.openDeals += totals.deals[place]
        case .won:
          overview.wonDeals += totals.deals[place]
          overview.wonValue = overview.wonValue + Money(minor: totals.dealAmounts[place])
        case .lost: overview.lostDeals += totals.deals[place]
        }
      }
      for (place, name) in Ticket.states.enumerated() {
        if name == "closed" {
          overview.closedTickets = totals.tickets[place]
        } else {
          overview.openTickets += totals.tickets[place]
        }
      }
      let overdue = """
        SELECT count(*) FROM ticket t
        WHERE \(access.condition(.read, .ticket, alias: "t").sql) AND state <> 'closed' AND coalesce(due, 9223372036854775807) < ?
        """
      overview.breachedTickets =
        try connection.statement(overdue).first(.integer(session.now().seconds)) { $0.int(0) } ?? 0
      return access.shown(overview)
    }
  }
}
