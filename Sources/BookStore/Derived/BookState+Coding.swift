import Analytics
import Domain

extension BookState {
  /// The row as bytes: variable-length integers in the order of ``pass(through:)``.
  var bytes: [UInt8] {
    var (state, writer) = (self, FigureWriter())
    state.pass(through: &writer)
    return writer.bytes
  }

  /// Reads the row; nil where it is damaged.
  init?(bytes: [UInt8]) {
    self.init()
    var reader = FigureReader(bytes)
    pass(through: &reader)
    guard reader.isSound, reader.isAtEnd else { return nil }
  }

  /// The last ids that a row of this version or of an earlier one holds.
  static func lastIDs(in bytes: [UInt8], version: Int) -> [Int64] {
    guard let count = fixedKinds[version] else { return BookState(bytes: bytes)?.lastIDs ?? BookState().lastIDs }
    // The first versions kept 64-bit integers, the ids last.
    let ids = stride(from: max(0, bytes.count - count * 8), to: bytes.count, by: 8).map { start in
      bytes[start..<min(start + 8, bytes.count)].reversed().reduce(Int64(0)) { $0 << 8 | Int64($1) }
    }
    return ids + Array(repeating: 0, count: idKinds.count - ids.count)
  }

  /// How many kinds a version of fixed integers had.
  private static let fixedKinds = [1: 9, 2: 17]

  /// Every figure in its order, for whoever reads or writes them.
  private mutating func pass(through coder: inout some FigureCoder) {
    coder.pass(&lastIDs)
    coder.pass(&population)
    coder.pass(&sums)
    for index in boundaries.indices { boundaries[index].pass(through: &coder) }
    for index in means.indices { means[index].pass(through: &coder) }
    for index in pyramid.indices { pyramid[index].pass(through: &coder) }
    for index in abc.indices { abc[index].pass(through: &coder) }
    totals.pass(through: &coder)
    for index in stages.indices { stages[index].pass(through: &coder) }
    coder.pass(&rolled)
    passCuts(through: &coder)
    passBuckets(through: &coder)
  }

  private mutating func passCuts(through coder: inout some FigureCoder) {
    coder.pass(&cuts.population)
    coder.pass(&cuts.sums)
    for index in cuts.boundaries.indices {
      var four = cuts.boundaries[index].isEmpty ? Array(repeating: Int64.min, count: 4) : cuts.boundaries[index]
      coder.pass(&four)
      cuts.boundaries[index] = four[0] == Int64.min ? [] : four
    }
    for index in cuts.abc.indices { coder.pass(&cuts.abc[index]) }
    for index in cuts.pyramid.indices { coder.pass(&cuts.pyramid[index]) }
  }

  private mutating func passBuckets(through coder: inout some FigureCoder) {
    var count = buckets.count
    coder.pass(&count)
    guard coder.isSound, (0...RevenueBucket.most).contains(count) else { return }
    if buckets.count != count { buckets = Array(repeating: RevenueBucket(key: 0), count: count) }
    for index in buckets.indices {
      coder.pass(&buckets[index].key)
      buckets[index].count.pass(through: &coder)
    }
  }
}

extension RankCursor {
  fileprivate mutating func pass(through coder: inout some FigureCoder) {
    coder.pass(&value)
    coder.pass(&below)
    coder.pass(&equal)
  }
}

extension ShareCursor {
  fileprivate mutating func pass(through coder: inout some FigureCoder) {
    coder.pass(&value)
    coder.pass(&above)
    coder.pass(&sumAbove)
    coder.pass(&equal)
  }
}

extension Census.Count {
  fileprivate mutating func pass(through coder: inout some FigureCoder) {
    coder.pass(&customers)
    coder.pass(&revenue)
  }
}

extension Totals {
  fileprivate mutating func pass(through coder: inout some FigureCoder) {
    coder.pass(&customers)
    coder.pass(&products)
    coder.pass(&contacts)
    coder.pass(&orders)
    coder.pass(&sales)
    coder.pass(&returns)
    coder.pass(&lines)
    coder.pass(&revenue)
    coder.pass(&attributed)
    coder.pass(&deals)
    coder.pass(&dealAmounts)
    coder.pass(&tickets)
  }
}
