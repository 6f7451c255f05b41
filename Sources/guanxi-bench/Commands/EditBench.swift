import ArgumentParser
import BookStore
import Domain

/// One edit after the other, each durable, interleaved with bare commits.
struct EditBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "New and changed orders, customers, merges, undo and jumps, each beside a bare durable commit.",
    discussion: """
      A bare commit precedes every edit. The logs are moved into the files between edits, as when a person rests. A jump \
      is an order that moves a boundary of the number of orders over all customers who have as many.
      """)

  @OptionGroup var options: BenchOptions

  @Flag(help: "Measure on books of 10k, 100k and so on up to --customers, and how much an edit grows with them.")
  var growth = false

  private static let jumps = ["jump of a boundary", "jump back by undo"]

  func run() throws {
    try options.run(growth ? "edit, growth" : "edit", rounds: growth ? 300 : 1_000) { workplace, rounds in
      growth ? try EditBench.growth(to: workplace.size, rounds) : try EditBench.figures(workplace, rounds)
    }
  }

  private static func figures(_ workplace: Workplace, _ rounds: Int) throws -> [Figure] {
    let book = try workplace.openBook()
    defer { book.close() }
    let works = EditSource.Work.allCases
    var edits = EditSource(customers: workplace.size.customers, orders: try book.overview().orders)
    var day = try EditRounds(works.map(\.rawValue), in: book, workplace)
    try day.run(rounds) { try edits.edit(works[$0], in: book) }

    var jump = try TieJump(in: book)
    var jumps = try EditRounds(EditBench.jumps, in: book, workplace)
    try jumps.run(rounds) { jump.edit(isBack: $0 == 1) }
    return day.figures() + jumps.figures("\(BareCommit.name), between jumps", showsCrossed: true)
  }

  /// The figures of every size, then those of the largest beside those of the smallest.
  private static func growth(to largest: BookSize, _ rounds: Int) throws -> [Figure] {
    let sizes = sequence(first: 10_000) { $0 * 10 }.prefix { $0 < largest.customers }.map(BookSize.init) + [largest]
    let tables = try sizes.map { size in
      let workplace = try Workplace(size: size, name: "growth-\(size)")
      defer { workplace.remove() }
      return try figures(workplace, rounds).filter { $0.unit == .nanoseconds }
    }
    let grown = zip(tables.last ?? [], tables.first ?? []).compactMap { large, small in
      Figure(growthOf: large, from: small, at: sizes[0].description)
    }
    return zip(sizes, tables).flatMap { size, table in table.map { $0.named("\(size): \($0.name)") } } + grown
  }
}
