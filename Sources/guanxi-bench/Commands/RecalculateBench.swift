import ArgumentParser
import BookStore

/// Everything derived, made again from the raw rows.
struct RecalculateBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recalculate", abstract: "Recalculating and checking a book, beside one sum over its orders.")

  @OptionGroup var options: BenchOptions

  func run() throws {
    try options.run("recalculate", rounds: 3) { workplace, rounds in
      let plain = try Connection(workplace.plainPath())
      let book = try workplace.openBook()
      defer { book.close() }
      var (bare, checked, made) = (Samples(), Samples(), Samples())
      for _ in 0..<rounds {
        try bare.measure { _ = try plain.prepare(OrderSums.query).run() }
        try checked.measure { _ = try book.recalculateCheck() }
        try made.measure { try book.recalculate() }
        book.checkpointIfIdle()
      }
      let yardstick = Figure(OrderSums.name, bare)
      return [
        yardstick, Figure("recalculate", made, beside: yardstick),
        Figure("recalculate --check", checked, beside: yardstick),
      ]
    }
  }
}

/// The yardstick of whatever looks at every order.
enum OrderSums {
  static let name = "SQLite: sums by customer"
  static let query =
    "SELECT customer, count(*), sum(total), min(date), max(date) FROM \"order\" WHERE NOT cancelled GROUP BY customer"
}
