import BookStore
import Formats

/// Writes every fact of a book as JSON lines, all of one state of the book and one record at a time.
enum BookExport {
  /// - Returns: how many records and settings were written.
  static func run(_ book: Book, to sink: FileSink) throws -> Int {
    var writer = BookLineWriter(currency: book.info.currency)
    var progress = ProgressLine("Exporting the book", unit: "records")
    defer { progress.clear() }
    var written = 0
    try book.still {
      let count = try book.factCount()
      try sink.write(writer.header(book.info))
      try book.facts { row in
        guard !Interruption.isWanted else { throw ExportError.stopped }
        try sink.write(writer.bytes(of: row.content))
        written += 1
        if written.isMultiple(of: 256) {
          progress.show(written, fraction: Double(written) / Double(max(count, written)))
        }
        return true
      }
    }
    return written
  }
}
