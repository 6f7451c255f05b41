import Analytics
import Domain

extension Book {
  /// Customers that satisfy a query, a page of them in a sort order; equal keys by id.
  ///
  /// - Complexity: O(limit) where the sort key has an index (name, id, revenue, orders, last) and the query is common.
  package func customers(
    matching query: Query = .everything, sortedBy keys: [SortKey] = [], page: Page = .first, limit: Int,
    for action: RecordAction = .read
  ) throws(BookError) -> [CustomerRow] {
    try require(action, .customer)
    return try reading {
      let context = try queryContext()
      let list = try CustomerList.query(query, keys, context, for: action)
      let agenda = try AgendaReader(connection, today: context.today)
      var rows = try list.rows(connection, page: page, limit: limit) { try CustomerList.row($0, context, records) }
      for index in rows.indices {
        rows[index].lifecycle = try agenda.current(rows[index].id)?.stage ?? .prospect
      }
      return rows
    }
  }

  /// One customer, or nil.
  package func customer(_ id: Int64) throws(BookError) -> CustomerRow? {
    try customers(matching: .compare(field: "id", .equal, String(id)), sortedBy: [SortKey("id")], limit: 1).first
  }

  /// How many customers satisfy a query.
  ///
  /// At once for everything; else every match is visited.
  package func customerCount(matching query: Query = .everything) throws(BookError) -> Int {
    try require(.read, .customer)
    return try reading {
      if query == .everything, try readsAll(.customer) { return try state().totals.customers }
      var condition = try QueryCompiler(kind: .customer, context: queryContext()).condition(query)
      if condition.isAlways { return try state().totals.customers }
      if let whole = condition.whole {
        return try connection.statement("SELECT count(*) FROM (\(whole.sql))").all(whole.values) { $0.int(0) }.first
          ?? 0
      }
      condition = try condition.narrowedForAll(connection, id: "c.id")
      let from = "customer c CROSS JOIN measure m ON m.customer = c.id"
      return try connection.statement("SELECT count(*) FROM \(from) WHERE \(condition.sql)")
        .all(condition.values) { $0.int(0) }.first ?? 0
    }
  }
}

extension Row {
  /// A list as one text, its parts behind commas.
  func shownList(_ column: Int) -> String? { text(column)?.replacing("\n", with: ", ") }
}

/// The customer list in SQL.
enum CustomerList {
  static func query(
    _ query: Query, _ keys: [SortKey], _ context: QueryContext, for action: RecordAction = .read,
    select: String = CustomerList.select
  ) throws -> ListQuery {
    let keys = keys.isEmpty ? [SortKey("name")] : keys
    for key in keys { try context.access.requireSeen(key.field, of: .customer) }
    let columns = try keys.map { key in
      guard var column = CustomerOrder.column(key.field, context) else {
        throw BookError.unsortable(.customer, field: key.field, names: CustomerOrder.names)
      }
      column.isDescending = key.descending
      return column
    }
    var compiler = QueryCompiler(kind: .customer, context: context, action: action)
    let condition = try compiler.condition(query)
    compiler.testsWords = true
    return ListQuery(
      select: select, from: from, alone: alone, idColumn: columns[0].leads == "m" ? "m.customer" : "c.id",
      keys: columns, condition: condition,
      tested: { [compiler] in try compiler.condition(query) })
  }

  private static let from = [
    "c": "customer c CROSS JOIN measure m ON m.customer = c.id",
    "m": "measure m CROSS JOIN customer c ON c.id = m.customer",
    "scan": "measure m NOT INDEXED CROSS JOIN customer c ON c.id = m.customer",
  ]

  private static let alone = ["c": "customer c", "m": "measure m"]

  /// Where the id stands among the columns.
  static let idPlace = 5

  static let select = """
    m.sales, m.returns, m.revenue, m."firstSale", m."lastSale", c.id, c.source, c.ref, c.name, c.kind, c.owner, \
    (SELECT name FROM "user" WHERE id = c.owner), c.tags, c.city, c.country, c.email, c.phone, c.note, c.created, \
    c.own, \(Expectation.names.map { "m." + $0 }.joined(separator: ", "))
    """

  static func row(_ row: Row, _ context: QueryContext, _ records: Records) throws -> CustomerRow {
    let measures = Measures(row: row)
    let id = row.integer(5)
    var shown = CustomerRow(
      id: id, source: try records.sourceName(row.optionalInteger(6)).text ?? Source.here,
      ref: row.text(7) ?? String(id), name: row.text(8) ?? "", kind: row.text(9), ownerID: row.optionalInteger(10),
      owner: row.text(11), tags: (row.text(12) ?? "").split(separator: ",").map(String.init), city: row.text(13),
      country: row.text(14), email: row.shownList(15), phone: row.shownList(16), note: row.text(17),
      created: row.optionalInteger(18).map { Day(number: Int($0)) }, measures: measures,
      classes: Classes(measures, context.yardsticks))
    shown.expectation = Expectation(row: row, from: 20)
    if let own = row.text(19) { shown.own = try context.seen(own: OwnValues.values(own), of: .customer) }
    return context.access.shown(shown)
  }
}
