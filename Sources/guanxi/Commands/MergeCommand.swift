import ArgumentParser
import Domain

/// Carries out `guanxi merge customers KEEP OTHER`.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Make one customer or contact of two.",
    discussion: """
      The first keeps its values and gets everything that belongs to the other, the fields it has not, and of the \
      fields in --take the other's values; e-mail addresses, telephone numbers and tags are united. The other's keys \
      go on meaning it. “guanxi undo” parts them again.

      EXAMPLES:
        guanxi merge customers 42 1017
        guanxi merge contacts 7 9 --take title,phone
      """)

  @Argument(help: ArgumentHelp("What: customers or contacts.", valueName: "kind")) var kind: Kind
  @Argument(help: ArgumentHelp("The record to keep: id, key or exact name.", valueName: "keep")) var keep: String
  @Argument(help: ArgumentHelp("The record that goes into it.", valueName: "other")) var other: String

  @Option(help: ArgumentHelp("Fields whose value comes from the other one.", valueName: "fields"))
  var take = ""

  @OptionGroup var book: BookOptions
  @OptionGroup var form: JSONFlag

  func validate() throws {
    guard Kind.mergeable.contains(kind) else {
      throw ValidationError("Only customers and contacts can be merged, not \(kind.plural).")
    }
  }

  func run() throws {
    let book = try book.open()
    let reader = FieldReader(book)
    let (keep, other) = (try reader.id(keep, kind), try reader.id(other, kind))
    let fields = try take.split(separator: ",").map { try reader.field(FieldText.trimmed($0), of: kind).name }
    let outcome = try book.commit(.merge(kind, keep: keep, other: other, take: Set(fields)))
    let name = kind.rawValue
    try OutcomeReport(outcome, in: book)
      .print("\(name.capitalizedFirst) \(other) is part of \(name) \(keep) now.", json: form.json)
  }
}
