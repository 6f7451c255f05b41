import ArgumentParser
import BookStore
import DemoData
import Domain

/// Orders as a file of transactions brings them, into an empty book, everything derived exact at the end.
struct ImportBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Transactions into an empty book, beside plain tables with their indexes.",
    discussion: """
      First rows already read, into the store beside typed inserts. Then a CSV file, by “guanxi import transactions” \
      beside “sqlite3” with its .import and the same indexes; both as whole processes with their peak memory. The second \
      half is left out where no sqlite3 is installed.
      """)

  @OptionGroup var options: BenchOptions

  func run() throws {
    try options.run("import", rounds: 1) { workplace, rounds in
      var (bare, ours) = (Samples(), Samples())
      var rows: Int64 = 0
      for round in 0..<rounds {
        let pass = try ImportPass(workplace, round: round)
        rows = try pass.run()
        bare.add(pass.bare.total)
        ours.add(pass.ours.total)
      }
      let yardstick = Figure("SQLite: plain tables and indexes", bare)
      let figure = Figure("import", ours, beside: yardstick)
      return try [yardstick, figure, Figure("rows", rows * 1_000_000_000 / max(figure.median, 1), .perSecond)]
        + FileImports.figures(workplace, rounds)
    }
  }
}

/// One import and its yardstick, batch by batch in turn; what makes the rows is not measured.
private final class ImportPass {
  private let workplace: Workplace
  private let book: Book
  private let plain: Connection
  private(set) var bare = Stopwatch()
  private(set) var ours = Stopwatch()

  init(_ workplace: Workplace, round: Int) throws {
    self.workplace = workplace
    let options = workplace.options
    book = try Book.create(
      at: workplace.path("import-\(round).guanxi"), currency: options.currency, timeZone: "UTC", session: .bench)
    plain = try Connection(workplace.path("import-\(round).db"))
    try plain.makeDurable()
    try plain.execute(
      "CREATE TABLE transactions (line INTEGER PRIMARY KEY, number TEXT, customer TEXT, country TEXT, day INTEGER, "
        + "amount INTEGER, cancelled INTEGER)")
  }

  deinit { book.close() }

  /// - Returns: how many rows were imported.
  func run() throws -> Int64 {
    let insert = try plain.prepare("INSERT INTO transactions VALUES (?, ?, ?, ?, ?, ?, ?)")
    let importer = try book.importer(source: "demo", title: "transactions", dryRun: false)
    var source = TransactionSource(workplace.options)
    while let rows = source.next() {
      try bare.time { try add(rows, with: insert) }
      _ = try ours.time { try importer.take(.transactions(rows)) }
    }
    try bare.time {
      try plain.execute(
        """
        CREATE INDEX by_customer ON transactions (customer, day);
        CREATE INDEX by_day ON transactions (day);
        CREATE INDEX by_number ON transactions (number);
        """)
    }
    try ours.time { try importer.finish() }
    return Int64(source.rowsGiven)
  }

  private func add(_ rows: [TransactionRow], with insert: Statement) throws {
    try plain.execute("BEGIN")
    for row in rows {
      insert.bind(Int64(row.line), at: 1)
      insert.bind(row.order, at: 2)
      insert.bind(row.customer, at: 3)
      insert.bind(row.country, at: 4)
      insert.bind(Int64((row.day ?? Day(number: 0)).number), at: 5)
      insert.bind(row.amount.minor, at: 6)
      insert.bind(row.cancelled ? 1 : 0, at: 7)
      try insert.run()
    }
    try plain.execute("COMMIT")
  }
}
