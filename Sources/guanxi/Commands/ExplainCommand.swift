import ArgumentParser
import BookStore
import Domain

/// Carries out `guanxi explain customer ID`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say why a customer is in its classes, and how far the next ones are.",
    discussion: """
      Once models were fitted (“guanxi fit”), also why so much is expected of it, and what speaks for and against its
      leaving.

      EXAMPLES:
        guanxi explain customer 42
        guanxi explain customer "Müller GmbH" --json
      """)

  @Argument(help: ArgumentHelp("What: customer.", valueName: "kind")) var kind: Kind
  @Argument(help: recordHelp) var id: String
  @OptionGroup var options: ReadOptions
  @OptionGroup var form: JSONFlag

  func validate() throws {
    guard kind == .customer else {
      throw ValidationError("Only a customer has classes to explain, not \(kind.withArticle).")
    }
  }

  func run() throws {
    let book = try options.open()
    let id = try FieldReader(book).id(id, .customer)
    guard let customer = try book.customer(id) else { throw BookError.noSuchRecord(RecordReference(.customer, id)) }
    let report = ExplanationReport(
      try book.explain(id), try book.explainExpectation(of: id), currency: book.info.currency)
    if form.json {
      try report.printJSON(of: customer, asOf: options.today)
    } else {
      try report.printText(of: customer)
    }
  }
}
