import Analytics
import Domain

/// The values of the whole population, ascending, by dimension: where so much changed that walking to every yardstick
/// would be longer than reading everybody.
struct Population {
  private let values: [[Int64]]

  /// - Parameter values: by dimension, in any order.
  init(_ values: [[Int64]]) { self.values = values.map { $0.sorted() } }

  /// Reads the values in the order of the measures' indexes; who never bought has no last sale.
  init(_ connection: Connection) throws {
    values = try [
      #"SELECT "lastSale" FROM measure WHERE "lastSale" > \#(Measures.noDay) ORDER BY "lastSale""#,
      "SELECT sales FROM measure WHERE sales > 0 ORDER BY sales",
      "SELECT revenue FROM measure WHERE sales > 0 ORDER BY revenue",
    ].map { try connection.statement($0).all([]) { $0.integer(0) } }
  }

  var count: Int64 { Int64(values[0].count) }

  /// The value of a rank from 1, with how many are below and how many equal.
  func cursor(rank: Int64, _ dimension: Dimension) -> RankCursor {
    cursor(at: values[dimension.rawValue][Int(min(max(rank, 1), count)) - 1], dimension)
  }

  func cursor(at value: Int64, _ dimension: Dimension) -> RankCursor {
    let below = below(value, dimension)
    return RankCursor(value: value, below: below, equal: upTo(value, dimension) - below)
  }

  /// How many values are not above one.
  func upTo(_ value: Int64, _ dimension: Dimension) -> Int64 {
    value == Int64.max ? count : below(value + 1, dimension)
  }

  /// The least revenue of which the sum strictly above holds.
  func share(_ holds: (_ sumAbove: Int64) -> Bool) -> ShareCursor {
    let revenues = values[Dimension.monetary.rawValue]
    var cursor = ShareCursor()
    var (end, sum) = (revenues.count, Int64(0))
    while end > 0, holds(sum) {
      let value = revenues[end - 1]
      var start = end
      while start > 0, revenues[start - 1] == value { start -= 1 }
      cursor = ShareCursor(
        value: value, above: Int64(revenues.count - end), sumAbove: sum, equal: Int64(end - start))
      sum += Int64(end - start) * value
      end = start
    }
    return cursor
  }

  /// Every value of a dimension with how many have it, ascending.
  func eachCount(_ dimension: Dimension, _ body: (_ value: Int64, _ n: Int64) throws -> Void) rethrows {
    let values = values[dimension.rawValue]
    var start = 0
    while start < values.count {
      var end = start + 1
      while end < values.count, values[end] == values[start] { end += 1 }
      try body(values[start], Int64(end - start))
      start = end
    }
  }

  private func below(_ value: Int64, _ dimension: Dimension) -> Int64 {
    let values = values[dimension.rawValue]
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if values[middle] < value { low = middle + 1 } else { high = middle }
    }
    return Int64(low)
  }
}

extension BookState {
  /// Counts a population in, into a state without one, and places its yardsticks.
  ///
  /// - Parameter buyers: the values of the population by dimension, in any order.
  mutating func take(_ buyers: [[Int64]], _ tallies: Tallies) throws -> Population {
    population = buyers[0].count
    sums = buyers.map { $0.reduce(0, +) }
    for revenue in buyers[Dimension.monetary.rawValue] { addToBucket(revenue, 1) }
    let population = Population(buyers)
    var moves = YardstickMoves(tallies: tallies)
    moves.population = population
    try moves.settle(&self, from: Yardsticks())
    return population
  }
}
