import ArgumentParser
import BookStore
import Domain
import Formats

/// Carries out `guanxi export KIND|transactions|book`.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write records to a file that import takes back.",
    discussion: """
      KIND is customers, contacts, products, orders, opportunities, tickets, touches, tasks, surveys, relations, users, \
      views or fields. transactions have one row per order line. The file is CSV, JSON lines, or cards (vCard) of \
      contacts and of customers that are persons. In CSV a text that a spreadsheet would run as a formula gets a \
      leading ', which import takes away.

      book writes every fact of the book as JSON lines; import book makes an equal book of it.

      What is written is one state of the book, while others go on working in it. A file appears when it is whole, \
      readable by its owner alone.

      EXAMPLES:
        guanxi export customers -o customers.csv
        guanxi export transactions --where 'date>=2026-01-01' -o sales.csv
        guanxi export contacts --format vcard -o people.vcf
        guanxi export customers --columns name,segment,revenue --sort -revenue
        guanxi export book -o everything.jsonl
      """)

  @Argument(help: ArgumentHelp("What to write.", valueName: "kind"))
  var subject: ExportSubject

  @OptionGroup var choice: ListChoice

  @Option(help: ArgumentHelp("csv, jsonl or vcard; jsonl for a book.", valueName: "format"))
  var format: ExportFormat?

  @Option(
    name: [.customShort("o"), .long], help: ArgumentHelp("The file; standard output without it.", valueName: "file"))
  var output = "-"

  @Flag(help: "Replace a file that is there.")
  var force = false

  @Flag(help: "Begin CSV with a byte order mark, for spreadsheets that need one to read UTF-8.")
  var bom = false

  @OptionGroup var options: ReadOptions

  func validate() throws {
    if subject == .book {
      guard format ?? .jsonl == .jsonl else { throw ValidationError("A book is written as jsonl alone.") }
      guard choice.isEmpty, options.asOf == nil else {
        throw ValidationError("A book is written whole, without --where, --sort, --columns, --view and --as-of.")
      }
    }
    if bom, format ?? .csv != .csv || subject == .book { throw ValidationError("--bom is for CSV.") }
    if !choice.columns.isEmpty, format ?? .csv != .csv {
      throw ValidationError("--columns is for CSV; JSON lines have them all.")
    }
    if subject == .transactions, format == .vcard { throw ValidationError("Transactions cannot be written as cards.") }
  }

  func run() throws {
    let book = try options.open()
    let work = try work(on: book)
    Interruption.watch()
    let count = try ExportFile(output, replaces: force).write(work)
    if output != "-" {
      let out = StandardOutput.shared
      try out.line(out.shown("\(output): \(counted(count, unit)) written."))
    }
  }

  private var unit: String {
    switch (subject, format) {
    case (_, .vcard): "card"
    case (.transactions, .csv), (.transactions, nil): "row"
    default: "record"
    }
  }

  /// What is to be written, after everything about it was found good.
  private func work(on book: Book) throws -> (FileSink) throws -> Int {
    guard let kind = subject.kind else { return { try BookExport.run(book, to: $0) } }
    let export = try RecordExport(subject, kind, of: book, try wishes(kind, of: book))
    return export.run
  }

  private func wishes(_ kind: Kind, of book: Book) throws -> RecordExport.Wishes {
    var wishes = RecordExport.Wishes()
    let reading = try choice.reading(of: kind, in: book)
    (wishes.query, wishes.sort) = (reading.query, reading.keys)
    // A view's columns are those of a table; JSON lines and cards have them all.
    wishes.columns = format ?? .csv == .csv ? reading.columns : []
    wishes.format = format ?? .csv
    wishes.hasOrderMark = bom
    wishes.asOf = options.asOf
    return wishes
  }
}
