import Domain

/// Takes the rows of a file batch by batch; all batches of one importer are one edit to undo.
///
/// Each batch is one durable transaction, so a stop leaves the book as after the last finished batch; an import that
/// refuses duplicates is one transaction as a whole, and so are transactions that come into a book without customers and
/// orders, of which everything derived is then computed once. Records are known by source and key; rows that are in the
/// book already are counted as unchanged.
package final class Importer {
  let book: Book
  let source: String
  let title: String
  let policy: OnDuplicate?
  /// Every row's fate is told, not only of those about which there is something to say.
  private let isDryRun: Bool
  private let newFields: [FieldValues]
  /// The journal group; 0 until the first batch has its entry.
  private var group: Int64 = 0
  private(set) var memory = ImportMemory()
  private var isFilling = false
  /// The first orders of a book, whose indexes and figures wait for the end.
  private var beginning: BookBeginning?
  private var hasFields = false
  private var isFinished = false

  init(
    book: Book, source: String, title: String, isDryRun: Bool, policy: OnDuplicate?, newFields: [FieldValues]
  ) {
    self.book = book
    self.source = source
    self.title = title
    self.isDryRun = isDryRun
    self.policy = policy
    self.newFields = newFields
  }

  deinit { if isOneTransaction, !isFinished { book.endTrial() } }

  /// Whether all batches are kept or dropped together.
  private var isOneTransaction: Bool { isDryRun || policy == .fail || beginning != nil }

  /// Carries out one batch of up to 10,000 rows.
  ///
  /// - Returns: counts, the rows that were refused with the reason, and what there is to say of others.
  /// - Throws: ``BookError`` when the batch as a whole cannot be written; nothing of it is kept then.
  package func take(_ rows: ImportBatch.Rows) throws(BookError) -> Outcome {
    let batch = ImportBatch(source: source, title: title, rows: rows)
    if case .facts = rows { return try fill(batch) }
    if case .book = rows, !isOneTransaction {
      let fills = isFilling ? true : try book.isBlank()
      if fills { return try fill(batch, keepsKeys: true) }
    }
    if beginning == nil, group == 0, !isOneTransaction, rows.beginsBooks { beginning = try book.begin() }
    if isOneTransaction { try book.beginTrial() }
    let remembered = memory
    do {
      let outcome = try book.writing { writer in
        writer.derives = beginning == nil
        writer.keepsMatchKeys = beginning != nil
        if !hasFields { try book.addFields(newFields, writer) }
        return try book.take(batch, writer, group: group, policy: policy, tellsAll: isDryRun, memory: &memory)
      }
      hasFields = true
      if group == 0, let id = outcome.editID { group = id }
      return outcome
    } catch {
      memory = remembered
      memory.references.forget()
      if policy == .fail { book.endTrial() }
      if beginning != nil, !book.connection.isInTransaction { isFinished = true }
      throw error
    }
  }

  /// Ends the import; a dry run leaves the book as it was.
  package func finish() throws(BookError) {
    isFinished = true
    if isDryRun {
      book.endTrial()
    } else if isOneTransaction {
      if let beginning { try book.end(beginning) }
      try book.keepTrial()
      beginning = nil
    }
    if isFilling {
      try book.endFilling()
    } else if !isDryRun {
      do { try book.cutCensusIfGrown() } catch { throw BookError(error, path: book.info.path) }
    }
    isFilling = false
    book.checkpointIfIdle()
  }

  /// Whole records into a book that has none of them: derived figures are computed once at the end.
  private func fill(_ batch: ImportBatch, keepsKeys: Bool = false) throws(BookError) -> Outcome {
    if !isFilling { try book.beginFilling(keepsKeys: keepsKeys) }
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
  private var occurrences: [String: Int] = [:]
  /// The last ticket event that was in the book before this import.
  var lastOldEvent: Int64?
  /// Records that a row of this import wrote.
  var seen: [Kind: Set<Int64>] = [:]
  let references = ReferenceMemory()

  /// How often a text has come, this time among them.
  mutating func occurrence(of said: String) -> Int {
    let count = occurrences[said, default: 0] + 1
    occurrences[said] = count
    return count
  }

  /// A short name for what a row says.
  func digest(_ said: [UInt8]) -> String {
    Journal.sha256(said).prefix(10).map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0" + text : text
    }.joined()
  }
}
