import BookStore
import Domain
import Formats

/// Takes a whole book, as `export book` wrote it, into a book, batch by batch.
struct BookImport {
  struct Wishes {
    var isDryRun = false
    var onDuplicate: OnDuplicate?
  }

  private(set) var report: FileImport.Report
  private let file: String
  private let title: String
  private let wishes: Wishes
  private let lines: LineReader
  private var reader: BookReader
  private let rejects: BookRejects?
  private var batch = Batch()

  /// The lines at hand, with their text for those that are refused.
  private struct Batch {
    var rows: [BookRow] = []
    var texts: [Int: [UInt8]] = [:]
    var reasons: [Int: String] = [:]
    var bytes = 0

    static let lineLimit = 10_000
    static let byteLimit = 32 << 20

    var isFull: Bool { texts.count >= Batch.lineLimit || bytes >= Batch.byteLimit }
  }

  private static let toldReasons = 5

  /// Opens a file and checks its first line.
  ///
  /// - Throws: ``ExportError`` for a file that does not belong into this book, `FormatsError` for one that cannot be read.
  init(_ file: String, into book: Book, _ wishes: Wishes) throws {
    self.file = file
    self.wishes = wishes
    title = file == "-" ? "standard input" : file.fileName
    lines = try LineReader(path: file)
    let first = try lines.next { Array($0) } ?? []
    try BookReader.check(try? JSONValue(parsing: first), file: title, currency: book.info.currency)
    var own: [Kind: [Field]] = [:]
    for kind in Kind.extensible { own[kind] = try book.fields(of: kind).filter { kind.field($0.name) == nil } }
    reader = BookReader(currency: book.info.currency, own: own)
    rejects = wishes.isDryRun ? nil : BookRejects(file, header: first)
    report = FileImport.Report(file: file, source: title)
  }

  /// Reads the file to its end, or to the end of the batch in which Ctrl-C was pressed.
  mutating func run(into book: Book) throws {
    let importer = try book.importer(
      source: title, title: title, dryRun: wishes.isDryRun, onDuplicate: wishes.onDuplicate)
    var progress = ProgressLine("Importing \(title)", unit: "records")
    defer { progress.clear() }
    while try readLine() {
      guard batch.isFull else { continue }
      try commit(importer)
      progress.show(report.counts.read, fraction: nil)
      report.wasStopped = Interruption.isWanted
      if report.wasStopped { break }
    }
    try commit(importer)
    try importer.finish()
    report.rejectedFile = try rejects?.finish()
    report.seconds = progress.seconds
  }

  /// Takes the next line into the batch; false at the end of the file.
  private mutating func readLine() throws -> Bool {
    guard let text = try lines.next({ Array($0) }) else { return false }
    guard !text.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { return true }
    let number = lines.number
    batch.texts[number] = text
    batch.bytes += text.count
    do throws(BookLineProblem) {
      batch.rows.append(BookRow(line: number, try reader.content(try BookImport.json(text))))
    } catch {
      batch.reasons[number] = error.description
    }
    return true
  }

  private static func json(_ text: [UInt8]) throws(BookLineProblem) -> JSONValue {
    do throws(JSONError) { return try JSONValue(parsing: text) } catch { throw .notJSON(error) }
  }

  private mutating func commit(_ importer: Importer) throws {
    guard !batch.texts.isEmpty else { return }
    report.counts.read += batch.reasons.count
    report.counts.rejected += batch.reasons.count
    let outcome = try importer.take(.book(batch.rows))
    if let counts = outcome.counts { report.counts += counts }
    for row in outcome.rejected { batch.reasons[row.line] = row.reason }
    for (line, reason) in batch.reasons.sorted(by: { $0.key < $1.key }) {
      try rejects?.write(batch.texts[line] ?? [], line: line, reason: reason)
      if report.refusals.count < BookImport.toldReasons { report.refusals.append((line, reason)) }
    }
    batch = Batch()
  }
}

/// Keeps the lines of a whole book that could not be taken, with line and reason among their members.
///
/// The file `FILE.rejected.jsonl` appears with the first such line, below the first line of the file; mended, it can be
/// imported.
final class BookRejects {
  private let path: String
  private let header: [UInt8]
  private var sink: FileSink?

  init(_ file: String, header: [UInt8]) {
    path = (file == "-" ? "stdin" : file) + ".rejected.jsonl"
    self.header = header
  }

  func write(_ text: [UInt8], line: Int, reason: String) throws {
    if sink == nil {
      sink = try FileSink(path: path)
      try sink?.write(header + [0x0A])
    }
    var json = JSONWriter()
    let members = (try? JSONValue(parsing: text))?.members
    json.object { json in
      for member in members ?? [] where member.name != "line" && member.name != "reason" {
        json.name(member.name)
        json.value(member.value)
      }
      if members == nil { json.member("text", String(decoding: text, as: UTF8.self)) }
      json.member("line", line)
      json.member("reason", reason)
    }
    json.newline()
    try sink?.write(json.bytes)
  }

  /// - Returns: the path of the file, nil where there is none.
  func finish() throws -> String? {
    try sink?.finish()
    return sink == nil ? nil : path
  }
}
