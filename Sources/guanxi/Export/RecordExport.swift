import BookStore
import Domain
import Formats

/// Writes the records of one kind to a file, all of one state of the book and one at a time.
struct RecordExport {
  /// What is written and how, as the person asked for it.
  struct Wishes {
    var query = Query.everything
    var sort: [SortKey] = []
    /// The names of columns; empty for those that `import` takes.
    var columns: [String] = []
    var format = ExportFormat.csv
    var hasOrderMark = false
    var asOf: Day?
  }

  private let book: Book
  private let subject: ExportSubject
  private let kind: Kind
  private let wishes: Wishes
  private let currency: Currency
  private let fields: [Field]

  init(_ subject: ExportSubject, _ kind: Kind, of book: Book, _ wishes: Wishes) throws {
    self.book = book
    self.subject = subject
    self.kind = kind
    self.wishes = wishes
    currency = book.info.currency
    fields = try book.fields(of: kind)
    if wishes.format == .vcard, !Kind.mergeable.contains(kind) { throw ExportError.noCards(kind.plural) }
  }

  /// Writes everything; the file is to be finished by who opened it.
  ///
  /// - Returns: how many rows or cards were written.
  func run(to sink: FileSink) throws -> Int {
    switch (wishes.format, subject) {
    case (.vcard, _): try writeCards(to: sink)
    case (.jsonl, _): try writeLines(to: sink)
    case (.csv, .transactions):
      try writeTable(
        to: sink,
        columns: chosen(
          ExportColumn.transactions(currency: currency, namesSource: try !book.hasOneSource(.order)), further: []),
        TransactionLine.lines)
    case (.csv, _):
      try writeTable(
        to: sink,
        columns: chosen(
          ExportColumn.columns(of: kind, fields: fields, currency: currency),
          further: ExportColumn.listed(of: kind, fields: fields, asOf: wishes.asOf, currency: currency))
      ) { [$0] }
    }
  }

  private func writeTable<Row>(
    to sink: FileSink, columns: [ExportColumn<Row>], _ rows: (ExportRecord) -> [Row]
  ) throws -> Int {
    if wishes.hasOrderMark { try sink.write([0xEF, 0xBB, 0xBF]) }
    let csv = CSVWriter(to: sink)
    try csv.write(columns.map(\.name))
    return try each { record in
      let rows = rows(record)
      for row in rows { try csv.write(columns.map { $0.text(row) }) }
      return rows.count
    }
  }

  private func writeLines(to sink: FileSink) throws -> Int {
    var lines = ExportLines(kind, fields: fields, asOf: wishes.asOf, currency: currency)
    return try each { record in
      try sink.write(lines.bytes(of: record))
      return 1
    }
  }

  private func writeCards(to sink: FileSink) throws -> Int {
    let writer = VCardWriter(version: .four)
    return try each { record in
      guard let card = ExportCards.card(of: record) else { return 0 }
      try sink.write(writer.bytes(of: card))
      return 1
    }
  }

  /// Gives every record to the body, which says how many rows it wrote; Ctrl-C ends it with an error.
  private func each(_ body: (ExportRecord) throws -> Int) throws -> Int {
    var progress = ProgressLine("Exporting \(kind.plural)", unit: "records")
    defer { progress.clear() }
    var (read, written) = (0, 0)
    try book.export(kind, matching: wishes.query, sortedBy: wishes.sort) { record, count in
      guard !Interruption.isWanted else { throw ExportError.stopped }
      written += try body(record)
      read += 1
      if read.isMultiple(of: 256) { progress.show(read, fraction: Double(read) / Double(count)) }
      return true
    }
    return written
  }

  private func chosen<Row>(
    _ usual: [ExportColumn<Row>], further: [ExportColumn<Row>]
  ) throws -> [ExportColumn<Row>] {
    guard !wishes.columns.isEmpty else { return usual }
    let all = usual + further.filter { column in !usual.contains { $0.name == column.name } }
    return try wishes.columns.map { word in
      let folded = word.lowercased().filter { $0 != "_" && $0 != "-" }
      guard let column = all.first(where: { $0.name == word }) ?? all.first(where: { $0.name.lowercased() == folded })
      else { throw ExportError.unknownColumn(word, known: all.map(\.name)) }
      return column
    }
  }
}
