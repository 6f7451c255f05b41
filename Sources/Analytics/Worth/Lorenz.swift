/// How unevenly a total is shared among many: the curve from the poorest to the richest.
///
/// Lorenz 1905, “Methods of measuring the concentration of wealth”; the share of the richest is Pareto's reading of it.
///
///     let curve = try Lorenz([500, 200, 100, 60, 40, 30, 25, 20, 15, 10])
///     curve.top(percent: 20).share      // 0.7: two of the ten bring 70 %
///     curve.items(forPercent: 80)       // 3
package struct Lorenz: Hashable, Sendable {
  /// The share of the total that the i poorest have, i from 0 to n; its first is 0 and its last is 1.
  package let points: [Double]
  /// The sum of the i poorest.
  private let sums: [Double]

  /// The curve of some values.
  ///
  /// A customer whose returns exceed the sales has no place on the curve: set such values to 0, and say so.
  ///
  /// - Throws: `ModelError.tooFew` of nothing, `.invalid` where a value is negative or no number, `.notIdentified` where
  ///   the total is 0.
  /// - Complexity: O(n log n).
  package init(_ values: [Double]) throws(ModelError) {
    guard !values.isEmpty else { throw .tooFew("values", found: 0, needed: 1) }
    guard values.allSatisfy({ $0 >= 0 && $0.isFinite }) else {
      throw .invalid("Shares of a total need values of zero or more.")
    }
    var sums = [0.0]
    sums.reserveCapacity(values.count + 1)
    var sum = 0.0
    for value in values.sorted() {
      sum += value
      sums.append(sum)
    }
    guard sum > 0, sum.isFinite else { throw .notIdentified("The total is zero, so nobody has a share of it.") }
    self.sums = sums
    points = sums.map { $0 / sum }
  }

  /// How many values there are.
  package var count: Int { points.count - 1 }

  /// The richest percent of the values, rounded up to whole ones, and the share of the total that they have.
  ///
  /// - Parameter percent: 0 to 100.
  package func top(percent: Int) -> (count: Int, share: Double) {
    let count = (count * min(max(percent, 0), 100) + 99) / 100
    return (count, (total - sums[self.count - count]) / total)
  }

  /// How many of the richest it takes to reach that percent of the total.
  ///
  /// - Parameter percent: 0 to 100.
  /// - Complexity: O(log n).
  package func items(forPercent percent: Int) -> Int {
    let wanted = total * Double(min(max(percent, 0), 100)) / 100 - total * 1e-12
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if total - sums[count - middle] >= wanted { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private var total: Double { sums[count] }
}
