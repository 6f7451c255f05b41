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
      #"DELETE FROM measure; DELETE FROM "saleDay"; DELETE FROM tie; DELETE FROM census;"#)
    var state = BookState()
    state.totals = try totals()
    state.lastIDs = zip(lastIDs, try highestIDs()).map(max)
    state.rolled = rolled
    // Who shares an e-mail address is read from the match keys.
    try fillNames()
    try place(try fillMeasures(&state), &state)
    try connection.statement("INSERT OR REPLACE INTO state (id, figures) VALUES (1, ?)").run(.blob(state.bytes))
    try connection.statement(.deleteSetting).run("unfinished")
  }

  /// Cuts the census at the yardsticks of now, from the measures.
  func cutCensus(_ state: inout BookState) throws {
    try connection.execute("DELETE FROM census")
    state.cuts = state.yardsticks
    var buyers: [[Int64]] = [[], [], []]
    let sql = #"SELECT "lastSale", sales, revenue FROM measure WHERE sales > 0"#
    try connection.statement(sql).each([]) { row in
      for place in buyers.indices { buyers[place].append(row.integer(place)) }
      return true
    }
    try fillCensus(buyers, state)
  }

  /// Reads every customer's stage and alerts anew and writes those that differ.
  func renewAgenda(_ state: inout BookState) throws {
    let rows = FigureRows(connection)
    try CustomerStream(connection, today: today).each { id, figures in
      defer { rows.forget() }
      guard let stored = try rows.stored(id), stored.entry != figures.entry else { return }
      state.stages[stored.entry.stage.rank] += Census.Count(customers: -1, revenue: -stored.measures.revenue)
      state.stages[figures.entry.stage.rank] += Census.Count(customers: 1, revenue: stored.measures.revenue)
      try rows.write(
        id, CustomerFigures(measures: stored.measures, entry: figures.entry, expectation: stored.expectation))
    }
  }

  // MARK: - Measures and yardsticks

  /// Writes the row of every customer.
  ///
  /// - Returns: the values of the population by dimension, each in the order of customers.
  private func fillMeasures(_ state: inout BookState) throws -> [[Int64]] {
    var buyers: [[Int64]] = [[], [], []]
    // Temporary tables, which stand before a book's own, are few rows and keep their indexes.
    let indexes = keepsSearch ? nil : try IndexKeeper.drop(of: ["measure"], on: connection)
    let insert = try connection.statement(.insertMeasure)
    var late: [(id: Int64, columns: [SQLValue])] = []
    try CustomerStream(connection, today: today).each { id, figures in
      if indexes != nil, id % IndexKeeper.lateRows == 0 {
        late.append((id, figures.columns))
      } else {
        try insert.run(figures.columns + [.integer(id)])
      }
      state.stages[figures.entry.stage.rank] += Census.Count(customers: 1, revenue: figures.measures.revenue)
      guard let values = figures.measures.values else { return }
      for place in buyers.indices { buyers[place].append(values[place]) }
    }
    try indexes?.build(on: connection)
    for row in late { try insert.run(row.columns + [.integer(row.id)]) }
    return buyers
  }

  /// Writes the counts of a population and places its yardsticks.
  private func place(_ buyers: [[Int64]], _ state: inout BookState) throws {
    let population = try state.take(buyers, Tallies(connection))
    try population.eachCount(.recency) { day, n in
      try connection.statement(.writeSaleDay).run(.integer(day), .integer(n))
    }
    try population.eachCount(.monetary) { revenue, n in
      if n > 1 { try connection.statement(.writeTie).run(.integer(revenue), .integer(n)) }
    }
    state.cuts = state.yardsticks
    try fillCensus(buyers, state)
  }

  private func fillCensus(_ buyers: [[Int64]], _ state: BookState) throws {
    let cuts = CensusCuts(state.cuts)
    var cells: [Census.Cell: Census.Count] = [:]
    for place in buyers[0].indices {
      let revenue = buyers[2][place]
      let cell = Census.cell(recency: buyers[0][place], sales: buyers[1][place], revenue: revenue, cuts)
      cells[cell, default: Census.Count()] += Census.Count(customers: 1, revenue: revenue)
    }
    for (cell, count) in cells {
      try connection.statement(.insertCensus).run(
        .integer(count.customers), .integer(count.revenue), .integer(cell.sales), .integer(cell.recency),
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

  /// The words and the keys by which customers and contacts are found.
  private func fillNames() throws {
    let records = Records(connection)
    if !keepsSearch { try fillSearch(records) }
    try connection.execute(#"DELETE FROM "matchKey""#)
    var keys: [MatchKeys.Entry] = []
    for kind in Kind.mergeable {
      try records.each(kind, only: MatchKeys.fields) { id, values in
        keys += MatchKeys.keys(values, of: kind).map { MatchKeys.Entry(key: $0, kind: kind, record: id) }
      }
    }
    try MatchKeys(connection: connection).fill(keys)
  }

  private func fillSearch(_ records: Records) throws {
    // A large buffer, so that the index is written in few pieces; an edit needs a small one.
    try connection.execute(
      """
      INSERT INTO search (search) VALUES ('delete-all');
      INSERT INTO search (search, rank) VALUES ('hashsize', 67108864);
      """)
    defer { try? connection.execute("INSERT INTO search (search, rank) VALUES ('hashsize', 1048576)") }
    let insert = try connection.statement(.insertSearch)
    try SearchIndex(records).each { place, words in
      try insert.run(.integer(place), .text(words.joined(separator: " ")))
    }
  }
}
