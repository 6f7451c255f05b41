import Analytics
import ArgumentParser
import BookStore
import Domain

/// The classes of every model with their counts.
struct SegmentsBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segments",
    abstract: "Counts and revenue of all classes, the R×F grid, and who moved in 30 days, beside a sum over orders.")

  @OptionGroup var options: BenchOptions

  /// What reads every order takes seconds on a large book: a few are enough.
  private static let slowRounds = 5

  func run() throws {
    try options.run("segments", rounds: 50) { workplace, rounds in
      let plain = try Connection(workplace.plainPath())
      let book = try workplace.openBook()
      defer { book.close() }
      var (bare, grid, movement) = (Samples(), Samples(), Samples())
      var tables = Array(repeating: Samples(), count: Model.ofPopulation.count)
      for round in 0..<rounds {
        if round < SegmentsBench.slowRounds {
          try bare.measure { _ = try plain.prepare(OrderSums.query).run() }
          try movement.measure { _ = try book.movement(since: Workplace.today + -30) }
        }
        for (index, model) in Model.ofPopulation.enumerated() {
          try tables[index].measure { _ = try book.segments(model) }
        }
        try grid.measure { _ = try book.grid() }
      }
      let yardstick = Figure(OrderSums.name, bare)
      return [yardstick] + zip(Model.ofPopulation, tables).map { Figure($0.rawValue, $1, beside: yardstick) }
        + [Figure("grid", grid, beside: yardstick), Figure("movement", movement, beside: yardstick)]
    }
  }
}
