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

  /// One row in so many is written when the indexes are there already.
  ///
  /// SQLite builds an index of full pages, so that the first entry that comes into each splits it together with its
  /// neighbours: four pages instead of one. A few late rows make it do so at once and leave a quarter of each page free.
  static let lateRows: Int64 = 128

  /// Frees a quarter of each page of the orders' index by customer, with orders that come and go.
  static func loosenOrders(on connection: Connection) throws {
    try connection.execute(
      """
      INSERT INTO "order" (id, customer, date, total, cancelled) SELECT -id, id, 0, 0, 1 FROM customer WHERE id % 32 = 0;
      DELETE FROM "order" WHERE id < 0;
      """)
  }
}
