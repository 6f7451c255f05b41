import Domain

/// Customers of the past to learn churn from, each with what was known on a cut and what came after it.
package struct ChurnExamples: Sendable {
  /// What was known.
  private(set) var table = FeatureTable(columns: ChurnFeature.allCases.map { .init($0.rawValue, .numeric) })
  /// Whether each left: no sale within the horizon after its cut.
  private(set) var labels: [Bool] = []

  package init() {}

  /// How many there are.
  package var count: Int { labels.count }

  /// Adds a customer.
  ///
  /// - Parameters:
  ///   - cut: the day on which it is looked at.
  ///   - facts: what was known of it by the end of the cut.
  ///   - hasLeft: whether there was no sale in (cut, cut + horizon].
  /// - Throws: `invalid` for facts that were known after the cut only.
  package mutating func append(cut: Day, _ facts: ChurnFacts, hasLeft: Bool) throws(ModelError) {
    let known = facts.knownOn
    try table.append(
      cut: cut,
      facts.features(on: cut).enumerated().map { Feature(column: $0.offset, .number($0.element), knownOn: known) })
    labels.append(hasLeft)
  }
}
