import Domain

/// One page of a sorted list: anchored on a record's own place, never on a position.
struct ListQuery {
  /// What a list is sorted by; never NULL.
  struct Key {
    let expression: String
    /// The alias of the table that must lead the join to walk the expression's index.
    var leads: String
    var isIndexed = true
    var isDescending = false

    func order(forward: Bool) -> String { expression + (forward != isDescending ? " ASC" : " DESC") }
  }

  let select: String
  /// The joins by the table that leads: `["c": "customer c CROSS JOIN measure m ON …"]`; `scan` reads all measures as
  /// they lie in the file, which is several times faster than in the order of an index that does not serve.
  let from: [String: String]
  /// The leading tables by themselves, for conditions that name no other.
  var alone: [String: String] = [:]
  private(set) var idColumn: String
  /// The first one decides which way the list is read; equal records stand by their ids, the way the first one goes.
  private(set) var keys: [Key]
  private(set) var condition: SQLCondition

  /// The same condition with words tested in the texts, where that is another one.
  var tested: (() throws -> SQLCondition)?

  var costs = ListCosts()
  /// Whether all that match are sorted, and not read in the order of an index: then only their keys are.
  private(set) var sorts = false

  /// The key by which the list may be walked.
  private var key: Key { keys[0] }

  /// Reads the rows of a page in the list's order.
  ///
  /// Where a page of matches begins is not known before: a list is walked as long as that costs no more than to read
  /// and sort all that match.
  func rows<Value>(
    _ connection: Connection, page: Page, limit: Int, read: (Row) throws -> Value
  ) throws -> [Value] {
    guard limit > 0 else { return [] }
    func rows(_ condition: SQLCondition) throws -> [Value] {
      try with(condition).page(connection, page, limit, read)
    }
    func walk(_ condition: SQLCondition, _ instructions: Int) throws -> [Value]? {
      guard key.isIndexed, limit <= costs.page else { return nil }
      return try connection.within(instructions: instructions) { try rows(condition) }
    }
    guard let found = try condition.fewest(connection, costs), found.ids.count < costs.many else {
      if let tested = try tested?(), tested.sql != condition.sql, let rows = try walk(tested, costs.testingWalk) {
        return rows
      }
      guard let measured = measuredFirst else { return try rows(condition) }
      return try walk(condition, costs.scan) ?? measured.page(connection, page, limit, read)
    }
    let isWalked = found.ids.count >= costs.few && limit < found.ids.count
    let walked = isWalked ? try walk(condition.testing(found, id: idColumn), found.ids.count * costs.walk) : nil
    return try walked
      ?? with(condition.narrowed(to: found, id: idColumn), sorts: true)
      .page(connection, page, limit, read)
  }

  private func with(_ condition: SQLCondition, sorts: Bool = false) -> ListQuery {
    var list = self
    (list.condition, list.sorts) = (condition, sorts)
    return list
  }

  /// The same list with all measures read in their order before any record; nil where that is no help.
  private var measuredFirst: ListQuery? {
    guard from["scan"] != nil, key.leads != "m", condition.names("m"), !condition.isDirect else { return nil }
    var list = self
    (list.idColumn, list.keys[0].leads, list.keys[0].isIndexed) = ("m.customer", "scan", false)
    list.sorts = true
    return list
  }

  private func page<Value>(
    _ connection: Connection, _ page: Page, _ limit: Int, _ read: (Row) throws -> Value
  ) throws -> [Value] {
    switch page {
    case .first: return try run(connection, nil, forward: true, limit, read)
    case .last: return try run(connection, nil, forward: false, limit, read).reversed()
    case .after(let id): return try beside(connection, id, forward: true, including: false, limit, read)
    case .before(let id): return try beside(connection, id, forward: false, including: false, limit, read).reversed()
    case .from(let id): return try beside(connection, id, forward: true, including: true, limit, read)
    }
  }

