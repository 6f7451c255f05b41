/// Who buys these products also buys those: how often, and how much more often than by chance.
package struct AssociationRule: Hashable, Sendable {
  /// Ascending.
  package let antecedent: [Int]
  /// Ascending.
  package let consequent: [Int]
  /// The baskets with all of them.
  package let count: Int
  /// The baskets with the antecedent.
  package let antecedentCount: Int
  /// The baskets with the consequent.
  package let consequentCount: Int
  /// All baskets.
  package let baskets: Int

  /// The share of all baskets that hold all of them.
  package var support: Double { Double(count) / Double(baskets) }

  /// The share of the baskets with the antecedent that hold the consequent too.
  package var confidence: Double { Double(count) / Double(antecedentCount) }

  /// How many times as often as by chance; 1 where the two have nothing to do with each other.
  package var lift: Double { confidence / consequentShare }

  /// The share of the baskets that hold all of them beyond what chance would bring (Piatetsky-Shapiro 1991, “Discovery,
  /// analysis, and presentation of strong rules”).
  package var leverage: Double { support - Double(antecedentCount) / Double(baskets) * consequentShare }

  /// How many times as often the rule would fail if it were chance (Brin, Motwani, Ullman, Tsur 1997, “Dynamic itemset
  /// counting and implication rules for market basket data”); nil where it never fails.
  package var conviction: Double? {
    count == antecedentCount ? nil : (1 - consequentShare) / (1 - confidence)
  }

  private var consequentShare: Double { Double(consequentCount) / Double(baskets) }
}
