import ArgumentParser
import BookStore
import Domain

/// The first page of a list, in a book just opened and in one that is open.
struct ListBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The first 50 customers by revenue, by name and filtered, beside a bare query.")

  @OptionGroup var options: BenchOptions

  private static let limit = 50
  private static let bareQuery =
    "SELECT customer.*, amount FROM revenue JOIN customer ON customer.id = customer ORDER BY amount DESC LIMIT 50"

  /// What is listed, in a book that is open.
  private static let lists: [(name: String, sort: String, filter: String)] = [
    ("by revenue", "-revenue", ""), ("by name", "name", ""), ("word", "name", "mül"),
    ("two Chinese characters", "name", "华瑞"), ("class, common", "-revenue", "abc:C"),
    ("several fields", "-revenue", "country:Germany orders>10"),
  ]

  func run() throws {
    try options.run("list", rounds: 200) { workplace, rounds in
      let (path, plain) = (try workplace.bookPath(), try workplace.plainPath())
      let book = try Book(at: path, session: .bench)
      defer { book.close() }
      let queries = try ListBench.lists.map { try $0.filter.isEmpty ? Query.everything : Query(parsing: $0.filter) }
      var (bare, opened) = (Samples(), Samples())
      var open = Array(repeating: Samples(), count: queries.count)
      for _ in 0..<rounds {
        try bare.measure { _ = try Connection(plain).prepare(ListBench.bareQuery).run() }
        try opened.measure {
          let book = try Book(at: path, session: .bench)
          defer { book.close() }
          _ = try book.customers(sortedBy: [SortKey("revenue", descending: true)], limit: ListBench.limit)
        }
        for (index, list) in ListBench.lists.enumerated() {
          try open[index].measure {
            _ = try book.customers(
              matching: queries[index], sortedBy: [SortKey(parsing: list.sort)], limit: ListBench.limit)
          }
        }
      }
      let yardstick = Figure("SQLite: open, 50 by revenue", bare)
      return [yardstick, Figure("open, 50 by revenue", opened, beside: yardstick)]
        + zip(ListBench.lists, open).map { Figure($0.name, $1, beside: yardstick) }
    }
  }
}
