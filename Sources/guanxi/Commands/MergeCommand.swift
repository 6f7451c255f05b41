import ArgumentParser
import Domain

/// Carries out `guanxi merge customers KEEP OTHER`.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Make one customer of two.",
    discussion: """
      The first keeps its values and gets the orders, deals, tickets and touches of the other, and the fields it has \
      not. “guanxi undo” parts them again.

      EXAMPLES:
        guanxi merge customers 42 1017
      """)

  @Argument(help: ArgumentHelp("What: customers.", valueName: "kind")) var kind: Kind
  @Argument(help: ArgumentHelp("The customer to keep: id, key or exact name.", valueName: "keep")) var keep: String
  @Argument(help: ArgumentHelp("The customer that goes into it.", valueName: "other")) var other: String
  @OptionGroup var book: BookOptions
  @OptionGroup var form: JSONFlag

  func validate() throws {
    guard kind == .customer else { throw ValidationError("Only customers can be merged, not \(kind.plural).") }
  }

  func run() throws {
    let book = try book.open()
    let reader = FieldReader(book)
    let (keep, other) = (try reader.id(keep, .customer), try reader.id(other, .customer))
    let outcome = try book.commit(.mergeCustomers(keep: keep, other: other))
    try OutcomeReport(outcome, in: book).print("Customer \(other) is part of customer \(keep) now.", json: form.json)
  }
}
