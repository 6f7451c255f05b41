import Glibc

extension CSVReader {
  /// How near the end of the file a footer stands, in bytes.
  static let footerSize = 2048

  /// Finds a quote that opens a word of an unquoted field and is never closed, `Unclosed "quote`; an inch sign is none.
  func strayQuote(length: Int) -> RecordProblem? {
    let record = buffer.bytes + buffer.start
    guard memchr(record, Int32(CSVByte.quote), length) != nil else { return nil }
    for index in 0..<buffer.fieldCount {
      let field = buffer.fields[index]
      let start = Int(field.start)
      // A field in quotes has one before it.
      if start > 0, record[start - 1] == CSVByte.quote { continue }
      let bytes = UnsafeBufferPointer(start: record + start, count: Int(field.end) - start)
      if CSVReader.leavesOpen(bytes) { return .strayQuote(column: index + 1) }
    }
    return nil
  }

  private static func leavesOpen(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let quotes = bytes.indices.filter { bytes[$0] == CSVByte.quote }
    guard !quotes.count.isMultiple(of: 2), let last = quotes.last, last > 0, last + 1 < bytes.count else {
      return false
    }
    return bytes[last - 1] == CSVByte.space && bytes[last + 1] != CSVByte.space
  }

  /// Reads a record of too many fields once more, so that quotes inside a field and the brackets of a formula keep
  /// delimiters together too, as in `=HYPERLINK("http://example.com","click")`.
  ///
  /// - Returns: whether that gave the right number of fields, and was taken.
  func mendsQuotes(length: Int, width: Int) -> Bool {
    guard memchr(buffer.bytes + buffer.start, Int32(CSVByte.quote), length) != nil else { return false }
    let record = UnsafeBufferPointer(start: buffer.bytes + buffer.start, count: length)
    var fields: [Range<Int>] = []
    var start = 0
    var isQuoted = false
    var brackets = 0
    for (index, byte) in record.enumerated() {
      switch byte {
      case CSVByte.nul: return false
      case CSVByte.quote: isQuoted.toggle()
      case UInt8(ascii: "(") where !isQuoted && record[start] == UInt8(ascii: "="): brackets += 1
      case UInt8(ascii: ")") where !isQuoted: brackets = max(0, brackets - 1)
      case delimiter where !isQuoted && brackets == 0:
        fields.append(start..<index)
        start = index + 1
      default: break
      }
    }
    fields.append(start..<length)
    guard !isQuoted, fields.count == width, utf8Problem(length: length) == nil else { return false }
    for (index, field) in fields.enumerated() {
      let isWhole =
        field.count > 1 && record[field.lowerBound] == CSVByte.quote && record[field.upperBound - 1] == CSVByte.quote
      let inner = isWhole ? field.lowerBound + 1..<field.upperBound - 1 : field
      buffer.fields[index] = CSVField(
        start: Int32(truncatingIfNeeded: inner.lowerBound), end: Int32(truncatingIfNeeded: inner.upperBound),
        hasDoubledQuotes: isWhole && record[inner].contains(CSVByte.quote))
    }
    buffer.fieldCount = width
    return true
  }

  /// Whether the record just scanned is worth asking whether it is a footer: almost always answered by its first byte.
  var mayBeFooter: Bool {
    if buffer.fieldCount == 1 { return (width ?? 1) > 1 }
    return TableFooter.mayBegin(with: buffer.bytes[buffer.start])
  }

  /// Whether the record just scanned and all that follow it are footers.
  func isFooter(_ scanned: CSVScan) -> Bool {
    guard buffer.isFinished, buffer.end - scanned.next < CSVReader.footerSize, let width else { return false }
    // What ends without a line end may be a row that was cut.
    let isCut = scanned.next == scanned.end
    let raw = UnsafeBufferPointer(start: buffer.bytes + buffer.start, count: buffer.end - buffer.start)
    guard
      let reader = try? CSVReader(
        bytes: Array(raw), name: "the last lines", delimiter: delimiter, hasHeader: false)
    else { return false }
    while let record = try? reader.next() {
      let footer = TableFooter(record.strings, width: width, isCut: isCut)
      guard record.problem == nil, footer.isFooter else { return false }
    }
    return true
  }
}
