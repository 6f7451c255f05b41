import BookStore
import Domain
import Formats

/// Takes one file into a book, batch by batch.
struct FileImport {
  /// How a file is read and taken, as the person asked for it.
  struct Wishes {
    var kind: ImportKind
    var source = "import"
    var reading = ImportSource.Wishes()
    var layout = FileLayout.Wishes()
    var onDuplicate: OnDuplicate?
    /// The day of baskets.
    var day: Day
    var isDryRun = false
    /// Tells the fate of every row of a dry run, not only of the first ones.
    var tellsAllRows = false
  }

  /// What became of a file.
  struct Report {
    var file: String
    var source: String
    var counts = ImportCounts()
    var rejectedFile: String?
    var refusals: [(line: Int, reason: String)] = []
    var newFields: [String] = []
    var unused: [String] = []
    /// What a card or an object holds that no column takes.
    var notKept: [String: Int] = [:]
    /// What was not taken as it stood, in the first rows of which there is something to say.
    var remarks: [(line: Int, text: String)] = []
    var duplicates: [(line: Int, text: String)] = []
    /// The first rows of a dry run, or all.
    var rows: [RowFate] = []
    var seconds = 0.0
    var wasStopped = false
  }

  /// How many reasons, remarks and rows are told at once.
  private static let toldReasons = 5
  private static let toldRemarks = 100
  private static let toldRows = 50

  let layout: FileLayout
  private(set) var report: Report
  private let wishes: Wishes
  private let title: String
  private let reader: any TableReader
  private let rejects: RejectsWriter?
  private var buffer = ImportBuffer()
  private var rows: any ImportRows

  /// Looks at a file.
  init(_ source: ImportSource, _ wishes: Wishes) throws {
    var wishes = wishes
    wishes.reading.hasHeader = wishes.kind.hasHeader
    wishes.layout.stem = source.stem
    title = source.title
    reader = try source.open(wishes.reading)
    wishes.layout.decimal = wishes.layout.decimal ?? reader.numberStyle
    wishes.reading.delimiter = reader.delimiter
    wishes.reading.encoding = reader.encoding
    let first = wishes.kind.hasHeader ? try reader.next() : try FileImport.productHeader()
    let header = try Header(first, of: source.title)
    rejects = (wishes.isDryRun ? nil : first).map { [reader] in
      RejectsWriter(source: source.given, header: $0, delimiter: reader.delimiter)
    }
    layout = try FileLayout(wishes.kind, header: header, wishes: wishes.layout, rows: try source.open(wishes.reading))
    rows = wishes.kind.rows(of: layout, day: wishes.day)
    report = Report(file: source.given, source: wishes.source)
    self.wishes = wishes
  }

  var delimiter: UInt8 { reader.delimiter }

  /// Reads the file to its end, or to the end of a batch.
  ///
  /// - Parameter goesOn: told after each batch how many rows are read and which part of the file, 0…1, where that is
  ///   known; whether to go on.
  mutating func run(into book: Book, goesOn: (_ rows: Int, _ fraction: Double?) -> Bool = { _, _ in true }) throws {
    let start = SystemClock.uptime()
    let importer = try book.importer(
      source: wishes.source, title: title, dryRun: wishes.isDryRun, onDuplicate: wishes.onDuplicate,
      newFields: layout.newFields.map { $0.values(of: wishes.kind.kind) })
    while let record = try reader.next() {
      take(record)
      guard buffer.isFull else { continue }
      try commit(importer)
      report.wasStopped = !goesOn(report.counts.read, fraction)
      if report.wasStopped { break }
    }
    try commit(importer)
    try importer.finish()
    try rejects?.finish()
    report.rejectedFile = (rejects?.count ?? 0) > 0 ? rejects?.path : nil
    report.newFields = layout.newFields.map(\.name)
    report.unused = layout.unused.map { layout.header.names[$0] }
    report.notKept = reader.notKept
    report.seconds = SystemClock.uptime() - start
  }

  private var fraction: Double? {
    reader.byteCount.map { Double(reader.bytesRead) / Double(max($0, 1)) }
  }

  /// What baskets have instead of a header.
  private static func productHeader() throws -> CSVRecord? {
    try CSVReader(bytes: Array("product".utf8), name: "baskets", hasHeader: false).next()
  }

  private mutating func take(_ record: CSVRecord) {
    if let problem = layout.kind.hasHeader ? layout.header.problem(of: record) : record.problem {
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
    let unread = buffer.reasons
    report.counts.read += unread.count
    report.counts.rejected += unread.count
    let outcome = try taken(rows.take(), importer)
    if let counts = outcome.counts { report.counts += counts }
    for row in outcome.rejected { buffer.refuse(row.line, row.reason) }
    tell(outcome.rows + unread.map { RowFate(line: $0.key, fate: .reject, remarks: [$0.value]) })
    try buffer.drain(to: rejects, delimiter: reader.delimiter)
  }

  /// Numbers of records are made lines where the whole import is refused for one.
  private func taken(_ rows: ImportBatch.Rows, _ importer: Importer) throws -> Outcome {
    do {
      return try importer.take(rows)
    } catch BookError.duplicateRow(let number, let record) {
      throw BookError.duplicateRow(line: buffer.line(of: number), of: record)
    }
  }

  /// Keeps for the report what there is to say of the rows of a batch.
  private mutating func tell(_ fates: [RowFate]) {
    for fate in fates.sorted(by: { $0.line < $1.line }) {
      let line = buffer.line(of: fate.line)
      if wishes.isDryRun, wishes.tellsAllRows || report.rows.count < FileImport.toldRows {
        report.rows.append(
          RowFate(line: line, fate: fate.fate, remarks: fate.remarks, duplicate: fate.duplicate))
      }
      if fate.fate == .reject {
        if report.refusals.count < FileImport.toldReasons {
          report.refusals.append((line, fate.remarks.joined(separator: " ")))
        }
        continue
      }
      for remark in fate.remarks where report.remarks.count < FileImport.toldRemarks {
        report.remarks.append((line, remark))
      }
      if let other = fate.duplicate, report.duplicates.count < FileImport.toldRemarks {
        report.duplicates.append((line, other))
      }
    }
  }
}
