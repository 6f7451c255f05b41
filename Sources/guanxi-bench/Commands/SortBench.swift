import ArgumentParser
import BookStore

/// Pages of the whole list by each column it can be sorted by.
struct SortBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sort",
    abstract: "The first, a middle and the last page by each column, beside SQLite sorting by an index and without one."
  )

  @OptionGroup var options: BenchOptions

  private static let limit = 50
  private static let columns = [
    "name", "-revenue", "-last", "-orders", "city", "-created", "first", "country", "id",
  ]
  /// The columns of the plain tables that have an index.
  private static let indexed: Set<String> = ["name", "-revenue", "id"]
  private static let bareIndexed = "SELECT * FROM customer ORDER BY name LIMIT 50"
  private static let bareSorted = "SELECT * FROM customer ORDER BY city LIMIT 50"

  func run() throws {
    try options.run("sort", rounds: 50) { workplace, rounds in
      let plain = try Connection(workplace.plainPath())
      let (walk, sorting) = (try plain.prepare(SortBench.bareIndexed), try plain.prepare(SortBench.bareSorted))
      let book = try workplace.openBook()
      defer { book.close() }
      let pages: [(name: String, page: Page)] = [
        ("first page", .first), ("middle page", .from(Int64(workplace.size.customers / 2 + 1))), ("last page", .last),
      ]
      let places = SortBench.columns.flatMap { column in pages.map { (column: column, name: $0.name, page: $0.page) } }
      var (walked, sorted, samples) = (Samples(), Samples(), places.map { _ in Samples() })
      for _ in 0..<rounds {
        try walked.measure { _ = try walk.run() }
        try sorted.measure { _ = try sorting.run() }
        for (index, place) in places.enumerated() {
          try samples[index].measure {
            _ = try book.customers(
              sortedBy: [SortKey(parsing: place.column)], page: place.page, limit: SortBench.limit)
          }
        }
      }
      let yardsticks = (Figure("SQLite: by an index", walked), Figure("SQLite: by no index", sorted))
      return [yardsticks.0, yardsticks.1]
        + zip(places, samples).map { place, samples in
          let yardstick = SortBench.indexed.contains(place.column) ? yardsticks.0 : yardsticks.1
          return Figure("\(place.column): \(place.name)", samples, beside: yardstick)
        }
    }
  }
}
