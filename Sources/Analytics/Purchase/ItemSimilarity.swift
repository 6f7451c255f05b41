/// Which items are alike, judged by who had to do with both.
///
/// Item-based collaborative filtering (Sarwar, Karypis, Konstan, Riedl 2001, “Item-based collaborative filtering
/// recommendation algorithms”). With few common subjects a similarity is luck: look at `Neighbour.common` too.
package struct ItemSimilarity: Hashable, Sendable {
  /// How the angle between two items is measured.
  package enum Measure: String, CaseIterable, Hashable, Sendable {
    /// Over all subjects, an empty cell as 0: for purchases.
    case cosine
    /// Over the subjects of both: for ratings; one common subject already makes 1.
    case cosineOverCommon
    /// As `cosine`, after taking each subject's mean from its values: for ratings of the lenient and the strict.
    case adjustedCosine
  }

  /// An item beside another.
  package struct Neighbour: Hashable, Sendable {
    /// The number of the other item.
    package let item: Int
    /// −1 … 1.
    package let similarity: Double
    /// How many subjects had to do with both.
    package let common: Int
  }

  /// How the angle is measured.
  package let measure: Measure
  private let interactions: Interactions
  private let bySubject: SparseRows
  private let byItem: SparseRows
  /// 1 over the length of each item, 0 for one without a length.
  private let scales: [Double]

  /// Prepares the comparison of items.
  ///
  /// - Complexity: O(cells).
  package init(_ interactions: Interactions, measure: Measure = .cosine) {
    self.interactions = interactions
    self.measure = measure
    var rows = interactions.bySubject
    if measure == .adjustedCosine {
      let sums = rows.sums { $0 }
      let means = sums.indices.map { sums[$0] / Double(max(1, rows.range($0).count)) }
      rows = rows.mapped { $1 - means[$0] }
    }
    bySubject = rows
    byItem = measure == .adjustedCosine ? rows.transposed(columns: interactions.items) : interactions.byItem
    scales = byItem.sums { $0 * $0 }.map { $0 > 0 ? 1 / $0.squareRoot() : 0 }
  }

  /// The items alike one, the nearest first, ties by the lower number; only those with a similarity above 0.
  ///
  /// - Complexity: the sum of the items of the item's subjects.
  package func neighbours(of item: Int, count: Int) -> [Neighbour] {
    var scratch = SimilarityScratch(items: interactions.items, squares: measure == .cosineOverCommon)
    return nearest(item, count, &scratch)
  }

  /// The nearest of every item.
  ///
  /// - Complexity: the sum over subjects of the square of their items.
  package func neighbours(count: Int) -> [[Neighbour]] {
    var scratch = SimilarityScratch(items: interactions.items, squares: measure == .cosineOverCommon)
    return (0..<interactions.items).map { nearest($0, count, &scratch) }
  }

  /// The similarity of an item to every item, 0 where they share nobody.
  package func similarities(to item: Int) -> [Double] {
    var scratch = SimilarityScratch(items: interactions.items, squares: measure == .cosineOverCommon)
    scratch.gather(item, byItem, bySubject)
    var result = Array(repeating: 0.0, count: interactions.items)
    eachSimilarity(to: item, scratch) { result[$0] = $1 }
    return result
  }

  /// What a subject would give an item: the mean of its values for the k items most alike, weighted by similarity; nil
  /// where it has none that is alike.
  ///
  /// - Complexity: as `neighbours(of:count:)`.
  package func prediction(subject: Int, item: Int, k: Int) -> (value: Double, neighbours: [Int])? {
    let alike = similarities(to: item)
    let rated = interactions.items(of: subject).filter { $0.item != item && alike[$0.item] > 0 }
      .sorted { (alike[$1.item], $0.item) < (alike[$0.item], $1.item) }.prefix(k)
    let sum = rated.reduce(0) { $0 + alike[$1.item] }
    guard sum > 0 else { return nil }
    return (rated.reduce(0) { $0 + alike[$1.item] * $1.value } / sum, rated.map(\.item))
  }

  private func nearest(_ item: Int, _ count: Int, _ scratch: inout SimilarityScratch) -> [Neighbour] {
    scratch.gather(item, byItem, bySubject)
    var best = TopList(count: count)
    eachSimilarity(to: item, scratch) { other, similarity in
      if similarity > 0, other != item { best.offer(other, similarity) }
    }
    return best.entries.map {
      Neighbour(item: $0.item, similarity: $0.score, common: Int(scratch.sums[$0.item].common))
    }
  }

  @inline(__always)
  private func eachSimilarity(to item: Int, _ scratch: SimilarityScratch, _ body: (Int, Double) -> Void) {
    let scale = scales[item]
    for place in scratch.touched {
      let other = Int(place)
      let product = scratch.sums[other].product
      if measure == .cosineOverCommon {
        let squares = scratch.squares[other].own * scratch.squares[other].other
        body(other, squares > 0 ? product / squares.squareRoot() : 0)
      } else {
        body(other, product * (scale * scales[other]))
      }
    }
  }
}