  /// Reads what follows a record, itself too where that is asked for.
  private func beside<Value>(
    _ connection: Connection, _ id: Int64, forward: Bool, including: Bool, _ limit: Int, _ read: (Row) throws -> Value
  ) throws -> [Value] {
    let expressions = keys.map(\.expression)
    let anchor = "SELECT \(expressions.joined(separator: ", ")) FROM \(from[key.leads] ?? "") WHERE \(idColumn) = ?"
    let found = try connection.statement(anchor).first(.integer(id)) { row in
      expressions.indices.map { row.sqlValue($0) }
    }
    guard let values = found else { return [] }
    var rows: [Value] = []
    for place in places(behind: values + [.integer(id)], forward: forward, including: including)
    where rows.count < limit {
      rows += try run(connection, place, forward: forward, limit - rows.count, read)
    }
    return rows
  }

  /// What stands behind a record, in the order in which it comes: what equals it in all keys but the id, then what equals
  /// it in fewer and fewer of them and comes later by the next.
  ///
  /// Each is found by the index of the first key, where a row value comparison would walk half of a group of equal keys.
  /// Where there is no index all customers are passed over each time, so that it is one condition.
  private func places(behind values: [SQLValue], forward: Bool, including: Bool) -> [SQLCondition] {
    let columns: [(expression: String, isUp: Bool)] =
      keys.map { ($0.expression, forward != $0.isDescending) } + [(idColumn, forward != key.isDescending)]
    let later = columns.indices.map { place in
      let isSame = including && place == keys.count
      return SQLCondition(
        "\(columns[place].expression) \(columns[place].isUp ? ">" : "<")\(isSame ? "=" : "") ?", values[place])
    }
    let equal = zip(columns, values).map { column, value in SQLCondition("\(column.expression) = ?", value) }
    let places = columns.indices.reversed().map { place in
      SQLCondition.joined(equal.prefix(place) + [later[place]], by: .and)
    }
    return key.isIndexed && !sorts ? places : [.joined(places, by: .or)]
  }

  private func run<Value>(
    _ connection: Connection, _ place: SQLCondition?, forward: Bool, _ limit: Int, _ read: (Row) throws -> Value
  ) throws -> [Value] {
    let all = place.map { $0.and(condition) } ?? condition
    let byID = idColumn + (forward != key.isDescending ? " ASC" : " DESC")
    let order = (keys.map { $0.order(forward: forward) } + [byID]).joined(separator: ", ")
    let leading = from[key.leads] ?? ""
    let page = "WHERE \(all.sql) ORDER BY \(order) LIMIT \(limit)"
    guard sorts || !key.isIndexed else {
      return try connection.statement("SELECT \(select) FROM \(leading) \(page)").all(all.values, read: read)
    }
    let names = SQLCondition(order).and(all)
    let alone = alone.first { alias, _ in alias == key.leads && !from.keys.contains { $0 != alias && names.names($0) } }
    let tables = alone?.value ?? (sorts || key.isIndexed ? nil : from["scan"]) ?? leading
    let ids = "SELECT \(idColumn) FROM \(tables) \(page)"
    let sql = "SELECT \(select) FROM \(leading) WHERE \(idColumn) IN (\(ids)) ORDER BY \(order)"
    return try connection.statement(sql).all(all.values, read: read)
  }
}

/// From where on which way of reading a filtered list is the cheaper one; all of them give the same.
struct ListCosts {
  /// Who asks for more wants all, and not a page.
  var page = 1_000
  /// Up to so many records are read through an index and sorted.
  var few = 2_000
  /// From so many on a page is soon found by testing the texts of the records on the way.
  var many = 30_000
  /// What a walk may cost, in instructions, for each record that an index would give: about as much as reading that.
  var walk = 30
  /// What a walk that tests texts may cost.
  var testingWalk = 150_000
  /// What a walk may cost in place of looking at every customer's measures.
  var scan = 600_000
}

extension Row {
  func sqlValue(_ column: Int) -> SQLValue {
    if isNull(column) { return .null }
    return isText(column) ? .text(text(column) ?? "") : .integer(integer(column))
  }
}
