import ArgumentParser
import BookStore
import Domain
import Formats

/// Carries out `guanxi report NAME`.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Print a report on the book.",
    discussion: """
      overview: how many of what the book holds, its revenue, and how much of that has a customer.
      clv: what the coming year brings and from whom, how long customers stay, and how well the model foretold.
      churn: who is likely to leave, of whom most is at stake, and how well the model foretold.

      clv and churn speak of the model that “guanxi fit” has fitted. --html writes one file that needs nothing else, with \
      charts, for a browser, a mail or paper; --csv prints the numbers behind the charts, a point a line.

      EXAMPLES:
        guanxi report overview
        guanxi report clv --html clv.html
        guanxi report churn --json
      """)

  /// The reports there are.
  enum Name: String, CaseIterable, ExpressibleByArgument {
    case overview, clv, churn
  }

  @Argument(help: ArgumentHelp("Which report: overview, clv or churn.", valueName: "name"))
  var name: Name

  @OptionGroup var options: ReadOptions

  @Flag(help: "Print one JSON object.")
  var json = false

  @Flag(help: "Print the numbers behind the charts as CSV with a header line.")
  var csv = false

  @Option(help: ArgumentHelp("Write a page of HTML; - for standard output.", valueName: "file"))
  var html: String?

  @Flag(help: "Write over the file of --html where there is one.")
  var force = false

  func validate() throws {
    guard [json, csv, html != nil].count(where: { $0 }) <= 1 else {
      throw ValidationError("Only one of --json, --csv and --html can be given.")
    }
    guard !csv || name != .overview else {
      throw ValidationError("The overview has no charts; print it as text, with --json or with --html.")
    }
    guard !force || html != nil else { throw ValidationError("--force goes with --html.") }
  }

  func run() throws {
    let report = try report(on: options.open())
    if let html {
      try ExportFile(html, replaces: force).write { try $0.write(HTMLPage(report.page).text.utf8) }
    } else if json {
      try report.printJSON()
    } else if csv {
      try report.printCSV()
    } else {
      try report.printText()
    }
  }

  private func report(on book: Book) throws -> any Report {
    switch name {
    case .overview: OverviewReport(try book.overview(), info: book.info, asOf: options.today)
    case .clv: try LifetimeValueReport(book)
    case .churn: try ChurnReport(book)
    }
  }
}
