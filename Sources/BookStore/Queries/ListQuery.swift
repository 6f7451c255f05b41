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

  /// Reads the rows of a page in the list's order.
  ///
  /// A row value comparison walks half of a group of equal keys, so equal and later keys are read one after the other.
  func rows<Value>(
    _ connection: Connection, page: Page, limit: Int, read: (Row) throws -> Value
  ) throws -> [Value] {
    guard limit > 0 else { return [] }
    let list = narrowed(to: try condition.narrowed(connection, id: idColumn))
    switch page {
    case .first: return try list.run(connection, nil, forward: true, limit, read)
    case .last: return try list.run(connection, nil, forward: false, limit, read).reversed()
    case .after(let id): return try list.beside(connection, id, forward: true, including: false, limit, read)
    case .before(let id):
      return try list.beside(connection, id, forward: false, including: false, limit, read).reversed()
    case .from(let id): return try list.beside(connection, id, forward: true, including: true, limit, read)
    }
  }

  private func narrowed(to condition: SQLCondition) -> ListQuery {
    ListQuery(
      select: select, from: from, idColumn: idColumn, key: key, isDescending: isDescending, further: further,
      condition: condition)
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

extension Row {
  func sqlValue(_ column: Int) -> SQLValue {
    if isNull(column) { return .null }
    return isText(column) ? .text(text(column) ?? "") : .integer(integer(column))
  }
}
