import Analytics
import ArgumentParser
import BookStore

/// The classes of every model with their counts.
struct SegmentsBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segments", abstract: "Counts and revenue of all classes, and the R×F grid, beside a sum over orders.")

  @OptionGroup var options: BenchOptions

  /// The yardstick takes seconds on a large book: a few are enough.
  private static let yardstickRounds = 5

  func run() throws {
    try options.run("segments", rounds: 50) { workplace, rounds in
      let plain = try Connection(workplace.plainPath())
      let book = try workplace.openBook()
      defer { book.close() }
      var (bare, grid) = (Samples(), Samples())
      var tables = Array(repeating: Samples(), count: Model.ofPopulation.count)
      for round in 0..<rounds {
        if round < SegmentsBench.yardstickRounds {
          try bare.measure { _ = try plain.prepare(OrderSums.query).run() }
        }
        for (index, model) in Model.ofPopulation.enumerated() {
          try tables[index].measure { _ = try book.segments(model) }
        }
        try grid.measure { _ = try book.grid() }
      }
      let yardstick = Figure(OrderSums.name, bare)
      return [yardstick] + zip(Model.ofPopulation, tables).map { Figure($0.rawValue, $1, beside: yardstick) }
        + [Figure("grid", grid, beside: yardstick)]
    }
  }
}
