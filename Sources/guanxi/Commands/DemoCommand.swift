import ArgumentParser
import BookStore
import DemoData
import Domain
import Glibc

/// Carries out `guanxi demo FILE`.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Make a new book of believable, connected data to try things on.",
    discussion: """
      Customers with their orders, deals in all stages, tickets in all states and touches. The same seed, day and \
      currency give the same book. An existing file is left as it is.

      EXAMPLES:
        guanxi demo try.guanxi
        guanxi demo big.guanxi --customers 100000 --seed 7
      """)

  @Argument(help: ArgumentHelp("The new book.", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("How many customers, up to 1,000,000.", valueName: "n"))
  var customers = 500

  @Option(help: ArgumentHelp("Which of all possible books.", valueName: "seed"))
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("The last day on which anything happens; today without it.", valueName: "date"))
  var asOf: Day?

  @OptionGroup var options: NewBookOptions

  func validate() throws {
    guard (0...1_000_000).contains(customers) else {
      throw ValidationError("--customers must lie between 0 and 1,000,000.")
    }
  }

  func run() throws {
    let book = try options.create(at: file)
    Interruption.watch()
    do {
      try fill(book)
    } catch {
      // Half a demo is of no use to anybody, and this file was made a moment ago.
      book.close()
      BookFile.remove(file)
      throw error
    }
    let output = StandardOutput.shared
    let overview = try book.overview()
    try output.line(
      "\(output.shown(file)): \(counted(overview.customers, "customer")), \(counted(overview.orders, "order")), "
        + "\(counted(overview.openDeals + overview.wonDeals + overview.lostDeals, "deal")), "
        + "\(counted(overview.openTickets + overview.closedTickets, "ticket")). Open it with: guanxi open "
        + output.shown(file))
    book.close()
  }

  private func fill(_ book: Book) throws {
    let today = asOf ?? SystemClock.today()
    var demo = DemoBook(DemoOptions(customers: customers, seed: seed, today: today, currency: book.info.currency))
    let importer = try book.importer(source: "demo", title: "demo", dryRun: false)
    var progress = ProgressLine("Making \(file)", unit: "customers")
    defer { progress.clear() }
    while let batch = demo.next() {
      guard !Interruption.isWanted else { throw CommandError.demoStopped }
      _ = try importer.take(.facts(batch))
      progress.show(demo.customersGiven, fraction: Double(demo.customersGiven) / Double(max(customers, 1)))
    }
    try importer.finish()
  }
}
