import Analytics
import ArgumentParser
import BookStore
import Domain
import Formats

/// Carries out `guanxi segments [MODEL]`.
struct SegmentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segments",
    abstract: "Show the classes of a model with their customers, revenue and yardsticks.",
    discussion: """
      Every class is shown, also the empty ones, and how much of the revenue the model describes.

      EXAMPLES:
        guanxi segments
        guanxi segments abc
        guanxi segments rfm8 --json
      """)

  @Argument(help: ArgumentHelp("Which classes.", valueName: "model"))
  var model = Model.segment

  @OptionGroup var options: ReadOptions
  @OptionGroup var form: JSONFlag

  func run() throws {
    let book = try options.open()
    let report = SegmentReport(try book.segments(model), asOf: options.today, currency: book.info.currency)
    if form.json { try report.printJSON() } else { try report.printText() }
  }
}

extension Model: ExpressibleByArgument {}
