/// Several lists of the best, made one.
///
/// Reciprocal rank fusion (Cormack, Clarke, Büttcher 2009, “Reciprocal rank fusion outperforms Condorcet and individual
/// rank learning methods”): an item scores Σ weight / (60 + rank), rank from 1. Only ranks count, so that lists whose scores
/// have nothing in common can be joined.
package enum RankFusion {
  /// The items of all lists by their score, the highest first, ties by the lower number.
  ///
  /// - Parameters:
  ///   - lists: each with the best first; an item twice in a list counts by its better rank.
  ///   - weights: of the lists; 1 for each where none are given.
  ///   - constant: how little the first places stand out.
  /// - Complexity: O(n log n).
  package static func fused(
    _ lists: [[Int]], weights: [Double]? = nil, constant: Double = 60
  ) -> [(item: Int, score: Double)] {
    precondition(weights.map { $0.count == lists.count } ?? true, "every list has a weight")
    var scores: [Int: Double] = [:]
    for (place, list) in lists.enumerated() {
      var seen: Set<Int> = []
      for (index, item) in list.enumerated() where seen.insert(item).inserted {
        scores[item, default: 0] += (weights?[place] ?? 1) / (constant + Double(index + 1))
      }
    }
    return scores.map { (item: $0.key, score: $0.value) }.sorted { ($1.score, $0.item) < ($0.score, $1.item) }
  }
}
