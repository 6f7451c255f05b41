import ArgumentParser
import BookStore
import Domain
import Formats

/// Carries out `guanxi import KIND FILE…`.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring rows of CSV files into the book.",
    discussion: """
      transactions have one row per order line or per order; unknown customers and products are made. A row without a \
      customer is kept as an order of nobody, a row without an order number is an order of its own.

      Which column is which is guessed from the header and shown; --map corrects it. Bad rows go to \
      FILE.rejected.csv with the reason, good ones are kept (exit status 3). The same file again changes nothing. The \
      whole import is one edit to undo. Ctrl-C stops after the batch at hand.

      EXAMPLES:
        guanxi import transactions sales.csv --dry-run
        guanxi import transactions sales.csv --map customer=Client --map date=3 --date-order dmy
        guanxi import customers accounts.csv --source crm
        zcat tickets.csv.gz | guanxi import tickets - --json
      """)

  @Argument(help: ArgumentHelp("What the rows are.", valueName: "kind"))
  var kind: ImportKind

  @Argument(help: ArgumentHelp("CSV files with a header line, or - for standard input.", valueName: "file"))
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "Which column holds a field, by name or number; nothing behind = leaves it out.", valueName: "field=column"))
  var map: [String] = []

  @Flag(help: "Change nothing; say what would be done.")
  var dryRun = false

  @Option(help: ArgumentHelp("Where the rows come from; records are known by this and their key.", valueName: "name"))
  var source = "import"

  @Option(
    help: ArgumentHelp("What parts the fields: one character, or tab; guessed without it.", valueName: "character"))
  var delimiter: Delimiter?

  @Option(help: ArgumentHelp("The order of day, month and year in dates: dmy, mdy or ymd.", valueName: "order"))
  var dateOrder: DateOrder?

  @OptionGroup var book: BookOptions
  @OptionGroup var form: JSONFlag

  func validate() throws {
    if source.isEmpty || source == Source.here {
      throw ValidationError(
        "--source must be a name other than “\(Source.here)”, which is for records made in the book.")
    }
    if files.isEmpty { throw ValidationError("Name a file to import, or - for standard input.") }
  }

  func run() throws {
    let book = try book.open(origin: "import")
    Interruption.watch()
    var total = ImportCounts()
    var hasFailed = false
    for (place, file) in files.enumerated() where !Interruption.isWanted {
      do {
        total += try take(file, into: book)
      } catch  where place > 0 {
        // What the files before have brought is kept, and the others still get their turn.
        printError("\(error)")
        hasFailed = true
      }
    }
    book.close()
    try StandardOutput.shared.flush()
    guard total.rejected == 0, !hasFailed, !Interruption.isWanted else {
      let kept = total.imported + total.updated + total.unchanged
      throw ExitCode(kept > 0 ? Guanxi.Status.partly : Guanxi.Status.refused)
    }
  }

  private func take(_ file: String, into book: Book) throws -> ImportCounts {
    let wishes = FileImport.Wishes(
      kind: kind, mappings: map, source: source, delimiter: delimiter?.byte, dateOrder: dateOrder, isDryRun: dryRun)
    var work = try FileImport(ImportSource(file), wishes, currency: book.info.currency)
    let report = ImportReport()
    if !form.json { try report.printGuess(work.layout, file: file, delimiter: work.delimiter) }
    try work.run(into: book)
    let overview = kind == .transactions && !dryRun ? try book.overview() : nil
    if form.json {
      try report.printJSON(work.report, isDryRun: dryRun, overview: overview)
    } else {
      try report.printText(work.report, isDryRun: dryRun, overview: overview)
    }
    return work.report.counts
  }
}

extension ImportKind: ExpressibleByArgument {}
extension DateOrder: ExpressibleByArgument {}

/// The byte between fields, as an argument.
struct Delimiter: ExpressibleByArgument {
  let byte: UInt8

  init?(argument: String) {
    let words = ["tab": UInt8(ascii: "\t"), "\\t": UInt8(ascii: "\t"), "comma": 44, "semicolon": 59, "pipe": 124]
    if let byte = words[argument] {
      self.byte = byte
    } else {
      guard argument.utf8.count == 1, let byte = argument.utf8.first, byte != UInt8(ascii: "\"") else { return nil }
      self.byte = byte
    }
  }
}
