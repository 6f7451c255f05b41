/// Whether products, or products and services, go together or stand in for each other, −1 to 1.
///
/// The phi coefficient (Pearson 1900; Yule 1912, “On the methods of measuring association between two attributes”). Count a
/// customer as one basket to see bundles over time, an order to see what is taken home together. Rare products cannot reach
/// ±1, so compare pairs of like frequency.
package struct ProductCorrelation: Hashable, Sendable {
  /// Two products and how they go together.
  package struct Pair: Hashable, Sendable {
    /// The first product.
    package let one: Int
    /// The second product.
    package let other: Int
    /// −1 … 1.
    package let phi: Double
    /// Baskets with both.
    package let both: Int
    /// Whether chance brings as much in less than one of twenty pairs: n·φ² over 3.84.
    package let isBeyondChance: Bool
  }

  private let interactions: Interactions
  private let frequencies: [Int]

  /// Prepares the comparison; services are products with numbers of their own.
  package init(_ baskets: Baskets) {
    interactions = Interactions(customers: baskets)
    frequencies = baskets.frequencies
  }

  /// How two products go together; nil where one is in no basket or in all.
  ///
  /// - Complexity: O(baskets with either).
  package func pair(_ one: Int, _ other: Int) -> Pair? {
    let rows = interactions.byItem
    let first = Set(rows.columns[rows.range(one)])
    return pair(one, other, both: rows.columns[rows.range(other)].count { first.contains($0) })
  }

  /// The pairs that go together most, the highest first, ties by product; none with a φ of 0 or less.
  ///
  /// - Complexity: the sum over baskets of the square of their products.
  package func strongest(count: Int, fewest: Int = 1) -> [Pair] {
    var scratch = SimilarityScratch(items: interactions.items)
    var pairs: [Pair] = []
    for one in 0..<interactions.items {
      scratch.gather(one, interactions.byItem, interactions.bySubject)
      for other in scratch.touched.map(Int.init) where other > one && Int(scratch.sums[other].common) >= fewest {
        if let pair = pair(one, other, both: Int(scratch.sums[other].common)), pair.phi > 0 { pairs.append(pair) }
      }
    }
    return Array(pairs.sorted { ($1.phi, $0.one, $0.other) < ($0.phi, $1.one, $1.other) }.prefix(count))
  }

  private func pair(_ one: Int, _ other: Int, both: Int) -> Pair? {
    let all = Double(interactions.subjects)
    let (first, second) = (Double(frequencies[one]), Double(frequencies[other]))
    let spread = first * (all - first) * second * (all - second)
    guard spread > 0 else { return nil }
    let phi = (all * Double(both) - first * second) / spread.squareRoot()
    return Pair(one: one, other: other, phi: phi, both: both, isBeyondChance: all * phi * phi > 3.841458820694124)
  }
}
