/// The pairs of records that are worth a comparison (blocking; Fellegi, Sunter 1969; Christen 2012, “A survey of indexing
/// techniques for scalable record linkage and deduplication”).
///
/// Two records are compared when they share a value that few others have, or two values that few others have together.
/// A pair that shares no value exactly is never found.
struct CandidatePairs {
  /// How many records may share a value for each pair of them to be compared.
  static let largestBlock = 20

  /// The pairs, the lower record in the upper half, ascending, each once.
  private(set) var pairs: [UInt64] = []

  /// - Complexity: O(records · fields² · log records) and at most ten pairs a record and key.
  init(_ fields: [FieldValues], records: Int) {
    for (place, field) in fields.enumerated() {
      let holders = (0..<Int32(records)).filter { field.ids[Int($0)] >= 0 }
      Self.forEachBlock(holders, of: field) { block in
        if block.count <= Self.largestBlock {
          add(block)
        } else {
          refine(block, fields, after: place)
        }
      }
    }
    pairs.sort()
    var kept = 0
    for pair in pairs where kept == 0 || pair != pairs[kept - 1] {
      pairs[kept] = pair
      kept += 1
    }
    pairs.removeSubrange(kept...)
  }

  /// Records that share a common value are compared where they share another with it.
  private mutating func refine(_ block: [Int32], _ fields: [FieldValues], after place: Int) {
    for other in fields[(place + 1)...] {
      Self.forEachBlock(block.filter { other.ids[Int($0)] >= 0 }, of: other) { part in
        if part.count <= Self.largestBlock { add(part) }
      }
    }
  }

  private mutating func add(_ block: [Int32]) {
    for (place, one) in block.enumerated() {
      for other in block[(place + 1)...] { pairs.append(UInt64(one) << 32 | UInt64(other)) }
    }
  }

  /// Hands out the records, ascending, that share a value, value by value.
  private static func forEachBlock(_ records: [Int32], of field: FieldValues, _ body: ([Int32]) -> Void) {
    var keys = records.map { UInt64(field.ids[Int($0)]) << 32 | UInt64($0) }
    keys.sort()
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end] >> 32 == keys[start] >> 32 { end += 1 }
      if end - start > 1 { body(keys[start..<end].map { Int32($0 & 0xFFFF_FFFF) }) }
      start = end
    }
  }
}
