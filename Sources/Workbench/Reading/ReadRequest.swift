import BookStore
import Domain

/// Something to be read beside the desk, so that keys never wait for it.
package enum ReadRequest: Sendable {
  /// The page of a filtered list around an anchor.
  case customers(generation: Int, Query, SortKey, Anchor)
  /// How many customers match.
  case customerCount(generation: Int, Query)

  /// The search it belongs to; a later one makes it unwanted.
  var generation: Int {
    switch self {
    case .customers(let generation, _, _, _), .customerCount(let generation, _): generation
    }
  }

  /// Carries it out.
  package func answer(from book: Book) -> ReadAnswer {
    do throws(BookError) {
      switch self {
      case .customers(let generation, let query, let sort, let anchor):
        let rows = try LoadedRows<CustomerRow>.load(anchor) { (page, limit) throws(BookError) in
          try book.customers(matching: query, sortedBy: [sort], page: page, limit: limit)
        }
        return .customers(generation: generation, rows)
      case .customerCount(let generation, let query):
        return .customerCount(generation: generation, try book.customerCount(matching: query))
      }
    } catch {
      return .failed(generation: generation, error)
    }
  }
}

/// What a background read found.
package enum ReadAnswer: Sendable {
  case customers(generation: Int, LoadedRows<CustomerRow>)
  case customerCount(generation: Int, Int)
  case failed(generation: Int, BookError)
}
