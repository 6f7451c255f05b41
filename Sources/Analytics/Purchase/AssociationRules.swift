/// The rules that hold among products bought together.
///
/// Agrawal, Imieliński, Swami 1993, “Mining association rules between sets of items in large databases”. Many rules are
/// tried at once, so some high lifts with a small count are chance; read count and lift together.
package struct AssociationRules: Hashable, Sendable {
  /// By lift, then by count, the highest first, then by product.
  package let rules: [AssociationRule]

  /// The rules of frequent sets, which have to be given with all their subsets, as `FrequentItemsets` finds them.
  ///
  /// - Parameters:
  ///   - found: the frequent sets.
  ///   - minimumConfidence: 0 to 1.
  ///   - largestConsequent: the most products that a rule concludes; 1 is usual for recommendations.
  /// - Complexity: O(2ᵏ) for each set of k products; O(k) where one product is concluded.
  package init(_ found: FrequentItemsets, minimumConfidence: Double, largestConsequent: Int = .max) {
    var counts: [[Int]: Int] = [:]
    counts.reserveCapacity(found.itemsets.count)
    for set in found.itemsets { counts[set.products] = set.count }
    var rules: [AssociationRule] = []
    for set in found.itemsets where set.products.count > 1 {
      AssociationRules.eachSplit(of: set.products, largestConsequent) { antecedent, consequent in
        guard let one = counts[antecedent], Double(set.count) >= minimumConfidence * Double(one) - 1e-9,
          let other = counts[consequent]
        else { return }
        rules.append(
          AssociationRule(
            antecedent: antecedent, consequent: consequent, count: set.count, antecedentCount: one,
            consequentCount: other, baskets: found.baskets))
      }
    }
    self.rules = rules.sorted(by: AssociationRules.isBefore)
  }

  private static func eachSplit(of products: [Int], _ largest: Int, _ body: ([Int], [Int]) -> Void) {
    guard largest > 1, products.count < 63 else {
      for place in products.indices {
        var rest = products
        let one = rest.remove(at: place)
        body(rest, [one])
      }
      return
    }
    for bits in 1..<(UInt64(1) << UInt64(products.count)) - 1 where bits.nonzeroBitCount <= largest {
      body(
        products.indices.filter { bits >> UInt64($0) & 1 == 0 }.map { products[$0] },
        products.indices.filter { bits >> UInt64($0) & 1 == 1 }.map { products[$0] })
    }
  }

  private static func isBefore(_ one: AssociationRule, _ other: AssociationRule) -> Bool {
    if one.lift != other.lift { return one.lift > other.lift }
    if one.count != other.count { return one.count > other.count }
    if one.antecedent != other.antecedent { return one.antecedent.lexicographicallyPrecedes(other.antecedent) }
    return one.consequent.lexicographicallyPrecedes(other.consequent)
  }
}
