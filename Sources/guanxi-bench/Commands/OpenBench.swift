import ArgumentParser
import BookStore

/// How long it takes until a book can be read.
struct OpenBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Opening a book and reading one customer, beside SQLite doing the same.")

  @OptionGroup var options: BenchOptions

  func run() throws {
    try options.run("open", rounds: 200) { workplace, rounds in
      let (path, plain) = (try workplace.bookPath(), try workplace.plainPath())
      var (bare, ours) = (Samples(), Samples())
      for round in 0..<rounds {
        let customer = Int64(round % workplace.size.customers + 1)
        try bare.measure {
          let select = try Connection(plain).prepare("SELECT * FROM customer WHERE id = ?")
          select.bind(customer, at: 1)
          try select.run()
        }
        let row = try ours.measure {
          let book = try Book(at: path, session: .bench)
          defer { book.close() }
          return try book.customer(customer)
        }
        guard row != nil else { throw BenchError.refused(customer: customer, path: path) }
      }
      let yardstick = Figure("SQLite: open, one row, close", bare)
      return [yardstick, Figure("open, one customer, close", ours, beside: yardstick)]
    }
  }
}
