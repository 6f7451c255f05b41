import ArgumentParser
import BookStore
import Domain

/// Carries out `guanxi show KIND ID`.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one record whole: its fields, what is linked to it, a customer's classes and why.",
    discussion: """
      EXAMPLES:
        guanxi show customer 42
        guanxi show ticket 7 --json
        guanxi show order shop/100234
      """)

  @Argument(help: kindHelp) var kind: Kind
  @Argument(help: recordHelp) var id: String
  @OptionGroup var options: ReadOptions
  @OptionGroup var form: JSONFlag

  func run() throws {
    let book = try options.open()
    let reference = RecordReference(kind, try FieldReader(book, today: options.today).id(id, kind))
    guard let record = try book.record(reference) else { throw BookError.noSuchRecord(reference) }
    let card = try RecordCard(record, in: book)
    if form.json { try card.printJSON() } else { try card.printText() }
  }
}
