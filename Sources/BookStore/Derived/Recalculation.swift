import Analytics
import Domain

/// Everything derived, computed again from the raw rows.
struct Recalculation {
  let connection: Connection
  /// The day on which stages and alerts are read.
  let today: Day
  /// Leaves the search index as it is.
  var keepsSearch = false

  /// Throws away what is derived and writes it anew; the census is cut at the yardsticks of now.
  func run(keeping lastIDs: [Int64], rolled: Int64 = 0) throws {
    try connection.execute(
      """
      DELETE FROM measure; DELETE FROM tally; DELETE FROM bucket; DELETE FROM census; DELETE FROM agenda;
      """)
    let indexes = keepsSearch ? nil : try IndexKeeper.drop(of: ["measure"], on: connection)
    try connection.execute(Recalculation.measures)
    try indexes?.build(on: connection)
    try connection.execute(Recalculation.tallies)
    try fillBuckets()
    var state = BookState()
    state.totals = try totals()
    state.lastIDs = zip(lastIDs, try highestIDs()).map(max)
    try settle(&state)
    state.cuts = state.yardsticks
    try fillCensus(state)
    try fillNames()
    try AgendaFill(connection: connection, today: today).run(&state)
    state.rolled = rolled
    try connection.statement("INSERT OR REPLACE INTO state (id, figures) VALUES (1, ?)").run(.blob(state.bytes))
    try connection.statement(.deleteSetting).run("unfinished")
  }

  /// Cuts the census at the yardsticks of now, from the measures.
  func cutCensus(_ state: inout BookState) throws {
    try connection.execute("DELETE FROM census")
    state.cuts = state.yardsticks
    try fillCensus(state)
  }

  // MARK: - Measures and tallies

  private static let measures = """
    INSERT INTO measure (customer, sales, returns, revenue, "firstSale", "lastSale")
    SELECT c.id, coalesce(s.sales, 0), coalesce(s.returns, 0), coalesce(s.revenue, 0),
      coalesce(s."first", \(Measures.noDay)), coalesce(s."last", \(Measures.noDay))
    FROM customer c LEFT JOIN (
      SELECT customer, sum(total >= 0) AS sales, sum(total < 0) AS returns, sum(total) AS revenue,
        min(CASE WHEN total >= 0 THEN date END) AS "first", max(CASE WHEN total >= 0 THEN date END) AS "last"
      FROM "order" WHERE cancelled = 0 AND customer IS NOT NULL GROUP BY customer) s ON s.customer = c.id
    ORDER BY c.id;
    """

  private static let tallies = """
    INSERT INTO tally (dimension, value, n)
    SELECT 0, "lastSale", count(*) FROM measure WHERE sales > 0 GROUP BY "lastSale";
    INSERT INTO tally (dimension, value, n)
    SELECT 1, sales, count(*) FROM measure WHERE sales > 0 GROUP BY sales;
    INSERT INTO tally (dimension, value, n)
    SELECT 2, revenue, count(*) FROM measure WHERE sales > 0 GROUP BY revenue;
    """

  private func fillBuckets() throws {
    var buckets: [Int64: Census.Count] = [:]
    try connection.statement("SELECT value, n FROM tally WHERE dimension = 2").each([]) { row in
      let (value, n) = (row.integer(0), row.integer(1))
      buckets[Tallies.bucket(of: value), default: Census.Count()] += Census.Count(customers: n, revenue: n * value)
      return true
    }
    for (key, count) in buckets.sorted(by: { $0.key < $1.key }) {
      try connection.statement(.writeBucket).run(.integer(key), .integer(count.customers), .integer(count.revenue))
    }
  }

  private func settle(_ state: inout BookState) throws {
    let sums = try connection.statement(
      #"SELECT count(*), coalesce(sum("lastSale"), 0), coalesce(sum(sales), 0), coalesce(sum(revenue), 0) "#
        + "FROM measure WHERE sales > 0"
    ).first { row in (0..<4).map { row.integer($0) } }
    state.population = Int(sums?[0] ?? 0)
    state.sums = sums.map { Array($0[1...]) } ?? [0, 0, 0]
    // From nothing, the cursors walk up over the tallies once: over values, not over customers.
    var moves = YardstickMoves(tallies: Tallies(connection), deltas: [[], [], []], touched: [[], [], []])
    try moves.settle(&state, from: Yardsticks())
  }

