/// Criteria that are made of criteria, each group compared in pairs, down to what can be measured.
///
/// The weight of a leaf is the product of the weights on the way to it (Saaty 1980, “The Analytic Hierarchy Process”).
///
///     let value = try CriteriaTree("value", above: [2], [CriteriaTree("margin"), CriteriaTree("growth")])
///     let tree = try CriteriaTree("priority", above: [3], [value, CriteriaTree("trust")])
///     tree.leaves     // margin 0.5, growth 0.25, trust 0.25
package struct CriteriaTree: Hashable, Sendable {
  package let name: String
  package let children: [CriteriaTree]
  /// How the children compare; nil for a leaf.
  package let comparison: AnalyticHierarchy?

  /// A criterion that is measured itself.
  package init(_ name: String) {
    self.name = name
    children = []
    comparison = nil
  }

  /// A criterion that is made of others.
  ///
  /// - Throws: `invalid` where the judgements are not those of the children; `notIdentified` where they contradict one
  ///   another by more than a consistency ratio of 0.1.
  package init(_ name: String, _ judgements: Matrix, _ children: [CriteriaTree]) throws(ModelError) {
    try self.init(name, AnalyticHierarchy(judgements), children)
  }

  /// A criterion that is made of others, compared by the judgements above the diagonal, row by row.
  ///
  /// - Throws: as ``init(_:_:_:)``.
  package init(_ name: String, above judgements: [Double], _ children: [CriteriaTree]) throws(ModelError) {
    try self.init(name, AnalyticHierarchy(above: judgements), children)
  }

  private init(_ name: String, _ comparison: AnalyticHierarchy, _ children: [CriteriaTree]) throws(ModelError) {
    guard comparison.weights.count == children.count else {
      throw .invalid(
        "“\(name)” has \(children.count) criteria, and the judgements compare \(comparison.weights.count).")
    }
    _ = try comparison.accepted(children.map(\.name))
    self.name = name
    self.children = children
    self.comparison = comparison
  }

  /// A criterion that is measured, and its share of the whole.
  package struct Leaf: Hashable, Sendable {
    package let name: String
    package let weight: Double
  }

  /// The criteria that are measured, from left to right; their weights are together 1.
  package var leaves: [Leaf] { leaves(weight: 1) }

  private func leaves(weight: Double) -> [Leaf] {
    guard let comparison else { return [Leaf(name: name, weight: weight)] }
    return zip(children, comparison.weights).flatMap { $0.leaves(weight: weight * $1) }
  }
}
