import ArgumentParser
import BookStore
import Domain

/// Carries out `guanxi fit`.
struct FitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit",
    abstract: "Fit a model to what customers did, and reckon with it from then on.",
    discussion: """
      The parameters are kept in the book. Every edit then brings what is to be expected of the customers it touches up \
      to date, and the roll of a day carries everybody forward. A model that the data do not tell is refused with the \
      reason, and the one that was there stays.

      EXAMPLES:
        guanxi fit clv
        guanxi list customers --sort -clv --limit 20
      """,
    subcommands: [FitLifetimeValueCommand.self])
}

/// Carries out `guanxi fit clv`.
struct FitLifetimeValueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clv",
    abstract: "Customer lifetime value: who is still active, and what the coming twelve months bring.",
    discussion: """
      BG/NBD (Fader, Hardie, Lee 2005) for when customers buy and leave, gamma-gamma (Fader, Hardie 2013) for how much \
      they spend; 1 % discount a month. Orders of a customer on one day count as one purchase. Who bought on one day \
      alone counts as active for certain, which says nothing.

      EXAMPLES:
        guanxi fit clv
        guanxi fit clv --as-of 2026-06-30 --unit week --json
      """)

  @Option(
    help: ArgumentHelp("Use only what happened up to that day.", valueName: "day"))
  var asOf: Day?

  @Option(help: ArgumentHelp("The unit of time of the parameters: day or week.", valueName: "unit"))
  var unit = ModelUnit.day

  @OptionGroup var book: BookOptions
  @OptionGroup var form: JSONFlag

  func run() throws {
    let book = try book.open()
    Interruption.watch()
    var line = ProgressLine("Fitting clv", unit: "customers")
    let total = try book.customerCount()
    let model = try book.fitLifetimeValue(upTo: asOf ?? SystemClock.today(), unit: unit) { progress in
      if Interruption.isWanted { book.interrupt() }
      switch progress {
      case .read(let count): line.show(count, fraction: Double(count) / Double(2 * max(1, total)))
      case .written(let count): line.show(count, fraction: 0.5 + Double(count) / Double(2 * max(1, total)))
      case .step: break
      }
    }
    line.clear()
    let report = LifetimeValueParameters(model, currency: book.info.currency)
    if form.json { try report.printJSON() } else { try report.printText() }
  }
}

extension ModelUnit: ExpressibleByArgument {}
