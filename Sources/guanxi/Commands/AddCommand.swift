import ArgumentParser
import Domain

/// Carries out `guanxi add KIND field=value…`.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add one record.",
    discussion: """
      Prints the new id. An order takes its total, or lines: each product= begins one, with quantity= (1 without) and \
      price= (the product's list price without).

      EXAMPLES:
        guanxi add customer name="Müller GmbH" kind=organisation city=Köln
        guanxi add order customer=42 date=2026-11-20 total=19.90
        guanxi add order customer=42 date=today product=SKU-7 quantity=3 price=9.90 product=SKU-9
        guanxi add opportunity customer=42 name="New line" amount=25000 closed="in 6w"
      """)

  @Argument(help: kindHelp) var kind: Kind
  @Argument(help: FieldAssignment.help) var values: [FieldAssignment]
  @OptionGroup var book: BookOptions
  @OptionGroup var form: JSONFlag

  func run() throws {
    let book = try book.open()
    let outcome = try book.commit(.add(kind, try FieldReader(book).values(of: kind, values)))
    let id = outcome.record.map { " \($0.id)" } ?? ""
    try OutcomeReport(outcome, in: book).print("\(kind.rawValue.capitalizedFirst)\(id) added.", json: form.json)
  }
}
