/// The candidate that takes the fewest changes of letters to become `word`, if it takes no more than a third of them.
///
/// The changes are counted as Levenshtein did (1966, "Binary codes capable of correcting deletions, insertions, and
/// reversals", Soviet Physics Doklady 10).
///
/// - Complexity: O(*n* · *m*) for each candidate, in the lengths of the words.
package func nearest(to word: String, in candidates: [String]) -> String? {
  let ranked = candidates.map { (name: $0, distance: distance(word, $0)) }
  guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
  return best.distance <= max(2, word.count / 3) ? best.name : nil
}

private func distance(_ one: String, _ other: String) -> Int {
  let other = Array(other)
  var row = Array(0...other.count)
  for (i, character) in one.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for j in other.indices {
      let change = diagonal + (character == other[j] ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(change, row[j] + 1, diagonal + 1)
    }
  }
  return row[other.count]
}
