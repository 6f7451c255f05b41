/// Walks over the bytes of one record and notes its fields.
///
/// A table lookup a byte is what is spent on ordinary text; everything else happens only at the bytes that shape a record.
struct RecordScanner {
  private let buffer: CSVBuffer
  private let bytes: UnsafeMutablePointer<UInt8>
  private let stops: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8
  private let start: Int
  private let end: Int

  private var position: Int
  private var fieldStart = 0
  private var fieldCount = 0
  private var lines = 0
  private var seen: UInt8 = 0
  private var problem: RecordProblem?

  init(buffer: CSVBuffer, stops: UnsafeBufferPointer<UInt8>, delimiter: UInt8) {
    self.buffer = buffer
    self.stops = stops
    self.delimiter = delimiter
    bytes = buffer.bytes
    start = buffer.start
    end = buffer.end
    position = buffer.start
  }

  /// The rest of a field once its text is over.
  private enum Next {
    case field
    case result(CSVScanResult)
  }

  consuming func run() -> CSVScanResult {
    while true {
      fieldStart = position
      let next = bytes[position] == CSVByte.quote && position < end ? quotedField() : unquotedField()
      if case .result(let result) = next { return result }
    }
  }

  private mutating func unquotedField() -> Next {
    passText()
    append(end: position, hasDoubledQuotes: false)
    return finishField()
  }

  /// Moves to the delimiter or line end, over NUL bytes, which it notes.
  private mutating func passText() {
    while true {
      var index = position
      var byte = bytes[index]
      while stops[Int(byte)] & 1 == 0 {
        seen |= byte
        index += 1
        byte = bytes[index]
      }
      position = index
      guard byte == CSVByte.nul else { return }
      note(.nulByte(column: fieldCount + 1))
      position += 1
    }
  }

  private mutating func quotedField() -> Next {
    let open = CSVCut(offset: position, lines: lines, isInQuotes: true)
    var hasDoubledQuotes = false
    position += 1
    fieldStart = position
    while true {
      while stops[Int(bytes[position])] & 2 == 0 {
        seen |= bytes[position]
        position += 1
      }
      if position == end { return .result(.cut(open)) }
      switch bytes[position] {
      case CSVByte.quote where bytes[position + 1] == CSVByte.quote && position + 1 < end:
        hasDoubledQuotes = true
        position += 1
      case CSVByte.quote:
        // The next byte decides whether this one closes, so it must be at hand.
        if position + 1 == end && !buffer.isFinished { return .result(.cut(open)) }
        append(end: position, hasDoubledQuotes: hasDoubledQuotes)
        position += 1
        return finishQuotedField()
      case CSVByte.carriageReturn where bytes[position + 1] == CSVByte.lineFeed && position + 1 < end: break
      case CSVByte.nul: note(.nulByte(column: fieldCount + 1))
      default: lines += 1
      }
      position += 1
    }
  }

  private mutating func finishQuotedField() -> Next {
    let close = position
    passText()
    let rest = UnsafeBufferPointer(start: bytes + close, count: position - close)
    if !rest.allSatisfy({ $0 == CSVByte.space || $0 == CSVByte.tab }) { note(.textAfterQuote(column: fieldCount)) }
    return finishField()
  }

  /// Takes the delimiter or line end at the position.
  private mutating func finishField() -> Next {
    let byte = bytes[position]
    if byte == delimiter && position < end {
      position += 1
      return .field
    }
    if position == end { return buffer.isFinished && end > start ? finishRecord(next: end) : .result(.cut(cut)) }
    guard byte == CSVByte.carriageReturn else { return finishRecord(next: position + 1) }
    if position + 1 == end && !buffer.isFinished { return .result(.cut(cut)) }
    let isPair = bytes[position + 1] == CSVByte.lineFeed && position + 1 < end
    return finishRecord(next: position + (isPair ? 2 : 1))
  }

  private var cut: CSVCut { CSVCut(offset: end, lines: lines, isInQuotes: false) }

  private mutating func finishRecord(next: Int) -> Next {
    buffer.fieldCount = fieldCount
    let scan = CSVScan(end: position, next: next, lines: lines + 1, seen: seen, problem: problem)
    return .result(.record(scan))
  }

  private mutating func append(end: Int, hasDoubledQuotes: Bool) {
    guard fieldCount < CSVReader.fieldLimit else { return note(.tooManyFields) }
    if fieldCount == buffer.fieldCapacity { buffer.growFields() }
    buffer.fields[fieldCount] = CSVField(
      start: Int32(truncatingIfNeeded: fieldStart - start), end: Int32(truncatingIfNeeded: end - start),
      hasDoubledQuotes: hasDoubledQuotes)
    fieldCount += 1
  }

  /// Keeps the first problem of the record.
  private mutating func note(_ found: RecordProblem) {
    if problem == nil { problem = found }
  }
}
