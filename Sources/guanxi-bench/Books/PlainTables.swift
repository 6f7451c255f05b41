import Domain

/// The facts of a book in plain tables with their indexes, and of all that is derived only the customer's revenue: what
/// SQLite alone would do.
final class PlainTables {
  private let connection: Connection
  private var inserts: [Kind: Statement] = [:]
  private let insertLine: Statement

  /// Makes the tables in a new file.
  init(_ path: String) throws(BenchError) {
    connection = try Connection(path)
    try connection.makeDurable()
    try connection.execute(
      "CREATE TABLE line (\"order\" INTEGER, number INTEGER, product INTEGER, quantity INTEGER, price INTEGER, "
        + "amount INTEGER, PRIMARY KEY (\"order\", number)) WITHOUT ROWID")
    insertLine = try connection.prepare("INSERT INTO line VALUES (?, ?, ?, ?, ?, ?)")
    for kind in Kind.allCases {
      let fields = kind.fields.filter { $0.type != .lines }
      let columns = fields.map { "\"\($0.name)\"" }.joined(separator: ", ")
      let marks = Array(repeating: "?", count: fields.count + 1).joined(separator: ", ")
      try connection.execute("CREATE TABLE \"\(kind.rawValue)\" (id INTEGER PRIMARY KEY, \(columns))")
      inserts[kind] = try connection.prepare("INSERT INTO \"\(kind.rawValue)\" VALUES (\(marks))")
    }
  }

  /// Takes a batch in one transaction.
  func insert(_ rows: [FactRow]) throws(BenchError) {
    try connection.execute("BEGIN")
    for row in rows { try insert(row) }
    try connection.execute("COMMIT")
  }

  /// Builds the indexes and moves everything into the file.
  func finish() throws(BenchError) {
    try connection.execute(
      """
      CREATE INDEX order_customer ON "order" (customer, date);
      CREATE INDEX order_date ON "order" (date);
      CREATE INDEX customer_name ON customer (name);
      CREATE TABLE revenue (customer INTEGER PRIMARY KEY, amount INTEGER);
      INSERT INTO revenue
        SELECT customer, sum(total) FROM "order" WHERE customer IS NOT NULL AND NOT cancelled GROUP BY customer;
      CREATE INDEX revenue_amount ON revenue (amount);
      """)
    try connection.checkpoint()
  }

  private func insert(_ row: FactRow) throws(BenchError) {
    guard let insert = inserts[row.kind] else { return }
    insert.bind(row.id, at: 1)
    var column: Int32 = 2
    for value in row.values {
      if case .lines(let lines) = value {
        try self.insert(lines, of: row.id)
      } else {
        insert.bind(value, at: column)
        column += 1
      }
    }
    try insert.run()
  }

  private func insert(_ lines: [OrderLine], of order: Int64) throws(BenchError) {
    for (index, line) in lines.enumerated() {
      insertLine.bind(order, at: 1)
      insertLine.bind(Int64(index), at: 2)
      insertLine.bind(line.product, at: 3)
      insertLine.bind(line.quantity.thousandths, at: 4)
      insertLine.bind(line.price.tenThousandths, at: 5)
      insertLine.bind(line.amount.minor, at: 6)
      try insertLine.run()
    }
  }
}
