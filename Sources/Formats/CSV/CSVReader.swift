/// Reads a CSV file record by record, in bounded memory.
///
/// Takes RFC 4180 and what is met in practice: any of `,` `;` tab `|` between fields, lines ended by LF, CRLF or CR, a
/// byte order mark, Excel's `sep=;` line, a last line without end, quotes inside unquoted fields (kept as they are), any
/// ``TextEncoding``. Empty lines and the title of a report above the header are passed over. A bad record, or a footer
/// below the last row, is handed out with its ``CSVRecord/problem``, and reading goes on with the next line.
///
///     let reader = try CSVReader(path: "orders.csv")
///     while let record = try reader.next() { print(record.lineNumber, record.string(at: 0)) }
package final class CSVReader {
  /// The longest record, in bytes.
  package static let recordLimit = 16 << 20
  /// The largest number of fields in a record: what a spreadsheet can hold.
  package static let fieldLimit = 16_384
  /// What is kept of a line over the limit, in bytes.
  static let keptOfLongLine = 64 << 10

  /// The byte between fields.
  package let delimiter: UInt8
  /// How the file is encoded; records are handed out in UTF-8.
  package let encoding: TextEncoding
  /// The lines above the header that are no part of the table.
  package let preamble: [String]
  /// The size of the file in bytes, or nil where that is not known (standard input).
  package var byteCount: Int? { source.byteCount }
  /// The bytes of the file read so far, for a progress line.
  package var bytesRead: Int { source.bytesRead }

  let buffer: CSVBuffer
  let recordLimit: Int
  /// For each byte, which scans it stops: bit 0 the one of unquoted fields, bit 1 the one of quoted fields.
  let stops: [UInt8]
  /// The 1-based line of the next byte.
  var line = 1
  private let source: any ByteSource
  private var recordNumber = 0
  /// The number of fields of the header, where the file has one, once it was read.
  private(set) var width: Int?
  private let hasHeader: Bool
  private var skipsRestOfLine = false

  /// Opens a file and looks at its beginning.
  ///
  /// - Parameters:
  ///   - path: a path, or `-` for standard input.
  ///   - delimiter: the byte between fields; nil to take the likeliest one of the first lines.
  ///   - encoding: how the file is encoded; nil to tell it from its bytes.
  ///   - hasHeader: whether the first record names the columns, so that titles above it and footers are told apart.
  /// - Throws: ``FormatsError/cannotOpen(path:reason:)``, ``FormatsError/unknownEncoding(path:readings:)``.
  package convenience init(
    path: String, delimiter: UInt8? = nil, encoding: TextEncoding? = nil, hasHeader: Bool = true
  ) throws(FormatsError) {
    try self.init(
      source: try FileSource(path: path), delimiter: delimiter, encoding: encoding, hasHeader: hasHeader)
  }

  /// Reads bytes that are in memory; `name` is what messages call them.
  package convenience init(
    bytes: [UInt8], name: String, delimiter: UInt8? = nil, encoding: TextEncoding? = .utf8, hasHeader: Bool = true
  ) throws(FormatsError) {
    try self.init(
      source: MemorySource(bytes, name: name), delimiter: delimiter, encoding: encoding, hasHeader: hasHeader)
  }

  init(
    source: any ByteSource, delimiter: UInt8?, encoding: TextEncoding? = .utf8, hasHeader: Bool = true,
    capacity: Int = 256 << 10, recordLimit: Int = CSVReader.recordLimit
  ) throws(FormatsError) {
    let decoded = try source.decoded(encoding)
    self.source = decoded.source
    self.encoding = decoded.encoding
    self.recordLimit = recordLimit
    self.hasHeader = hasHeader
    buffer = CSVBuffer(capacity: capacity)
    _ = try buffer.fill(from: decoded.source, limit: recordLimit)
    while hasHeader, buffer.end < TableTitle.bytesLooked, try buffer.fill(from: decoded.source, limit: recordLimit) {}
    let opening = CSVOpening(buffer.unread, hasAll: buffer.isFinished)
    self.delimiter = delimiter ?? opening.delimiter
    stops = CSVReader.stops(delimiter: self.delimiter)
    buffer.start = opening.length
    let title =
      hasHeader
      ? try TableTitle(above: buffer.unread, delimiter: self.delimiter, hasAll: buffer.isFinished) : TableTitle()
    preamble = title.texts
    buffer.start += title.length
    line += opening.lines + title.lines
  }

  /// The next record, or nil at the end of the file.
  ///
  /// What an earlier record lent is no longer valid afterwards.
  ///
  /// - Throws: ``FormatsError/cannotRead(path:reason:)``.
  /// - Complexity: O(*n*) in the record's length.
  package func next() throws(FormatsError) -> CSVRecord? {
    while true {
      if skipsRestOfLine { try skipLine() }
      passEmptyLines()
      switch scan() {
      case .record(let scanned):
        if width != nil, mayBeFooter, try needsLookahead(behind: scanned) { continue }
        return take(scanned)
      case .cut(let cut):
        if try fill() { continue }
        if buffer.start == buffer.end { return nil }
        return giveUp(cut)
      }
    }
  }

  /// Hands out what a scan found and checks its bytes.
  private func take(_ scanned: CSVScan) -> CSVRecord {
    let length = scanned.end - buffer.start
    let firstLine = line
    var problem = scanned.problem
    if problem == nil, scanned.seen >= 0x80 { problem = utf8Problem(length: length) }
    if let width, buffer.fieldCount > width, mendsQuotes(length: length, width: width) { problem = nil }
    if problem == nil { problem = strayQuote(length: length) }
    if problem == nil, width != nil, mayBeFooter, isFooter(scanned) { problem = .footer }
    if width == nil, hasHeader { width = buffer.fieldCount }
    advance(to: scanned.next, length: length)
    line += scanned.lines
    return record(firstLine: firstLine, problem: problem)
  }

  /// Gives up the line of an open quote, or a line over the limit, and goes on with the line after it.
  private func giveUp(_ cut: CSVCut) -> CSVRecord {
    let firstLine = line
    buffer.fieldCount = 0
    line += cut.lines
    guard cut.isInQuotes, let lineEnd = lineEnd(from: cut.offset) else {
      let kept = keptLength(of: cut)
      let leavesQuoteOpen = cut.isInQuotes && cut.offset - buffer.start < kept
      advance(to: buffer.end, length: kept)
      skipsRestOfLine = true
      return record(firstLine: firstLine, problem: .tooLong, leavesQuoteOpen: leavesQuoteOpen)
    }
    advance(to: lineEnd.next, length: lineEnd.end - buffer.start)
    line += 1
    return record(firstLine: firstLine, problem: .unclosedQuote(line: line - 1), leavesQuoteOpen: true)
  }

  /// How much is kept of a line over the limit, so that closing the open quote, if one is, makes it a record again.
  private func keptLength(of cut: CSVCut) -> Int {
    let kept = buffer.unread.prefix(CSVReader.keptOfLongLine)
    let quote = cut.offset - buffer.start
    guard cut.isInQuotes, quote < kept.count else { return kept.prefix { $0 != CSVByte.quote }.count }
    return max(quote + 1, (kept.lastIndex { $0 != CSVByte.quote } ?? 0) + 1)
  }

  private func record(firstLine: Int, problem: RecordProblem?, leavesQuoteOpen: Bool = false) -> CSVRecord {
    recordNumber += 1
    return CSVRecord(
      buffer: buffer, lineNumber: firstLine, number: recordNumber, problem: problem, leavesQuoteOpen: leavesQuoteOpen)
  }

  private func advance(to next: Int, length: Int) {
    buffer.recordStart = buffer.start
    buffer.recordLength = length
    buffer.start = next
  }

  private func fill() throws(FormatsError) -> Bool { try buffer.fill(from: source, limit: recordLimit) }

  /// Whether more was read, so that what follows the record shows whether the file ends there.
  private func needsLookahead(behind scanned: CSVScan) throws(FormatsError) -> Bool {
    guard !buffer.isFinished, buffer.end - scanned.next < CSVReader.footerSize else { return false }
    return try fill()
  }

  private func skipLine() throws(FormatsError) {
    repeat {
      if let lineEnd = lineEnd(from: buffer.start) {
        buffer.start = lineEnd.next
        break
      }
      buffer.start = buffer.end
    } while try fill()
    line += 1
    skipsRestOfLine = false
  }
}
