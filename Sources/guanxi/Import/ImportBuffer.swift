import Formats

/// The bytes of the records of one batch as they stand in the file, so that one that a book refuses can be given back.
struct ImportBuffer {
  private var bytes: [UInt8] = []
  private var entries: [(number: Int, line: Int, end: Int)] = []
  /// Why records were refused, by their number.
  private(set) var reasons: [Int: String] = [:]

  /// The most records of a batch, and the most bytes.
  static let recordLimit = 10_000
  private static let byteLimit = 32 << 20

  var isEmpty: Bool { entries.isEmpty }
  var isFull: Bool { entries.count >= ImportBuffer.recordLimit || bytes.count >= ImportBuffer.byteLimit }

  /// Keeps a record; with a reason, it is one that was refused.
  mutating func append(_ record: CSVRecord, refused reason: String? = nil) {
    bytes.append(contentsOf: record.raw)
    entries.append((record.number, record.lineNumber, bytes.count))
    if let reason { reasons[record.number] = reason }
  }

  /// Notes that the record of a number was refused.
  mutating func refuse(_ number: Int, _ reason: String) { reasons[number] = reason }

  /// The line of the file in which a record of the batch begins.
  func line(of number: Int) -> Int {
    guard let first = entries.first, entries.indices.contains(number - first.number) else { return number }
    return entries[number - first.number].line
  }

  /// Writes the refused records, in the order of the file, and forgets all.
  mutating func drain(to rejects: RejectsWriter?, delimiter: UInt8) throws(FormatsError) {
    if let rejects, !reasons.isEmpty {
      var start = 0
      for entry in entries {
        if let reason = reasons[entry.number] {
          // Read again by itself, a record shows the same problem as it did in the file.
          let reader = try CSVReader(
            bytes: Array(bytes[start..<entry.end]), name: "a record", delimiter: delimiter, hasHeader: false)
          if let record = try reader.next() { try rejects.write(record, reason: reason) }
        }
        start = entry.end
      }
    }
    bytes.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    reasons.removeAll(keepingCapacity: true)
  }
}
