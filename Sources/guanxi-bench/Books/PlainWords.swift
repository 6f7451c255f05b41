/// The names of a plain table in a full-text index of their own: what SQLite alone would search.
final class PlainWords {
  private let connection: Connection

  /// Makes the index in a new file.
  init(of tables: String, in workplace: Workplace) throws(BenchError) {
    connection = try Connection(workplace.path("words.db"))
    try connection.execute(
      """
      ATTACH '\(tables.replacing("'", with: "''"))' AS plain;
      CREATE VIRTUAL TABLE words USING fts5(name, content='', prefix='2 3');
      INSERT INTO words (rowid, name) SELECT id, name FROM plain.customer;
      """)
  }

  /// The first 50 customers with a word that begins so, in no order.
  func prefixed() throws(BenchError) -> Statement {
    try connection.prepare(
      """
      SELECT customer.* FROM words JOIN plain.customer ON customer.id = words.rowid
      WHERE words MATCH '"mul"*' LIMIT 50
      """)
  }

  /// Every customer looked at.
  func scanned() throws(BenchError) -> Statement {
    try connection.prepare("SELECT * FROM plain.customer WHERE name LIKE '%müller%' ORDER BY name LIMIT 50")
  }
}
