import Domain

/// Takes the rows of a file batch by batch; all batches of one importer are one edit to undo.
///
/// Each batch is one durable transaction, so a stop leaves the book as after the last finished batch. Records are known
/// by source and key; rows that are in the book already are counted as unchanged.
package final class Importer {
  let book: Book
  let source: String
  let title: String
  private let isDryRun: Bool
  /// The journal group; 0 until the first batch has its entry.
  private var group: Int64 = 0
  private(set) var memory = ImportMemory()
  private var isFilling = false

  init(book: Book, source: String, title: String, isDryRun: Bool) {
    self.book = book
    self.source = source
    self.title = title
    self.isDryRun = isDryRun
  }

  deinit { if isDryRun { book.endTrial() } }

  /// Carries out one batch of up to 10,000 rows.
  ///
  /// - Returns: counts, and the rows that were refused with the reason.
  /// - Throws: ``BookError`` when the batch as a whole cannot be written; nothing of it is kept then.
  package func take(_ rows: ImportBatch.Rows) throws(BookError) -> Outcome {
    let batch = ImportBatch(source: source, title: title, rows: rows)
    if case .facts = rows { return try fill(batch) }
    if isDryRun { try book.beginTrial() }
    let remembered = memory
    do {
      let outcome = try book.writing { writer in
        try book.take(batch, writer, group: group, memory: &memory)
      }
      if group == 0, let id = outcome.editID { group = id }
      return outcome
    } catch {
      memory = remembered
      throw error
    }
  }

  /// Ends the import; a dry run leaves the book as it was.
  package func finish() throws(BookError) {
    if isDryRun { book.endTrial() }
    if isFilling {
      try book.endFilling()
    } else if !isDryRun {
      do { try book.cutCensusIfGrown() } catch { throw BookError(error, path: book.info.path) }
    }
    isFilling = false
    book.checkpointIfIdle()
  }

  /// Whole records into a book that has none of them: derived figures are computed once at the end.
  private func fill(_ batch: ImportBatch) throws(BookError) -> Outcome {
    if !isFilling { try book.beginFilling() }
    isFilling = true
    let outcome = try book.writing { writer in
      writer.derives = false
      return try book.take(batch, writer, group: group, memory: &memory)
    }
    if group == 0, let id = outcome.editID { group = id }
    return outcome
  }
}

/// What an import remembers from batch to batch, so that a line that is there twice is two lines.
struct ImportMemory {
  /// Lines of orders that were in the book before this import and have not been matched by a line of the file yet.
  var unmatched: [Int64: [OrderLine: Int]] = [:]
  /// Orders that this import made.
  var own: Set<Int64> = []
  /// How often a row without a key has come.
  var occurrences: [String: Int] = [:]
  /// The last ticket event that was in the book before this import.
  var lastOldEvent: Int64?
  var customers: [String: Int64] = [:]
  var products: [String: Int64] = [:]
}
