import ArgumentParser
import BookStore
import Domain

/// Carries out `guanxi duplicates`.
struct DuplicatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: "List customers or contacts that seem to be the same.",
    discussion: """
      Pairs with the same e-mail address, telephone number, or name whatever its case, accents and width. “guanxi \
      merge” makes one of two.

      EXAMPLES:
        guanxi duplicates
        guanxi duplicates contacts --json
      """)

  @Argument(help: ArgumentHelp("What: customers or contacts.", valueName: "kind")) var kind = Kind.customer
  @Option(help: ArgumentHelp("At most so many pairs.", valueName: "n")) var limit = 1000
  @OptionGroup var form: ListForm
  @OptionGroup var options: ReadOptions

  func validate() throws {
    guard Kind.mergeable.contains(kind) else {
      throw ValidationError("Only customers and contacts are compared, not \(kind.plural).")
    }
    try RowLimit.validate(limit)
  }

  func run() throws {
    let book = try options.open()
    try RowsPrinter.printAll(
      try book.duplicatePairs(kind, limit: limit), Column.pairs, form: form.form, of: book)
  }
}

extension Column where Row == DuplicatePair {
  fileprivate static let pairs: [Column<DuplicatePair>] = [
    Column("id", right: true, usual: true) { .integer($0.id) },
    Column("name", usual: true) { .text($0.name) },
    Column("other", right: true, usual: true) { .integer($0.other) },
    Column("otherName", title: "name", usual: true) { .text($0.otherName) },
    Column("reasons", title: "the same", usual: true) { .field(.tags($0.reasons)) },
  ]
}
