import ArgumentParser
import BookStore
import Domain

/// Edits in batches of one transaction each, as a stream of them is applied.
struct ApplyBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply", abstract: "New orders in transactions of 1,000, beside plain rows in transactions of 1,000.")

  @OptionGroup var options: BenchOptions

  private static let batch = 1_000

  func run() throws {
    try options.run("apply", rounds: 20) { workplace, rounds in
      let plain = try Connection(workplace.path("bare.db"))
      try plain.makeDurable()
      try plain.execute("CREATE TABLE fact (id INTEGER PRIMARY KEY, customer INTEGER, day INTEGER, total INTEGER)")
      let insert = try plain.prepare("INSERT INTO fact (customer, day, total) VALUES (?, 20000, 19900)")
      let book = try workplace.openBook()
      defer { book.close() }
      var edits = EditSource(customers: workplace.size.customers, orders: 1)
      var (bare, ours) = (Samples(), Samples())
      for _ in 0..<rounds {
        let batch = (0..<ApplyBench.batch).map { _ in edits.newOrder() }
        try bare.measure {
          try plain.execute("BEGIN")
          for number in batch.indices {
            insert.bind(Int64(number), at: 1)
            try insert.run()
          }
          try plain.execute("COMMIT")
        }
        let outcomes = try ours.measure { try book.commit(batch) }
        for outcome in outcomes { _ = try outcome.get() }
        book.checkpointIfIdle()
        try plain.execute("PRAGMA wal_checkpoint(PASSIVE)")
      }
      let yardstick = Figure("1,000 plain rows, one commit", bare)
      let figure = Figure("1,000 new orders, one commit", ours, beside: yardstick)
      let rate = Int64(ApplyBench.batch) * 1_000_000_000 / max(figure.median, 1)
      return [yardstick, figure, Figure("edits", rate, .perSecond)]
    }
  }
}