  private func fillCensus(_ state: BookState) throws {
    let cuts = CensusCuts(state.cuts)
    var cells: [Census.Cell: Census.Count] = [:]
    try connection.statement(#"SELECT "lastSale", sales, revenue FROM measure WHERE sales > 0"#).each([]) { row in
      let cell = Census.cell(recency: row.integer(0), sales: row.integer(1), revenue: row.integer(2), cuts)
      cells[cell, default: Census.Count()] += Census.Count(customers: 1, revenue: row.integer(2))
      return true
    }
    for (cell, count) in cells {
      try connection.statement(.insertCensus).run(
        .integer(count.customers), .integer(count.revenue), .integer(cell.recency), .integer(cell.sales),
        .integer(cell.monetary))
    }
  }

  // MARK: - Totals, ids and search

  func totals() throws -> Totals {
    var totals = Totals()
    func count(_ sql: String) throws -> Int { try connection.statement(sql).first { $0.int(0) } ?? 0 }
    totals.customers = try count("SELECT count(*) FROM customer")
    totals.products = try count("SELECT count(*) FROM product")
    totals.contacts = try count("SELECT count(*) FROM contact")
    totals.lines = try count(#"SELECT count(*) FROM "orderLine""#)
    try connection.statement(
      """
      SELECT count(*), coalesce(sum(cancelled = 0 AND total >= 0), 0), coalesce(sum(cancelled = 0 AND total < 0), 0),
        coalesce(sum(CASE WHEN cancelled = 0 THEN total END), 0),
        coalesce(sum(CASE WHEN cancelled = 0 AND customer IS NOT NULL THEN total END), 0) FROM "order"
      """
    ).each([]) { row in
      (totals.orders, totals.sales, totals.returns) = (row.int(0), row.int(1), row.int(2))
      (totals.revenue, totals.attributed) = (row.integer(3), row.integer(4))
      return false
    }
    try connection.statement("SELECT stage, count(*), coalesce(sum(amount), 0) FROM opportunity GROUP BY stage").each(
      []
    ) { row in
      guard let place = Pipeline.stages.firstIndex(where: { $0.name == row.text(0) }) else { return true }
      (totals.deals[place], totals.dealAmounts[place]) = (row.int(1), row.integer(2))
      return true
    }
    try connection.statement("SELECT state, count(*) FROM ticket GROUP BY state").each([]) { row in
      if let place = Ticket.states.firstIndex(of: row.text(0) ?? "") { totals.tickets[place] = row.int(1) }
      return true
    }
    return totals
  }

  private func highestIDs() throws -> [Int64] {
    try BookState.idKinds.map { kind in
      try connection.statement(#"SELECT coalesce(max(id), 0) FROM "\#(kind.rawValue)""#).first { $0.integer(0) } ?? 0
    }
  }

  /// The words and the keys by which customers and contacts are found, reading each of them once.
  private func fillNames() throws {
    try connection.execute(#"DELETE FROM "matchKey""#)
    if !keepsSearch {
      // A large buffer, so that the index is written in few pieces; an edit needs a small one.
      try connection.execute(
        """
        INSERT INTO search (search) VALUES ('delete-all');
        INSERT INTO search (search, rank) VALUES ('hashsize', 67108864);
        """)
    }
    defer {
      if !keepsSearch { try? connection.execute("INSERT INTO search (search, rank) VALUES ('hashsize', 1048576)") }
    }
    let records = Records(connection)
    let keys = MatchKeys(connection: connection)
    let insert = try connection.statement(.insertSearch)
    // In the order of their places: a place before the last one makes the index write what it has gathered.
    for (kind, sign) in SearchIndex.kinds.reversed() {
      try records.each(kind, fromLast: sign < 0) { id, values in
        if !keepsSearch { try insert.run(.integer(sign * id), .text(SearchIndex.words(values, of: kind))) }
        try keys.insert(id, of: kind, values)
      }
    }
  }
}
