import ArgumentParser

/// How large the file is.
struct SizeBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "size", abstract: "The size of the book beside that of plain tables of the same facts.")

  @OptionGroup var options: BenchOptions

  func run() throws {
    try options.run("size", rounds: 1) { workplace, _ in
      let yardstick = Figure("SQLite: plain tables and indexes", Workplace.fileSize(try workplace.plainPath()), .bytes)
      return [yardstick, Figure("book", Workplace.fileSize(try workplace.bookPath()), .bytes, beside: yardstick)]
    }
  }
}
