import ArgumentParser
import BookStore
import Domain

/// Carries out `guanxi fields`.
struct FieldsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fields",
    abstract: "Show, add and remove fields of your own.",
    discussion: """
      A field of your own has a type and belongs to a kind of record; forms, filters, lists, import and export know it \
      like any other.

      EXAMPLES:
        guanxi fields
        guanxi fields add customer tenure integer --help-text "months with us"
        guanxi fields add customer plan choice --choices basic,plus,pro
        guanxi fields remove customer tenure
      """,
    subcommands: [FieldsListCommand.self, FieldsAddCommand.self, FieldsRemoveCommand.self],
    defaultSubcommand: FieldsListCommand.self)
}

/// Carries out `guanxi fields list`.
struct FieldsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the fields of your own.",
    discussion: """
      EXAMPLES:
        guanxi fields list --json
      """)
  @OptionGroup var form: ListForm
  @OptionGroup var options: ReadOptions

  func run() throws {
    let book = try options.open()
    try RowsPrinter.printAll(
      try book.records(.field, limit: 10_000), Column.columns(of: Kind.field.fields), form: form.form, of: book)
  }
}

/// Carries out `guanxi fields add KIND NAME TYPE`.
struct FieldsAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a field to a kind of record.",
    discussion: """
      Types: \(OwnField.types.joined(separator: ", ")).

      EXAMPLES:
        guanxi fields add opportunity competitor text
      """)
  @Argument(help: kindHelp) var kind: Kind
  @Argument(help: ArgumentHelp("How it is called: a letter, then letters, digits or _.", valueName: "name"))
  var name: String
  @Argument(help: ArgumentHelp("What it holds.", valueName: "type")) var type: String
  @Option(help: ArgumentHelp("The words of a choice, parted by commas.", valueName: "words")) var choices = ""
  @Option(help: ArgumentHelp("What it means.", valueName: "text")) var helpText = ""
  @OptionGroup var book: BookOptions
  @OptionGroup var form: JSONFlag

  func validate() throws {
    guard OwnField.types.contains(type) else {
      throw ValidationError("“\(type)” is no type; write one of \(OwnField.types.joined(separator: ", ")).")
    }
    guard Kind.extensible.contains(kind) else {
      let kinds = Kind.extensible.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("\(kind.withArticle) takes no fields of your own; these do: \(kinds).")
    }
  }

  func run() throws {
    let book = try book.open()
    let outcome = try book.commit(
      .add(
        .field,
        [
          "name": .text(name), "kind": .text(kind.rawValue), "type": .text(type),
          "choices": .list(FieldText.list(choices)), "help": .text(helpText),
        ]))
    try OutcomeReport(outcome, in: book).print(
      "\(kind.plural.capitalizedFirst) have a field \(name) now.", json: form.json)
  }
}

/// Carries out `guanxi fields remove KIND NAME`.
struct FieldsRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove a field of your own that no record uses.",
    discussion: """
      EXAMPLES:
        guanxi edit customers --where has:tenure tenure=
        guanxi fields remove customer tenure
      """)
  @Argument(help: kindHelp) var kind: Kind
  @Argument(help: ArgumentHelp("The field.", valueName: "name")) var name: String
  @OptionGroup var book: BookOptions
  @OptionGroup var form: JSONFlag

  func run() throws {
    let book = try book.open()
    let fields = try book.records(.field, limit: 10_000)
    guard
      let field = fields.first(where: { $0.values["name"] == .text(name) && $0.values["kind"] == .text(kind.rawValue) })
    else { throw BookError.unknownField(kind, name) }
    let outcome = try book.commit(.delete(.field, field.reference.id))
    try OutcomeReport(outcome, in: book).print(
      "\(kind.plural.capitalizedFirst) have no field \(name) any more.", json: form.json)
  }
}
