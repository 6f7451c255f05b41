import Analytics
import Domain

extension Book {
  /// Every class of a model with its customers and revenue, read from the census.
  package func segments(_ model: Model) throws(BookError) -> SegmentTable {
    try require(.read, .customer)
    return try reading {
      let state = try self.state()
      var counts: [String: Census.Count] = [:]
      try Census(connection).each(state) { classes, count in
        counts[classes.name(in: model), default: Census.Count()] += count
      }
      let revenue = Double(state.totals.revenue)
      return SegmentTable(
        model: model,
        classes: model.classes.map { name in
          let count = counts[name] ?? Census.Count()
          return ClassCount(name: name, customers: Int(count.customers), revenue: Money(minor: count.revenue))
        },
        describes: revenue > 0 ? Double(state.sums[Dimension.monetary.rawValue]) / revenue : nil,
        yardsticks: state.yardsticks)
    }
  }

  /// The R×F grid, read from the census.
  package func grid() throws(BookError) -> ScoreGrid {
    try require(.read, .customer)
    return try reading {
      let empty = Array(repeating: 0, count: 5)
      var grid = ScoreGrid(
        customers: Array(repeating: empty, count: 5),
        revenue: Array(repeating: empty.map { _ in Money.zero }, count: 5))
      try Census(connection).each(state()) { classes, count in
        grid.customers[classes.recency - 1][classes.frequency - 1] += Int(count.customers)
        let revenue = grid.revenue[classes.recency - 1][classes.frequency - 1]
        grid.revenue[classes.recency - 1][classes.frequency - 1] = revenue + Money(minor: count.revenue)
      }
      return grid
    }
  }

  /// The numbers of the book against which classes are read.
  package func yardsticks() throws(BookError) -> Yardsticks {
    try reading { try state().yardsticks }
  }

  /// Why a customer is in its classes, one explanation a model.
  ///
  /// - Throws: ``BookError/noSuchRecord(_:)``.
  package func explain(_ customer: Int64) throws(BookError) -> [Explanation] {
    try require(.read, .customer)
    return try reading {
      guard
        let measures = try connection.statement(.readMeasure).first(.integer(customer), read: Measures.init(row:))
      else { throw BookError.noSuchRecord(RecordReference(.customer, customer)) }
      return Explainer(measures: measures, yardsticks: try state().yardsticks, today: session.today()).all()
    }
  }

  /// The figures of the book, from its totals.
  package func overview() throws(BookError) -> Overview {
    try require(.read, .order)
    return try reading {
      let state = try self.state()
      let totals = state.totals
      var overview = Overview()
      overview.customers = totals.customers
      overview.buyers = state.population
      overview.products = totals.products
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
        SELECT count(*) FROM ticket
        WHERE state <> 'closed' AND coalesce(due, 9223372036854775807) < ?
        """
      overview.breachedTickets =
        try connection.statement(overdue).first(.integer(session.now().seconds)) { $0.int(0) } ?? 0
      return overview
    }
  }
}
