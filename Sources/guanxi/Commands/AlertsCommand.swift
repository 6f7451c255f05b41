import Analytics
import ArgumentParser
import BookStore
import Domain

/// Carries out `guanxi alerts`.
struct AlertsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alerts",
    abstract: "Show what needs a hand, and take it in hand.",
    discussion: """
      States (an overdue reorder, a stuck deal) are read from the book as it is; events (a customer that fell) are \
      written when they happen. Each alert has a key, which the other commands take.

      EXAMPLES:
        guanxi alerts
        guanxi alerts --severity high --owner me
        guanxi alerts acknowledge deal-stuck:opportunity:7:20770
        guanxi alerts snooze reorder-overdue:customer:42:20700 --until "in 2w"
        guanxi alerts roll
      """,
    subcommands: [
      AlertsListCommand.self, AlertsAcknowledgeCommand.self, AlertsSnoozeCommand.self, AlertsCloseCommand.self,
      AlertsReopenCommand.self, AlertsRollCommand.self,
    ],
    defaultSubcommand: AlertsListCommand.self)
}

/// Carries out `guanxi alerts list`.
struct AlertsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List alerts, the severest first, then those with most at stake.",
    discussion: """
      EXAMPLES:
        guanxi alerts list --rule customer-silent --json
        guanxi alerts list --all --customer 42
      """)

  @Option(help: ArgumentHelp("Only of that rule, such as deal-stuck.", valueName: "rule"))
  var rule: AlertRule?

  @Option(help: ArgumentHelp("Only high, medium or low ones.", valueName: "severity"))
  var severity: AlertSeverity?

  @Option(help: ArgumentHelp("Only of that colleague, or me.", valueName: "name"))
  var owner: String?

  @Option(help: ArgumentHelp("Only about that customer: id, key or exact name.", valueName: "customer"))
  var customer: String?

  @Flag(help: "Show handled ones too.")
  var all = false

  @Option(help: ArgumentHelp("At most so many.", valueName: "n"))
  var limit = 1000

  @OptionGroup var form: ListForm
  @OptionGroup var options: ReadOptions

  func validate() throws { try RowLimit.validate(limit) }

  func run() throws {
    let book = try options.open()
    let reader = FieldReader(book)
    var filter = AlertFilter(states: all ? .all : .open, rule: rule, severity: severity)
    if let owner { filter.owner = owner == "me" ? book.userID ?? -1 : try reader.id(owner, .user) }
    if let customer { filter.customer = try reader.id(customer, .customer) }
    try RowsPrinter.printAll(
      try book.alerts(filter, limit: limit), Column.alerts, form: form.form, of: book)
  }
}

/// What the commands that take alerts in hand have in common.
struct AlertKeys: ParsableArguments {
  @Argument(help: ArgumentHelp("The keys that “guanxi alerts” shows.", valueName: "key"))
  var keys: [AlertKey]

  @OptionGroup var book: BookOptions
  @OptionGroup var form: JSONFlag

  /// Does the same about each alert.
  func handle(_ handling: AlertHandling, said: String) throws {
    let book = try book.open()
    for key in keys {
      let outcome = try book.commit(.handle(key, handling))
      try OutcomeReport(outcome, in: book).print("\(said): \(key).", json: form.json)
    }
  }
}

/// Carries out `guanxi alerts acknowledge`.
struct AlertsAcknowledgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "acknowledge", abstract: "Say that somebody is dealing with an alert.",
    discussion: """
      EXAMPLES:
        guanxi alerts acknowledge deal-stuck:opportunity:7:20770
      """)
  @OptionGroup var alerts: AlertKeys
  func run() throws { try alerts.handle(.acknowledge, said: "Acknowledged") }
}

/// Carries out `guanxi alerts snooze`.
struct AlertsSnoozeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snooze", abstract: "Let an alert come again on a later day.",
    discussion: """
      EXAMPLES:
        guanxi alerts snooze customer-silent:customer:42:20700 --until fri
      """)
  @OptionGroup var alerts: AlertKeys
  @Option(help: ArgumentHelp("The day on which it comes again.", valueName: "day"))
  var until: Day

  func validate() throws {
    guard until > SystemClock.today() else { throw ValidationError("--until must be a day after today.") }
  }

  func run() throws { try alerts.handle(.snooze(until: until), said: "Snoozed until \(until)") }
}

/// Carries out `guanxi alerts close`.
struct AlertsCloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Say that an alert needs nothing more.",
    discussion: """
      EXAMPLES:
        guanxi alerts close duplicate:customer:42
      """)
  @OptionGroup var alerts: AlertKeys
  func run() throws { try alerts.handle(.close, said: "Closed") }
}

/// Carries out `guanxi alerts reopen`.
struct AlertsReopenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Let a handled alert wait again.",
    discussion: """
      EXAMPLES:
        guanxi alerts reopen duplicate:customer:42
      """)
  @OptionGroup var alerts: AlertKeys
  func run() throws { try alerts.handle(.reopen, said: "Reopened") }
}

/// Carries out `guanxi alerts roll`.
struct AlertsRollCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roll",
    abstract: "Begin the day: tell who fell since yesterday.",
    discussion: """
      The workstation does this when it is opened; a job at night may do it before anybody comes. Once a day; again it \
      does nothing.

      EXAMPLES:
        guanxi alerts roll
      """)
  @OptionGroup var book: BookOptions
  @OptionGroup var form: JSONFlag

  func run() throws {
    let book = try book.open()
    let report = try book.roll()
    guard form.json else {
      return try StandardOutput.shared.line(
        "\(counted(report.renewed, "customer")) read anew, \(counted(report.met, "customer")) met, "
          + "\(counted(report.falls, "fall")) told"
          + (report.expected > 0 ? ", what is expected of \(grouped(report.expected)) carried forward." : "."))
    }
    try StandardOutput.shared.printJSON { json in
      json.object {
        $0.member("renewed", report.renewed)
        $0.member("met", report.met)
        $0.member("falls", report.falls)
        $0.member("expected", report.expected)
      }
    }
  }
}

extension AlertRule: ExpressibleByArgument {}
extension AlertSeverity: ExpressibleByArgument {}

extension AlertKey: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
