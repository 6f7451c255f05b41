import Domain

/// A believable, connected book as rows, batch by batch, in memory that does not grow with the number of customers.
///
///     for batch in DemoBook(DemoOptions(customers: 500, seed: 1, today: today, currency: .euro)) {
///       try importer.take(.facts(batch))
///     }
///
/// A reference points to a row of an earlier batch, or to an earlier one of the same batch. Ids count from 1 for each
/// kind. A customer is a function of the seed and its id alone: a larger book begins with the smaller one, row by row
/// within each kind.
package struct DemoBook: Sequence, IteratorProtocol {
  /// The most rows a batch has.
  package static let batchLimit = 10_000
  /// More than any one customer brings, with everything that hangs on it.
  static let largestStory = 1_000

  private let world: World
  private var buffer = RowBuffer()
  private var hasBegun = false
  /// How many customers the batches so far hold, for a progress line.
  package private(set) var customersGiven = 0

  /// The book of those options, from its beginning.
  package init(_ options: DemoOptions) { world = World(options) }

  /// The next rows, at most ``batchLimit``, or nil at the end.
  ///
  /// - Complexity: O(rows of the batch).
  package mutating func next() -> [FactRow]? {
    begin()
    while customersGiven < world.options.customers, buffer.count + DemoBook.largestStory <= DemoBook.batchLimit {
      customersGiven += 1
      var story = CustomerStory(customer: Int64(customersGiven), world: world)
      story.tell(into: &buffer)
    }
    return buffer.isEmpty ? nil : buffer.take()
  }

  private mutating func begin() {
    guard !hasBegun else { return }
    hasBegun = true
    for row in Staff.rows + world.range.rows + OwnFieldRows.rows + SharedViews.rows {
      buffer.add(row.kind, row.values)
    }
  }
}
