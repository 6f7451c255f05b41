/// Reads a file of cards (vCard 2.1, 3.0, 4.0) as a table, one card a row.
///
/// The columns are `uid`, `name`, `first name`, `last name`, `organisation`, `title`, `emails`, `phones`, `street`,
/// `postcode`, `city`, `region`, `country`, `birthday`, `note`, `tags`, `website`. Several e-mails, telephones, tags or
/// websites stand on lines of their own, the first two with their use behind them: `+49 30 12345 (work)`.
///
///     let table = try VCardTableReader(path: "contacts.vcf")
package final class VCardTableReader: TableReader {
  package let delimiter = CSVByte.comma
  package let encoding: TextEncoding
  package var byteCount: Int? { source.byteCount }
  package var bytesRead: Int { source.bytesRead }
  package var notKept: [String: Int] { cards.notKept }

  private let source: any ByteSource
  private let cards: VCardReader
  private var rows = RowMaker()
  private var hasHeader = false

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: a path, or `-` for standard input.
  ///   - encoding: nil to tell it from the bytes; a property with a character set of its own has that.
  package convenience init(path: String, encoding: TextEncoding? = nil) throws(FormatsError) {
    try self.init(source: try FileSource(path: path), encoding: encoding)
  }

  /// Reads bytes that are in memory; `name` is what messages call them.
  package convenience init(bytes: [UInt8], name: String, encoding: TextEncoding? = nil) throws(FormatsError) {
    try self.init(source: MemorySource(bytes, name: name), encoding: encoding)
  }

  init(
    source: any ByteSource, encoding: TextEncoding?, limit: Int = CSVReader.recordLimit
  ) throws(FormatsError) {
    var named = encoding
    // Where properties name their own character sets, the file as a whole has none.
    if named == nil, try source.sample(TextEncoding.sampleSize).namesCharset { named = .utf8 }
    let decoded = try source.decoded(named)
    self.source = decoded.source
    self.encoding = decoded.encoding
    cards = VCardReader(decoded.source, limit: limit)
  }

  /// The next record; the first one holds the names of the columns.
  package func next() throws(FormatsError) -> CSVRecord? {
    guard hasHeader else {
      hasHeader = true
      return rows.record(VCard.columns, line: 1)
    }
    guard let entry = try cards.next() else { return nil }
    switch entry.card {
    case .success(let card): return rows.record(card.cells.map(SpreadsheetGuard.added), line: entry.line)
    case .failure(let problem):
      return rows.record(bad: UnreadableByte.shown(in: entry.text), line: entry.line, problem: problem)
    }
  }
}

extension ByteSample {
  /// Whether a card's property says its character set.
  fileprivate var namesCharset: Bool {
    let word = Array("CHARSET=".utf8)
    return bytes.indices.contains { bytes[$0] | 32 == word[0] | 32 && matches(word, at: $0) }
  }

  private func matches(_ word: [UInt8], at index: Int) -> Bool {
    let part = bytes[index...].prefix(word.count)
    return part.count == word.count && zip(part, word).allSatisfy { $0.isLetter ? $0 & ~32 == $1 : $0 == $1 }
  }
}
