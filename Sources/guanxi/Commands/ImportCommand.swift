import ArgumentParser
import BookStore
import Domain
import Formats

/// Carries out `guanxi import KIND FILE…`.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring rows of files into the book.",
    discussion: """
      KIND is customers, contacts, products, orders, transactions, opportunities, tickets, touches, tasks, surveys, \
      users, relations, baskets, or book for what export book wrote; FILE is CSV or TSV, JSON lines, or vCard for contacts. transactions have one row per \
      order line or per order; unknown customers and products are made. A row without a customer is kept as an order \
      of nobody, a row without an order number is an order of its own. baskets have no header: one basket a line.

      Which column is which is guessed from the header and shown; --map corrects it, --new-fields makes fields of the \
      rest. Bad rows go to FILE.rejected.csv with the reason, good ones are kept (exit status 3). The same file again \
      changes nothing. The whole import is one edit to undo. Ctrl-C stops after the batch at hand.

      EXAMPLES:
        guanxi import transactions sales.csv --dry-run
        guanxi import transactions sales.csv --map customer=Client --map date=3 --date-order dmy
        guanxi import contacts people.vcf --on-duplicate merge
        guanxi import customers telco.csv --new-fields --source telco
        zcat tickets.csv.gz | guanxi import tickets - --json
      """)

  @Argument(help: ArgumentHelp("What the rows are.", valueName: "kind"))
  var subject: ImportSubject

  /// The kind of the rows; a whole book has rows of every kind and is taken apart from the rest.
  private var kind: ImportKind { if case .rows(let kind) = subject { kind } else { .customers } }

  @Argument(help: ArgumentHelp("Files with a header line, or - for standard input.", valueName: "file"))
  var files: [String]

  @OptionGroup var options: ImportOptions
  @OptionGroup var book: BookOptions
  @OptionGroup var form: JSONFlag

  func validate() throws {
    if files.isEmpty { throw ValidationError("Name a file to import, or - for standard input.") }
    if subject == .book { return try validateBook() }
    if options.onDuplicate != nil, !kind.isRecordARow {
      throw ValidationError("--on-duplicate is for records with a key of their own, not for \(kind.rawValue).")
    }
    if options.newFields, !kind.hasHeader || kind == .transactions || !Kind.extensible.contains(kind.kind) {
      throw ValidationError("\(kind.rawValue) cannot have new fields.")
    }
    if options.date != nil, kind != .baskets {
      throw ValidationError("--date is for baskets, which do not say their day.")
    }
  }

  func run() throws {
    let book = try book.open(origin: "import")
    Interruption.watch()
    let preset = try options.preset(in: book)
    var total = ImportCounts()
    var hasFailed = false
    for (place, file) in files.enumerated() where !Interruption.isWanted {
      do {
        total += try take(file, preset, into: book)
      } catch  where place > 0 {
        // What the files before have brought is kept, and the others still get their turn.
        printError("\(error)")
        hasFailed = true
      }
    }
    if let name = options.savePreset, !options.dryRun { try book.saveImportPreset(name, preset.text) }
    book.close()
    try StandardOutput.shared.flush()
    guard total.rejected == 0, !hasFailed, !Interruption.isWanted else {
      let kept = total.imported + total.updated + total.unchanged
      throw ExitCode(kept > 0 ? Guanxi.Status.partly : Guanxi.Status.refused)
    }
  }

  private func take(_ file: String, _ preset: ImportPreset, into book: Book) throws -> ImportCounts {
    if subject == .book { return try takeBook(file, into: book) }
    let source = try ImportSource(file)
    var work = try FileImport(source, try wishes(preset, of: book))
    let report = ImportReport()
    if !form.json { try report.printGuess(work.layout, file: file, delimiter: work.delimiter) }
    var progress = ProgressLine("Importing \(source.title)", unit: "rows")
    defer { progress.clear() }
    try work.run(into: book) { rows, fraction in
      progress.show(rows, fraction: fraction)
      return !Interruption.isWanted
    }
    progress.clear()
    let overview = kind == .transactions && !options.dryRun ? try book.overview() : nil
    if form.json {
      try report.printJSON(work.report, isDryRun: options.dryRun, overview: overview)
    } else {
      try report.printText(work.report, isDryRun: options.dryRun, overview: overview)
    }
    return work.report.counts
  }

  /// What the person, the preset and the book say of a file; asked again for each, since one may bring fields.
  private func wishes(_ preset: ImportPreset, of book: Book) throws -> FileImport.Wishes {
    var wishes = try FileImport.Wishes(kind, preset, of: book, day: options.date ?? SystemClock.today())
    wishes.isDryRun = options.dryRun
    wishes.tellsAllRows = options.allRows
    return wishes
  }
}
