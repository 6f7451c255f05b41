import ArgumentParser
import Domain

/// Carries out `guanxi report NAME`.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Print a report on the book.",
    discussion: """
      overview: how many of what the book holds, its revenue, and how much of that has a customer.

      EXAMPLES:
        guanxi report overview
        guanxi report overview --json
      """)

  /// The reports there are.
  enum Name: String, CaseIterable, ExpressibleByArgument {
    case overview
  }

  @Argument(help: ArgumentHelp("Which report.", valueName: "name"))
  var name: Name

  @OptionGroup var options: ReadOptions
  @OptionGroup var form: JSONFlag

  func run() throws {
    let book = try options.open()
    let report = OverviewReport(try book.overview(), info: book.info, asOf: options.today)
    if form.json { try report.printJSON() } else { try report.printText() }
  }
}
