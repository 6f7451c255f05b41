/// The whole numbers that a condition lets through, as they are stored: cents, day numbers, seconds.
package struct QueryRange: Hashable, Sendable {
  /// The smallest; nil for no end.
  package var low: Int64?
  /// The largest; nil for no end.
  package var high: Int64?

  /// Everything from one number through another.
  package init(low: Int64?, high: Int64?) {
    self.low = low
    self.high = high
  }

  /// Whether a number lies in it.
  package func contains(_ number: Int64) -> Bool { (low ?? .min) <= number && number <= (high ?? .max) }

  /// What is left of a single value, or of the span of a day or a year, when it is compared.
  ///
  /// - Parameter isAge: the value says how long ago, and the older is the smaller number.
  func compared(_ comparison: Query.Comparison, isAge: Bool = false) -> QueryRange {
    switch isAge ? comparison.mirrored : comparison {
    case .equal: self
    case .less: QueryRange(low: nil, high: low.map(QueryRange.below) ?? .min)
    case .lessOrEqual: QueryRange(low: nil, high: high)
    case .greater: QueryRange(low: high.map(QueryRange.above) ?? .max, high: nil)
    case .greaterOrEqual: QueryRange(low: low, high: nil)
    }
  }

  private static func below(_ number: Int64) -> Int64 { number == .min ? .min : number - 1 }
  private static func above(_ number: Int64) -> Int64 { number == .max ? .max : number + 1 }
}

extension Query.Comparison {
  /// The other way round: an age grows as its day falls.
  var mirrored: Query.Comparison {
    switch self {
    case .equal: .equal
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}
