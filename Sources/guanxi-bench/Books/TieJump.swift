import Analytics
import BookStore
import Domain

/// An edit that makes a boundary of the number of orders jump over all customers with as many orders, there and back.
struct TieJump {
  private let customer: Int64
  private var edits = EditSource(customers: 1, orders: 1)

  /// Brings a book to where one more order makes a boundary jump: customers of the boundary's own number of orders get
  /// one more, until no more of them can be spared.
  ///
  /// - Throws: ``BenchError/flat(path:)`` where no boundary can be brought there.
  init(in book: Book) throws {
    guard let place = try TieJump.places(in: book).min(by: { $0.spare < $1.spare }) else {
      throw BenchError.flat(path: book.info.path)
    }
    let query = try Query(parsing: "orders:\(place.orders)")
    let tied = try book.customers(matching: query, sortedBy: [SortKey("id")], limit: place.spare + 1).map(\.id)
    guard tied.count == place.spare + 1, let last = tied.last else { throw BenchError.flat(path: book.info.path) }
    customer = last
    try TieJump.spend(tied.dropLast(), in: book)
  }

  /// The edit over the edge, or the one back.
  mutating func edit(isBack: Bool) -> Edit {
    isBack ? .undo(.last(count: 1, anyone: false)) : edits.order(of: customer)
  }

  /// Boundaries by their number of orders, with how many customers of that number can be spared until it jumps.
  private static func places(in book: Book) throws -> [(orders: Int64, spare: Int)] {
    let yardsticks = try book.yardsticks()
    return try yardsticks.boundaries[Dimension.frequency.rawValue].enumerated().map { index, orders in
      let rank = ((index + 1) * yardsticks.population + 4) / 5
      return (orders, try book.customerCount(matching: Query(parsing: "orders:1..\(orders)")) - rank)
    }
  }

  private static func spend(_ customers: ArraySlice<Int64>, in book: Book) throws {
    var edits = EditSource(customers: 1, orders: 1)
    var rest = customers
    while !rest.isEmpty {
      let outcomes = try book.commit(rest.prefix(1_000).map { edits.order(of: $0) })
      for outcome in outcomes { _ = try outcome.get() }
      rest = rest.dropFirst(1_000)
      book.checkpointIfIdle()
    }
  }
}
