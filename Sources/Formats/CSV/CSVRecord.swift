/// One record of a CSV file, readable until the reader moves on.
///
///     while let record = try reader.next() {
///       guard record.problem == nil else { … }
///       let name = record.string(at: 2)
///       let day = try record.bytes(at: 4) { try Cell.day($0, order: nil) }
///     }
///
/// Columns count from 0 here and from 1 in messages. A column that the record does not have reads as empty.
package struct CSVRecord {
  @usableFromInline let buffer: CSVBuffer
  /// The 1-based line of the file in which the record begins.
  package let lineNumber: Int
  /// The 1-based number of the record; the header is one, an empty line is none.
  package let number: Int
  /// Why the record cannot be taken, or nil.
  package let problem: RecordProblem?
  /// Whether ``raw`` ends inside a quoted field.
  let leavesQuoteOpen: Bool

  /// The number of fields; 0 where a problem hides them.
  package var count: Int { buffer.fieldCount }

  /// The record as it stands in the file, without its line end.
  package var raw: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: buffer.bytes + buffer.recordStart, count: buffer.recordLength)
  }

  /// Lends the bytes of a field, without its quotes and with doubled quotes made single.
  ///
  /// - Parameters:
  ///   - column: from 0.
  ///   - body: what to do with the bytes, which must not leave it.
  @inlinable package func bytes<Value, Problem: Error>(
    at column: Int, _ body: (UnsafeRawBufferPointer) throws(Problem) -> Value
  ) throws(Problem) -> Value {
    guard column >= 0, column < buffer.fieldCount else { return try body(UnsafeRawBufferPointer(start: nil, count: 0)) }
    let field = buffer.fields[column]
    let first = buffer.bytes + buffer.recordStart + Int(field.start)
    let stored = UnsafeRawBufferPointer(start: first, count: Int(field.end - field.start))
    guard field.hasDoubledQuotes else { return try body(stored) }
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: stored.count, alignment: 1)
    defer { room.deallocate() }
    let count = CSVRecord.unescape(stored, into: room)
    return try body(UnsafeRawBufferPointer(rebasing: room[..<count]))
  }

  /// The text of a field.
  package func string(at column: Int) -> String { bytes(at: column) { String(decoding: $0, as: UTF8.self) } }

  /// The texts of all fields.
  package var strings: [String] { (0..<count).map(string(at:)) }

  /// Copies a field with doubled quotes made single; returns the number of bytes.
  @usableFromInline static func unescape(
    _ stored: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer
  ) -> Int {
    var count = 0
    var wasQuote = false
    for byte in stored {
      let follows = wasQuote
      wasQuote = byte == CSVByte.quote && !follows
      if follows && byte == CSVByte.quote { continue }
      room[count] = byte
      count += 1
    }
    return count
  }
}
