/// The indexes of tables that are about to be written whole: dropped first and built again afterwards, which sorts once
/// instead of finding a place for every row.
struct IndexKeeper {
  /// The statements that build the indexes again, one a line.
  let script: String

  /// Drops the indexes of tables and remembers how to build them; with a suffix, those whose names end so stay.
  static func drop(
    of tables: [String], keeping suffix: String? = nil, on connection: Connection
  ) throws -> IndexKeeper {
    let marks = tables.map { _ in "?" }.joined(separator: ", ")
    let indexes = try connection.statement(
      "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN (\(marks))"
    ).all(tables.map(SQLValue.text)) { ($0.text(0) ?? "", $0.text(1) ?? "") }
      .filter { name, _ in suffix.map { !name.hasSuffix($0) } ?? true }
    for (name, _) in indexes { try connection.execute(#"DROP INDEX "\#(name)""#) }
    return IndexKeeper(script: indexes.map { $0.1 + ";" }.joined(separator: "\n"))
  }

  func build(on connection: Connection) throws { try connection.execute(script) }
}
