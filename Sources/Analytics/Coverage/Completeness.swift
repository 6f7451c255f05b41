/// How complete a record is.
package struct Completeness: Hashable, Sendable {
  /// The share of the weights whose field has a value, 0 to 1; 1 where nothing is asked.
  package let share: Double
  /// The places of the fields without a value, the weightiest first.
  package let missing: [Int]

  /// Reads which fields have a value.
  ///
  /// - Parameters:
  ///   - filled: by field, whether it has a value.
  ///   - weights: how much each field matters, 0 or more; as many.
  package init(filled: [Bool], weights: [Double]) {
    precondition(filled.count == weights.count && weights.allSatisfy { $0 >= 0 && $0.isFinite })
    let total = weights.reduce(0, +)
    let known = zip(filled, weights).reduce(0) { $0 + ($1.0 ? $1.1 : 0) }
    share = total > 0 ? known / total : 1
    missing = filled.indices.filter { !filled[$0] && weights[$0] > 0 }
      .sorted { (weights[$1], $0) < (weights[$0], $1) }
  }
}
