import Domain

/// Rows on their way into a batch, kept by kind, with the ids given so far.
struct RowBuffer {
  /// Referenced kinds come before the kinds that refer to them.
  static let order: [Kind] = [
    .user, .product, .field, .view, .customer, .contact, .order, .opportunity, .stageChange, .ticket, .ticketEvent,
    .touch, .task, .survey, .relation,
  ]

  private var rows: [[FactRow]] = Array(repeating: [], count: RowBuffer.order.count)
  private var lastIDs: [Int64] = Array(repeating: 0, count: RowBuffer.order.count)
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }

  /// Adds a record, with a value for each field of its kind, and gives it the next id of the kind.
  @discardableResult
  mutating func add(_ kind: Kind, _ values: [FieldValue]) -> Int64 {
    guard let index = RowBuffer.indexes[kind] else { return 0 }
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

  private static let indexes = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
}
