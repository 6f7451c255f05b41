/// How well rows lie within their groups (Rousseeuw 1987, “Silhouettes: a graphical aid to the interpretation and
/// validation of cluster analysis”).
///
/// (b − a) / max(a, b) of each row, a its mean distance from the others of its group and b that from the nearest other
/// group; 0 for a row alone in its group. About 0 there are no groups, above one half they are plain.
package enum Silhouette {
  /// The silhouette of every row, exactly.
  ///
  /// - Throws: `tooFew` under two groups that have rows, `invalid` for what is not finite.
  /// - Complexity: O(rows² · columns), without the room for the distances.
  package static func values(_ rows: Matrix, labels: [Int]) throws(ModelError) -> [Double] {
    precondition(rows.rows == labels.count && labels.allSatisfy { $0 >= 0 })
    let groups = (labels.max() ?? -1) + 1
    var counts = Array(repeating: 0, count: groups)
    for label in labels { counts[label] += 1 }
    let present = counts.count { $0 > 0 }
    guard present > 1 else { throw .tooFew("groups", found: present, needed: 2) }
    guard rows.values.allSatisfy(\.isFinite) else {
      throw .invalid("What is grouped holds numbers that are not finite.")
    }
    let sums = GroupDistances(rows, labels, counts).sums
    return labels.indices.map { row in
      let own = labels[row]
      guard counts[own] > 1 else { return 0 }
      let inside = sums[row * groups + own] / Double(counts[own] - 1)
      var outside = Double.infinity
      for group in 0..<groups where group != own && counts[group] > 0 {
        outside = min(outside, sums[row * groups + group] / Double(counts[group]))
      }
      let larger = max(inside, outside)
      return larger > 0 ? (outside - inside) / larger : 0
    }
  }

  /// The mean silhouette.
  ///
  /// - Throws: as ``values(_:labels:)``.
  package static func mean(_ rows: Matrix, labels: [Int]) throws(ModelError) -> Double {
    Statistics.mean(try values(rows, labels: labels))
  }
}
