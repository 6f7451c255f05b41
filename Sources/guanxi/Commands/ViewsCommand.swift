import ArgumentParser
import BookStore
import Domain

/// Carries out `guanxi views`.
struct ViewsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "views",
    abstract: "Show, save and remove lists under a name.",
    discussion: """
      A view is a filter with its order and columns, of your own or shared with all; “guanxi list customers --view \
      NAME” and “v” in the workstation open it.

      EXAMPLES:
        guanxi views
        guanxi views save "Sleeping giants" customers --where 'pyramid:vip lifecycle:dormant' --sort -revenue --shared
        guanxi views remove "Sleeping giants"
      """,
    subcommands: [ViewsListCommand.self, ViewsSaveCommand.self, ViewsRemoveCommand.self],
    defaultSubcommand: ViewsListCommand.self)
}

/// Carries out `guanxi views list`.
struct ViewsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List your views and the shared ones.",
    discussion: """
      EXAMPLES:
        guanxi views list --json
      """)
  @OptionGroup var form: ListForm
  @OptionGroup var options: ReadOptions

  func run() throws {
    let book = try options.open()
    try RowsPrinter.printAll(
      try book.views(), Column.columns(of: Kind.view.fields), form: form.form, of: book)
  }
}

/// Carries out `guanxi views save NAME KIND`.
struct ViewsSaveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "save", abstract: "Save a list under a name; a view of yours with that name is replaced.",
    discussion: """
      EXAMPLES:
        guanxi views save "My overdue" tickets --where 'is:mine is:overdue'
      """)
  @Argument(help: ArgumentHelp("How the view is called.", valueName: "name")) var name: String
  @Argument(help: kindHelp) var kind: Kind

  @Option(
    name: .customLong("where"), parsing: .unconditional, help: ArgumentHelp("The filter.", valueName: "filter"))
  var filter = ""

  @Option(parsing: .unconditional, help: ArgumentHelp("The order, such as -revenue,name.", valueName: "fields"))
  var sort = ""

  @Option(help: ArgumentHelp("The columns.", valueName: "names")) var columns = ""
  @Flag(help: "For everybody.") var shared = false
  @OptionGroup var book: BookOptions
  @OptionGroup var form: JSONFlag

  func run() throws {
    let book = try book.open()
    let values: FieldValues = [
      "name": .text(name), "kind": .text(kind.rawValue), "query": .text(filter), "sort": .text(sort),
      "columns": .list(FieldText.list(columns)),
      "owner": shared ? .none : book.userID.map(FieldValue.reference) ?? .none,
    ]
    let known = try book.views().first {
      $0.values["name"] == .text(name) && $0.values["kind"] == .text(kind.rawValue)
        && $0.values["owner"] == values["owner"]
    }
    let outcome = try book.commit(known.map { .change(.view, $0.reference.id, values) } ?? .add(.view, values))
    try OutcomeReport(outcome, in: book).print("View “\(name)” saved.", json: form.json)
  }
}

/// Carries out `guanxi views remove NAME`.
struct ViewsRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove a view; the records it lists stay.",
    discussion: """
      EXAMPLES:
        guanxi views remove "My overdue"
      """)
  @Argument(help: ArgumentHelp("The view: its name or id.", valueName: "name")) var name: String
  @OptionGroup var book: BookOptions
  @OptionGroup var form: JSONFlag

  func run() throws {
    let book = try book.open()
    let view = try book.view(named: name)
    let outcome = try book.commit(.delete(.view, view.reference.id))
    try OutcomeReport(outcome, in: book).print("View “\(name)” removed.", json: form.json)
  }
}

extension Book {
  /// The view that a person means by name or id: of its own before a shared one.
  func view(named name: String, of kind: Kind? = nil) throws -> Record {
    let views = try views().filter { kind == nil || $0.values["kind"] == .text(kind?.rawValue ?? "") }
    let folded = Folding.fold(name)
    guard
      let view = views.first(where: { Folding.fold($0.values["name"]?.text ?? "") == folded })
        ?? views.first(where: { String($0.reference.id) == name })
    else { throw CommandError.unknownRecord(kind: "view", text: name) }
    return view
  }
}
