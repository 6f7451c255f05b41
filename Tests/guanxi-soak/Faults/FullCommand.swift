import ArgumentParser
import BookStore
import CSQLite
import CTestVFS
import Domain

/// Lets the disk be full, or fail, at each write of each kind of work.
struct FullCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "full",
    abstract: "Let the disk be full at each write: the work is refused whole, and done once there is room.")

  @Option(help: "Fails at every so many writes.") var every = 1
  @Option(help: "How often a file is not allowed to grow.") var limits = 20
  @Option(help: "Which of all possible runs.") var seed: UInt64 = 1

  /// One transaction each, on a book with some work in it.
  private static let works: [(name: String, work: @Sendable (Book) throws -> Void)] = [
    ("order", { _ = try $0.commit(.add(.order, ["customer": .reference(1), "total": .money(Money(minor: 12_300))])) }),
    ("merge", { _ = try $0.commit(.merge(.customer, keep: 2, other: 3)) }),
    ("undo", { _ = try $0.commit(.undo(.last(count: 1, anyone: true))) }),
    ("import", { _ = try $0.importer(source: "full", title: "full").take(.transactions(rows)) }),
    ("recalculation", { try $0.recalculate() }),
  ]

  private static let troubles: [(name: String, code: Int32)] = [
    ("full", SQLITE_FULL), ("write error", SQLITE_IOERR | 3 << 8), ("flush error", SQLITE_IOERR | 4 << 8),
  ]

  private static let rows = (1...300).map {
    TransactionRow(
      line: $0, order: "F\($0)", customer: "C\($0 % 9)", day: WorkClock.firstDay, amount: Money(minor: 500))
  }

  func run() throws {
    try Workplace.with { workplace in
      faultvfs_install()
      let path = workplace.path("book.guanxi")
      _ = try SoakBook.make(at: path)
      let beginning = Files.ofBook(path)
      var problems: [String] = []
      for (name, work) in FullCommand.works {
        for (trouble, code) in FullCommand.troubles {
          let (tries, found, sentences) = try strike(Fault(path: path, work: work, code: code), beginning)
          problems += found.map { "\(name), \(trouble) \($0)" }
          print("\(name), \(trouble): \(tries) tries; \(sentences.sorted().joined(separator: " / "))")
        }
      }
      problems += try FileLimit(workplace: workplace, seed: seed).run(times: limits)
      guard problems.isEmpty else { throw SoakError.found(problems, folder: workplace.folder) }
      print("half done: 0")
    }
  }

  /// Lets a piece of work fail at one write after the other, until it needs no more of them.
  private func strike(
    _ fault: Fault, _ beginning: [String: [UInt8]]
  ) throws -> (tries: Int, problems: [String], sentences: Set<String>) {
    var (tries, problems, sentences) = (0, [String](), Set<String>())
    while true {
      try Files.write(beginning, asBook: fault.path)
      let seen = try fault.run(after: tries * every)
      problems += seen.problems.map { "at write \(tries * every + 1): \($0)" }
      if let sentence = seen.sentence { sentences.insert(sentence.replacing(fault.path, with: "BOOK")) }
      guard seen.isStruck else { return (tries, problems, sentences) }
      tries += 1
    }
  }
}
