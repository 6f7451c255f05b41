/// How unevenly a total is shared, in one number: 0 where all have the same, near 1 where one has all.
///
/// Gini 1912, “Variabilità e mutabilità”: G = 2·Σ i·x₍ᵢ₎ / (n·Σ x) − (n + 1)/n, the values ascending and i from 1. It is
/// twice the area between the Lorenz curve and the diagonal.
///
/// - Complexity: O(n log n).
package struct Gini: Hashable, Sendable {
  /// 0 … (n − 1)/n.
  package let value: Double
  /// The value × n/(n − 1), 0 … 1, for a sample out of many (Deltas 2003, “The small-sample bias of the Gini
  /// coefficient”); nil of a single value.
  package let unbiased: Double?

  /// The coefficient of some values.
  ///
  /// - Throws: what `Lorenz` throws: nothing given, a negative value, a total of 0.
  package init(_ values: [Double]) throws(ModelError) {
    let curve = try Lorenz(values)
    let n = Double(curve.count)
    var weighted = 0.0
    for (index, value) in values.sorted().enumerated() { weighted += Double(index + 1) * value }
    value = 2 * weighted / (n * values.reduce(0, +)) - (n + 1) / n
    unbiased = curve.count > 1 ? value * n / (n - 1) : nil
  }
}
