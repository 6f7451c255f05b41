/// How far two measures go together, −1 to 1; it says nothing of which causes which.
package enum Correlation {
  /// Whether the one rises in a line with the other (Pearson 1896); nil where either never varies or there are under two.
  ///
  /// - Complexity: O(n).
  package static func pearson(_ one: [Double], _ other: [Double]) -> Double? {
    precondition(one.count == other.count)
    let (first, second) = (Statistics.mean(one), Statistics.mean(other))
    var (together, squares, otherSquares) = (0.0, 0.0, 0.0)
    for (x, y) in zip(one, other) {
      together += (x - first) * (y - second)
      squares += (x - first) * (x - first)
      otherSquares += (y - second) * (y - second)
    }
    let scale = squares.squareRoot() * otherSquares.squareRoot()
    guard scale > 0, scale.isFinite else { return nil }
    return min(max(together / scale, -1), 1)
  }

  /// Whether the one rises at all with the other, by their ranks (Spearman 1904, “The proof and measurement of association
  /// between two things”), equal values at the middle of their ranks; nil as for Pearson's, or for what is no number.
  ///
  /// - Complexity: O(n log n).
  package static func spearman(_ one: [Double], _ other: [Double]) -> Double? {
    guard !one.contains(where: \.isNaN), !other.contains(where: \.isNaN) else { return nil }
    return pearson(Ranks.middle(one), Ranks.middle(other))
  }
}
