import ArgumentParser
import BookStore
import Domain

/// Carries out `guanxi history`.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "List edits, the newest first: who, when, what, before and after.",
    discussion: """
      EXAMPLES:
        guanxi history
        guanxi history --subject customer:42
        guanxi history --user lena --limit 100 --json
      """)

  @Option(help: ArgumentHelp("Only edits of one record, such as customer:42.", valueName: "kind:id"))
  var subject: RecordReference?

  @Option(help: ArgumentHelp("Only edits of one person.", valueName: "name"))
  var user: String?

  @Option(help: ArgumentHelp("Only edits before that one, to read on.", valueName: "edit"))
  var before: Int64?

  @Option(help: ArgumentHelp("At most so many.", valueName: "n"))
  var limit = 20

  @OptionGroup var form: ListForm
  @OptionGroup var options: ReadOptions

  func validate() throws {
    try RowLimit.validate(limit)
    if form.csv { throw ValidationError("The history has no CSV form; take --jsonl.") }
  }

  func run() throws {
    let book = try options.open()
    let entries = try book.history(subject: subject, user: user, before: before, limit: limit)
    let printer = HistoryPrinter(currency: book.info.currency)
    switch form.form {
    case .json, .jsonLines: try printer.printJSON(entries, asLines: form.jsonl)
    case .text, .csv: try printer.printText(entries)
    }
  }
}

extension RecordReference: ExpressibleByArgument {
  /// Reads `customer:42`.
  package init?(argument: String) { self.init(argument) }
}
