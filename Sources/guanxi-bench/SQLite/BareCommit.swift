/// The yardstick of an edit: one row, committed durably, and nothing else.
final class BareCommit {
  static let name = "bare one-row durable commit"
  /// A commit that takes less, in nanoseconds, has not waited for any disk.
  static let leastPlausible = 60_000

  private let connection: Connection
  private let insert: Statement
  private(set) var samples = Samples()

  /// Makes a file beside the book, on the same file system.
  init(in folder: Workplace) throws(BenchError) {
    connection = try Connection(folder.path("bare.db"))
    try connection.makeDurable()
    try connection.execute(
      "CREATE TABLE IF NOT EXISTS fact (id INTEGER PRIMARY KEY, customer INTEGER, day INTEGER, total INTEGER)")
    insert = try connection.prepare("INSERT INTO fact (customer, day, total) VALUES (?, ?, ?)")
  }

  /// One commit, measured.
  func commit() throws(BenchError) {
    let number = Int64(samples.values.count)
    insert.bind(number, at: 1)
    insert.bind(20_000 + number % 1_000, at: 2)
    insert.bind(number * 7, at: 3)
    let clock = ContinuousClock()
    let start = clock.now
    try insert.run()
    samples.add(clock.now - start)
  }

  /// Lets the log begin anew; the file stays as long as it is, so that no commit pays for its growing.
  func checkpoint() throws(BenchError) { try connection.execute("PRAGMA wal_checkpoint(PASSIVE)") }

  var figure: Figure { Figure(BareCommit.name, samples) }
}
