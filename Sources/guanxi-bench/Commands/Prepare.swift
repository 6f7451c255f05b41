import ArgumentParser

/// Makes the cached books.
struct Prepare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prepare",
    abstract: "Makes the cached books of a size anew; the measurements do so where one is missing.")

  @Option(help: "How many customers the book has: 10k, 100k, 1m, or a number.")
  var customers = BookSize(customers: 10_000)

  func run() throws {
    try BookCache.makeFolder(BookCache.folder)
    try BookCache(size: customers).prepare()
  }
}
