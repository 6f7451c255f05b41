import Domain

/// Rows on their way into a batch, kept by kind, with the ids given so far.
struct RowBuffer {
  /// Referenced kinds come before the kinds that refer to them.
  private static let order: [Kind] = [
    .user, .product, .customer, .order, .opportunity, .stageChange, .ticket, .ticketEvent, .touch,
  ]

  private var rows: [[FactRow]] = Array(repeating: [], count: RowBuffer.order.count)
  private var lastIDs: [Int64] = Array(repeating: 0, count: RowBuffer.order.count)
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }

  /// Adds a record and gives it the next id of its kind.
  @discardableResult
  mutating func add(_ kind: Kind, _ values: [FieldValue]) -> Int64 {
    let index = RowBuffer.index(of: kind)
    lastIDs[index] += 1
    rows[index].append(FactRow(kind, lastIDs[index], values))
    count += 1
    return lastIDs[index]
  }

  /// Everything added since the last time.
  mutating func take() -> [FactRow] {
    var batch: [FactRow] = []
    batch.reserveCapacity(count)
    for index in rows.indices {
      batch.append(contentsOf: rows[index])
      rows[index].removeAll(keepingCapacity: true)
    }
    count = 0
    return batch
  }

  private static func index(of kind: Kind) -> Int {
    switch kind {
    case .user: 0
    case .product: 1
    case .customer: 2
    case .order: 3
    case .opportunity: 4
    case .stageChange: 5
    case .ticket: 6
    case .ticketEvent: 7
    case .touch: 8
    }
  }
}
