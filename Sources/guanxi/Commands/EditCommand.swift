import ArgumentParser
import Domain

/// Carries out `guanxi edit KIND ID field=value…`.
struct EditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Change fields of one record.",
    discussion: """
      Fields that are not named stay as they are; an empty value clears a field.

      EXAMPLES:
        guanxi edit customer 42 city=Köln tags=key,press
        guanxi edit opportunity 7 stage=quote amount=12000
        guanxi edit customer 42 phone=
      """)

  @Argument(help: kindHelp) var kind: Kind
  @Argument(help: recordHelp) var id: String
  @Argument(help: FieldAssignment.help) var values: [FieldAssignment]
  @OptionGroup var book: BookOptions
  @OptionGroup var form: JSONFlag

  func run() throws {
    let book = try book.open()
    let reader = FieldReader(book)
    let id = try reader.id(id, kind)
    let outcome = try book.commit(.change(kind, id, try reader.values(of: kind, values)))
    try OutcomeReport(outcome, in: book).print("\(kind.rawValue.capitalizedFirst) \(id) changed.", json: form.json)
  }
}
