import ArgumentParser
import BookStore
import Domain

/// Carries out `guanxi tasks`.
struct TasksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tasks",
    abstract: "Show what is to be done, and do it.",
    discussion: """
      A task that repeats is planned anew when it is done.

      EXAMPLES:
        guanxi tasks
        guanxi tasks --mine
        guanxi add task subject="Send the quote" customer=42 due=fri
        guanxi add task subject="Visit" customer=42 due=2026-12-01 repeats=3m
        guanxi tasks done 7
      """,
    subcommands: [TasksListCommand.self, TasksDoneCommand.self],
    defaultSubcommand: TasksListCommand.self)
}

/// Carries out `guanxi tasks list`.
struct TasksListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List open tasks, the most urgent first.",
    discussion: """
      EXAMPLES:
        guanxi tasks list --where 'due<=today owner:me'
      """)
  @Flag(help: "Only mine.") var mine = false
  @Flag(help: "Also those that are done or dropped.") var all = false

  @Option(
    name: .customLong("where"), parsing: .unconditional,
    help: ArgumentHelp("Only those that match.", valueName: "filter"))
  var filter = ""

  @OptionGroup var form: ListForm
  @OptionGroup var options: ReadOptions

  func run() throws {
    var terms = [try Query(parsing: filter)]
    if !all { terms.append(.compare(field: "state", .equal, Task.states[0])) }
    if mine { terms.append(.compare(field: "owner", .equal, "me")) }
    let book = try options.open()
    try RowsPrinter.printAll(
      try book.records(.task, matching: .all(terms), sortedBy: [SortKey("due"), SortKey("id")], limit: .max),
      Column.columns(of: try book.fields(of: .task)), form: form.form, of: book)
  }
}

/// Carries out `guanxi tasks done ID…`.
struct TasksDoneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done", abstract: "Say that tasks are done.",
    discussion: """
      EXAMPLES:
        guanxi tasks done 7 9
      """)
  @Argument(help: ArgumentHelp("The tasks.", valueName: "id")) var ids: [Int64]
  @OptionGroup var book: BookOptions
  @OptionGroup var form: JSONFlag

  func run() throws {
    let book = try book.open()
    for id in ids {
      let outcome = try book.commit(.change(.task, id, ["state": .text("done")]))
      let next = outcome.next.map { "; it comes again as task \($0.id)" } ?? ""
      try OutcomeReport(outcome, in: book).print("Task \(id) is done\(next).", json: form.json)
    }
  }
}
