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
      reason, and the one that was there stays. “guanxi report” tells more of a model that was fitted.

      EXAMPLES:
        guanxi fit clv
        guanxi fit churn --horizon 120
        guanxi list customers --sort -clv --where 'churn>0.6' --limit 20
      """,
    subcommands: [FitLifetimeValueCommand.self, FitChurnCommand.self])
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

  @Option(help: ArgumentHelp("The unit of time of the parameters: day or week.", valueName: "unit"))
  var unit = ModelUnit.day

  @OptionGroup var options: FitOptions

  func run() throws {
    let (book, model) = try options.fit(.lifetimeValue(unit))
    let report = LifetimeValueParameters(model, currency: book.info.currency)
    try options.print(report)
  }
}

/// Carries out `guanxi fit churn`.
struct FitChurnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "churn",
    abstract: "Churn: how likely each customer is not to buy any more.",
    discussion: """
      A logistic regression learns from what was known of customers a while ago, and who of them did not buy within so \
      many days after that. It is tried on later days than it learnt from; where it foretells those hardly better than \
      the share of all, it is refused with its figures (exit code 3) and nobody's churn is shown.

      EXAMPLES:
        guanxi fit churn
        guanxi fit churn --horizon 180 --json
      """)

  @Option(
    help: ArgumentHelp(
      "The days without a sale that count as having left, 7 to 730; the setting churn.horizon without it.",
      valueName: "days"))
  var horizon: Int?

  @OptionGroup var options: FitOptions

  func validate() throws {
    guard let horizon, let problem = Setting.named("churn.horizon")?.problem(with: String(horizon)) else { return }
    throw ValidationError("--horizon \(horizon): \(problem).")
  }

  func run() throws {
    let (_, model) = try options.fit(.churn(horizon: horizon))
    let report = ChurnParameters(model)
    try options.print(report)
    if !model.isUsed { throw ExitCode(Guanxi.Status.partly) }
  }
}

/// The options of every fit.
struct FitOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Use only what happened up to that day.", valueName: "day"))
  var asOf: Day?

  @OptionGroup var book: BookOptions
  @OptionGroup var form: JSONFlag

  /// Fits a model with a line of progress; given up by an interrupt.
  func fit(_ wanted: ModelFit) throws -> (book: Book, model: FittedModel) {
    let (book, today) = (try book.open(), SystemClock.today())
    if let asOf, asOf > today { throw CommandError.dayAhead(asOf.description) }
    Interruption.watch()
    var line = ProgressLine("Fitting \(wanted.name.rawValue)", unit: "customers")
    defer { line.clear() }
    let model = try book.fit(wanted, upTo: asOf ?? today) { progress in
      if Interruption.isWanted { book.interrupt() }
      line.show(progress.customers, fraction: progress.fraction)
    }
    return (book, model)
  }

  /// Prints what was found, and for a person where to read on.
  func print(_ report: some Report) throws {
    guard !form.json else { return try report.printJSON() }
    try report.printText()
    try StandardOutput.shared.line("What follows from it for the business: “guanxi report”.")
  }
}

extension ModelUnit: ExpressibleByArgument {}
