import ArgumentParser
import BookStore

/// One edit after the other, each durable, interleaved with bare commits.
struct EditBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "New order, changed order, new customer, undo: each beside a bare durable commit.")

  @OptionGroup var options: BenchOptions

  /// After so many rounds a person rests, and the logs move into the files.
  private static let restAfter = 32

  func run() throws {
    try options.run("edit", rounds: 1_000) { workplace, rounds in
      let bare = try BareCommit(in: workplace)
      let path = try workplace.bookPath()
      let book = try Book(at: path, session: .bench)
      defer { book.close() }
      let names = EditSource.names
      var edits = EditSource(customers: workplace.size.customers, orders: try book.overview().orders)
      var (times, sizes) = (names.map { _ in Samples() }, names.map { _ in Samples() })
      for round in 0..<rounds {
        for index in names.indices {
          let edit = edits.edit(index)
          try bare.commit()
          let before = Workplace.fileSize(path + "-wal")
          try times[index].measure { _ = try book.commit(edit) }
          if round < EditBench.restAfter { sizes[index].add(Workplace.fileSize(path + "-wal") - before) }
        }
        if round % EditBench.restAfter == EditBench.restAfter - 1 { try rest(book, bare) }
      }
      let yardstick = bare.figure
      return [yardstick] + zip(names, times).map { Figure($0, $1, beside: yardstick) }
        + zip(names, sizes).map { Figure("\($0): bytes of log", $1, .bytes) }
    }
  }

  /// What happens between two edits of a person, unmeasured.
  ///
  /// Until the first time the log only grows, so that its growth is what an edit wrote.
  private func rest(_ book: Book, _ bare: BareCommit) throws {
    book.checkpointIfIdle()
    try bare.checkpoint()
  }
}
