import ArgumentParser
import BookStore
import Domain

/// The first page of what is typed into the filter, as the workstation reads it.
struct FilterBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "filter",
    abstract: "The first page of filters by words, fields and classes, beside SQLite's own index of words and a scan.",
    discussion: "Behind each filter stands how many customers it finds. The page is the first 50 by name.")

  @OptionGroup var options: BenchOptions

  private static let limit = 50

  func run() throws {
    try options.run("filter", rounds: 50) { workplace, rounds in
      let plain = try PlainWords(of: workplace.plainPath(), in: workplace)
      let (prefixed, scanned) = (try plain.prefixed(), try plain.scanned())
      let book = try workplace.openBook()
      defer { book.close() }
      let filters = try FilterSamples.all(in: book).map { (sample: $0, query: try Query(parsing: $0.text)) }
      var (indexed, scans, pages) = (Samples(), Samples(), filters.map { _ in Samples() })
      for _ in 0..<rounds {
        try indexed.measure { _ = try prefixed.run() }
        try scans.measure { _ = try scanned.run() }
        for (index, filter) in filters.enumerated() {
          try pages[index].measure {
            _ = try book.customers(matching: filter.query, sortedBy: [SortKey("name")], limit: FilterBench.limit)
          }
        }
      }
      let words = Figure("SQLite: FTS5 prefix, no order", indexed)
      let rows = Figure("SQLite: LIKE over the rows", scans)
      return try [words, rows]
        + zip(filters, pages).map { filter, samples in
          let (sample, query) = filter
          let name = "\(sample.name): \(sample.text) (\(try book.customerCount(matching: query)))"
          return Figure(name, samples, beside: sample.kind == .words ? words : rows)
        }
    }
  }
}
