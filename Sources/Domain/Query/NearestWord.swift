/// The known word that a mistyped one was probably meant to be.
package enum NearestWord {
  /// The candidate that takes the fewest changes of letters to become `word`, at most two and fewer than it has letters.
  ///
  ///     NearestWord.to("revenu", among: ["name", "revenue"])     // "revenue"
  ///
  /// The changes are counted as Levenshtein did (1966, "Binary codes capable of correcting deletions, insertions, and
  /// reversals", Soviet Physics Doklady 10), and two letters in the wrong order are one change.
  /// - Complexity: O(*n* · *m*) for each candidate, in the lengths of the words.
  package static func to(_ word: String, among candidates: [String]) -> String? {
    let letters = Array(Folding.fold(word))
    guard (2...longest).contains(letters.count) else { return nil }
    let ranked = candidates.map { (name: $0, distance: distance(letters, Array(Folding.fold($0)))) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= min(2, letters.count - 1) ? best.name : nil
  }

  private static let longest = 40

  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var before: [Int] = []
    var row = Array(0...other.count)
    for i in one.indices {
      var next = [i + 1]
      for j in other.indices {
        var changes = min(row[j] + (one[i] == other[j] ? 0 : 1), row[j + 1] + 1, next[j] + 1)
        if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] { changes = min(changes, before[j - 1] + 1) }
        next.append(changes)
      }
      (before, row) = (row, next)
    }
    return row[other.count]
  }
}
