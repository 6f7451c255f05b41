import ArgumentParser
import Domain

/// Carries out `guanxi delete KIND ID`.
struct DeleteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Delete one record.",
    discussion: """
      “guanxi undo” brings it back.

      EXAMPLES:
        guanxi delete order 5401
        guanxi delete customer crm/ACME-7
      """)

  @Argument(help: kindHelp) var kind: Kind
  @Argument(help: recordHelp) var id: String
  @OptionGroup var book: BookOptions
  @OptionGroup var form: JSONFlag

  func run() throws {
    let book = try book.open()
    let id = try FieldReader(book).id(id, kind)
    let outcome = try book.commit(.delete(kind, id))
    try OutcomeReport(outcome, in: book).print("\(kind.rawValue.capitalizedFirst) \(id) deleted.", json: form.json)
  }
}
