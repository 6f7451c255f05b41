import Domain

/// One page of a sorted list: anchored on a record's own place, never on a position.
struct ListQuery {
  /// The expression of a sort key, and the alias of the table that must lead the join to walk its index.
  struct Key {
    let expression: String
    let leads: String
  }

  let select: String
  /// The joins by the table that leads: `["c": "customer c CROSS JOIN measure m ON …"]`.
  let from: [String: String]
  let idColumn: String
  let key: Key
  let isDescending: Bool
  /// Further keys, after the first: only for lists read from their beginning.
  let further: [String]
  let condition: SQLCondition

  /// The same condition with words tested in the texts, where that is another one.
  var tested: (() throws -> SQLCondition)?

  var costs = ListCosts()

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
    guard let (narrowing, count) = try condition.fewest(connection, costs) else { return try rows(condition) }
    let gathered = condition.narrowed(to: narrowing, id: idColumn)
    if count < costs.few || limit > count { return try rows(gathered) }
    if count < costs.many {
      return try connection.within(instructions: count * costs.walk) { try rows(condition) } ?? rows(gathered)
    }
    guard let tested = try tested?(), tested.sql != condition.sql else { return try rows(condition) }
    return try connection.within(instructions: costs.testingWalk) { try rows(tested) } ?? rows(condition)
  }

  private func with(_ condition: SQLCondition) -> ListQuery {
    ListQuery(
      select: select, from: from, idColumn: idColumn, key: key, isDescending: isDescending, further: further,
      condition: condition)
  }

  /// A row value comparison walks half of a group of equal keys, so equal and later keys are read one after the other.
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

  private func beside<Value>(
    _ connection: Connection, _ id: Int64, forward: Bool, including: Bool, _ limit: Int, _ read: (Row) throws -> Value
  ) throws -> [Value] {
    let anchor = "SELECT \(key.expression) FROM \(from[key.leads] ?? "") WHERE \(idColumn) = ?"
    guard let value = try connection.statement(anchor).first(.integer(id), read: { $0.sqlValue(0) }) else { return [] }
    let isUp = forward != isDescending
    let idComparison = including ? (isUp ? ">=" : "<=") : (isUp ? ">" : "<")
    let equal = SQLCondition("\(key.expression) = ? AND \(idColumn) \(idComparison) ?", value, .integer(id))
    var rows = try run(connection, equal, forward: forward, limit, read)
    if rows.count < limit {
      let later = SQLCondition("\(key.expression) \(isUp ? ">" : "<") ?", value)
      rows += try run(connection, later, forward: forward, limit - rows.count, read)
    }
    return rows
  }

  private func run<Value>(
    _ connection: Connection, _ place: SQLCondition?, forward: Bool, _ limit: Int, _ read: (Row) throws -> Value
  ) throws -> [Value] {
    let all = place.map { $0.and(condition) } ?? condition
    let direction = forward != isDescending ? "ASC" : "DESC"
    let order = (["\(key.expression) \(direction)"] + further + ["\(idColumn) \(direction)"]).joined(separator: ", ")
    let sql =
      "SELECT \(select) FROM \(from[key.leads] ?? "") WHERE \(all.sql) ORDER BY \(order) LIMIT \(limit)"
    return try connection.statement(sql).all(all.values, read: read)
  }
}

/// From where on which way of reading a filtered list is the cheaper one; all of them give the same.
struct ListCosts {
  /// Up to so many records are read through an index and sorted.
  var few = 3_000
  /// From so many on a page is soon found by testing the texts of the records on the way.
  var many = 30_000
  /// What a walk may cost, in instructions, for each record that an index would give: about as much as reading that.
  var walk = 50
  /// What a walk that tests texts may cost.
  var testingWalk = 150_000
}

extension Row {
  func sqlValue(_ column: Int) -> SQLValue {
    if isNull(column) { return .null }
    return isText(column) ? .text(text(column) ?? "") : .integer(integer(column))
  }
}
