/// Which products are often bought together, in sets of any size, each with its exact count.
///
/// FP-growth (Han, Pei, Yin 2000, “Mining frequent patterns without candidate generation”): no candidates are made, and
/// no set is counted that is not frequent.
package struct FrequentItemsets: Hashable, Sendable {
  /// Products that stand together in `count` baskets.
  package struct Itemset: Hashable, Sendable {
    /// Ascending.
    package let products: [Int]
    /// How many baskets hold all of them.
    package let count: Int
  }

  /// All frequent sets, by size and then by product.
  package private(set) var itemsets: [Itemset] = []
  /// How many baskets were read.
  package let baskets: Int
  private let minimum: Int
  private let largest: Int

  /// Finds every set that stands in at least so many baskets.
  ///
  /// - Parameters:
  ///   - baskets: what was bought together.
  ///   - minimumCount: baskets; `Baskets.count(forSupport:)` makes it of a share.
  ///   - largest: the most products in a set.
  /// - Throws: `ModelError.invalid` for a minimum under 1, `.tooFew` without a basket.
  /// - Complexity: by the number of sets found; with a low minimum they are exponentially many, so hold the size down.
  package init(_ baskets: Baskets, minimumCount: Int, largest: Int = .max) throws(ModelError) {
    guard minimumCount > 0, largest > 0 else { throw .invalid("A set is found in at least one basket.") }
    guard baskets.count > 0 else { throw .tooFew("baskets", found: 0, needed: 1) }
    self.baskets = baskets.count
    minimum = minimumCount
    self.largest = largest
    let counts = baskets.frequencies
    let frequent = counts.indices.filter { counts[$0] >= minimumCount }
      .sorted { (counts[$1], $0) < (counts[$0], $1) }
    grow(FrequentItemsets.tree(baskets, frequent), products: frequent, counts: frequent.map { counts[$0] }, suffix: [])
    itemsets.sort {
      $0.products.count != $1.products.count
        ? $0.products.count < $1.products.count : $0.products.lexicographicallyPrecedes($1.products)
    }
  }

  private static func tree(_ baskets: Baskets, _ frequent: [Int]) -> PrefixTree {
    var ranks = Array(repeating: Int32(-1), count: baskets.products)
    for (rank, product) in frequent.enumerated() { ranks[product] = Int32(rank) }
    var entries: [PrefixTree.Entry] = []
    entries.reserveCapacity(baskets.contents.count)
    for basket in 0..<baskets.count {
      for place in baskets.range(basket) {
        let rank = ranks[Int(baskets.contents[place])]
        if rank >= 0 { entries.append(PrefixTree.Entry(rank: rank, path: Int32(basket))) }
      }
    }
    return PrefixTree(ranks: frequent.count, entries: entries, weights: Array(repeating: 1, count: baskets.count))
  }

  /// Adds the sets that a tree holds, each with the suffix that the tree is seen from.
  private mutating func grow(_ tree: PrefixTree, products: [Int], counts: [Int], suffix: [Int]) {
    for rank in products.indices {
      let set = suffix + [products[rank]]
      itemsets.append(Itemset(products: set.sorted(), count: counts[rank]))
      guard set.count < largest, rank > 0 else { continue }
      let above = tree.countsAbove(rank)
      let kept = above.indices.filter { above[$0] >= minimum }
      guard kept.count > 1, set.count + 1 < largest else {
        for one in kept { itemsets.append(Itemset(products: (set + [products[one]]).sorted(), count: above[one])) }
        continue
      }
      var renamed = Array(repeating: Int32(-1), count: rank)
      for (new, old) in kept.enumerated() { renamed[old] = Int32(new) }
      grow(
        tree.above(rank, renamed: renamed, ranks: kept.count), products: kept.map { products[$0] },
        counts: kept.map { above[$0] }, suffix: set)
    }
  }
}
