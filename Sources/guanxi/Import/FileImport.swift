import BookStore
import Domain
import Formats

/// Takes one file into a book, batch by batch.
struct FileImport {
  /// How a file is read, as the person asked for it.
  struct Wishes {
    var kind: ImportKind
    var mappings: [String]
    var source: String
    var delimiter: UInt8?
    var dateOrder: DateOrder?
    var isDryRun: Bool
  }

  /// What became of a file.
  struct Report {
    var file: String
    var source: String
    var counts = ImportCounts()
    var rejectedFile: String?
    var refusals: [(line: Int, reason: String)] = []
    var seconds = 0.0
    var wasStopped = false
  }

  /// How many reasons are told at once.
  private static let toldReasons = 5

  let layout: FileLayout
  private(set) var report: Report
  private let wishes: Wishes
  private let title: String
  private let reader: CSVReader
  private let rejects: RejectsWriter?
  private var buffer = ImportBuffer()
  private var rows: any ImportRows

  /// Looks at a file.
  init(_ source: ImportSource, _ wishes: Wishes, currency: Currency) throws {
    self.wishes = wishes
    title = source.title
    reader = try source.open(delimiter: wishes.delimiter)
    let first = try reader.next()
    let header = try Header(first, of: source.title)
    rejects = (wishes.isDryRun ? nil : first).map { [reader] in
      RejectsWriter(source: source.given, header: $0, delimiter: reader.delimiter)
    }
    layout = try FileLayout(
      wishes.kind, header: header, mappings: wishes.mappings, dateOrder: wishes.dateOrder, currency: currency,
      rows: try source.open(delimiter: reader.delimiter))
    rows = wishes.kind.rows(of: layout)
    report = Report(file: source.given, source: wishes.source)
  }

  var delimiter: UInt8 { reader.delimiter }

  /// Reads the file to its end, or to the end of the batch in which Ctrl-C was pressed.
  mutating func run(into book: Book) throws {
    let importer = try book.importer(source: wishes.source, title: title, dryRun: wishes.isDryRun)
    var progress = ProgressLine("Importing \(title)", unit: "rows")
    defer { progress.clear() }
    while let record = try reader.next() {
      take(record)
      guard buffer.isFull else { continue }
      try commit(importer)
      progress.show(report.counts.read, fraction: fraction)
      report.wasStopped = Interruption.isWanted
      if report.wasStopped { break }
    }
    try commit(importer)
    try importer.finish()
    try rejects?.finish()
    report.rejectedFile = (rejects?.count ?? 0) > 0 ? rejects?.path : nil
    report.seconds = progress.seconds
  }

  private var fraction: Double? {
    reader.byteCount.map { Double(reader.bytesRead) / Double(max($0, 1)) }
  }

  private mutating func take(_ record: CSVRecord) {
    if let problem = layout.header.problem(of: record) {
      return buffer.append(record, refused: problem.description)
    }
    do throws(CellProblem) {
      try rows.add(record)
      buffer.append(record)
    } catch {
      buffer.append(record, refused: error.reason)
    }
  }

  /// Gives the batch to the book and what was refused to the rejects file.
  private mutating func commit(_ importer: Importer) throws {
    guard !buffer.isEmpty else { return }
    report.counts.read += buffer.refusedCount
    report.counts.rejected += buffer.refusedCount
    let outcome = try importer.take(rows.take())
    if let counts = outcome.counts { report.counts += counts }
    for row in outcome.rejected { buffer.refuse(line: row.line, row.reason) }
    report.refusals += buffer.refusals(limit: FileImport.toldReasons - report.refusals.count)
    try buffer.drain(to: rejects, delimiter: reader.delimiter)
  }
}
