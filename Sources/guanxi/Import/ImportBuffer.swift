import Formats

/// The bytes of the records of one batch as they stand in the file, so that one that a book refuses can be given back.
struct ImportBuffer {
  private var bytes: [UInt8] = []
  private var entries: [(line: Int, end: Int)] = []
  private var reasons: [Int: String] = [:]

  /// The most records of a batch, and the most bytes.
  static let recordLimit = 10_000
  private static let byteLimit = 32 << 20

  var isEmpty: Bool { entries.isEmpty }
  var isFull: Bool { entries.count >= ImportBuffer.recordLimit || bytes.count >= ImportBuffer.byteLimit }

  /// Keeps a record; with a reason, it is one that was refused.
  mutating func append(_ record: CSVRecord, refused reason: String? = nil) {
    bytes.append(contentsOf: record.raw)
    entries.append((record.lineNumber, bytes.count))
    if let reason { reasons[record.lineNumber] = reason }
  }

  /// Notes that the record of a line was refused.
  mutating func refuse(line: Int, _ reason: String) { reasons[line] = reason }

  /// How many records were refused.
  var refusedCount: Int { reasons.count }

  /// Writes the refused records, in the order of the file, and forgets all.
  mutating func drain(to rejects: RejectsWriter?, delimiter: UInt8) throws(FormatsError) {
    if let rejects, !reasons.isEmpty {
      var start = 0
      for entry in entries {
        if let reason = reasons[entry.line] {
          // Read again by itself, a record shows the same problem as it did in the file.
          let reader = try CSVReader(bytes: Array(bytes[start..<entry.end]), name: "a record", delimiter: delimiter)
          if let record = try reader.next() { try rejects.write(record, reason: reason) }
        }
        start = entry.end
      }
    }
    bytes.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    reasons.removeAll(keepingCapacity: true)
  }

  /// The first refused records with their reasons, for a message.
  func refusals(limit: Int) -> [(line: Int, reason: String)] {
    reasons.sorted { $0.key < $1.key }.prefix(limit).map { (line: $0.key, reason: $0.value) }
  }
}
