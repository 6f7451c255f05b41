import Domain

/// Groups around centres (Lloyd 1982, “Least squares quantization in PCM”), begun far apart (Arthur, Vassilvitskii 2007,
/// “k-means++: the advantages of careful seeding”).
///
/// Finds round groups of like size in columns of one scale: standardise first. What it finds depends on where it begins;
/// of several beginnings the one with the least inertia is kept. It always finds as many groups as it is asked for, whether
/// there are any or not: see ``Silhouette``.
package struct KMeans: Hashable, Sendable {
  /// The centres, row by row.
  package let centres: Matrix
  /// The group of each row, from 0.
  package let labels: [Int]
  /// The sum of squared distances from the centres.
  package let inertia: Double
  /// How many rounds it took.
  package let rounds: Int

  /// The best of several seeded beginnings.
  ///
  /// - Throws: `tooFew` where fewer rows differ than groups are wanted, `invalid` for what is not finite, `cancelled`.
  /// - Complexity: O(starts · rounds · rows · groups · columns).
  package init(
    _ rows: Matrix, groups: Int, starts: Int = 10, seed: UInt64 = 1, progress: ModelProgress = { _ in true }
  ) throws(ModelError) {
    guard groups > 0, starts > 0 else { throw .invalid("There is at least one group.") }
    guard rows.values.allSatisfy(\.isFinite) else {
      throw .invalid("What is grouped holds numbers that are not finite.")
    }
    var best: KMeans?
    for start in 0..<starts {
      guard progress(Double(start) / Double(starts)) else { throw .cancelled }
      var chance = Chance(seed: seed, of: Int64(start))
      let found = try KMeans(rows, from: Self.centres(rows, groups, &chance))
      if found.inertia < best?.inertia ?? .infinity { best = found }
    }
    guard let best else { throw .invalid("What is grouped is too large to be squared.") }
    self = best
  }

  /// Groups around given centres, moved until they rest.
  ///
  /// A row that is equally near to two goes to the first; a centre without rows stays where it is.
  ///
  /// - Throws: `notConverged` after so many rounds, `tooFew` without rows.
  package init(_ rows: Matrix, from centres: Matrix, maximumRounds: Int = 300) throws(ModelError) {
    precondition(rows.columns == centres.columns && centres.rows > 0)
    guard rows.rows > 0 else { throw .tooFew("rows to group", found: 0, needed: 1) }
    var (current, labels) = (centres, Array(repeating: 0, count: rows.rows))
    for round in 1...maximumRounds {
      var inertia = 0.0
      for row in 0..<rows.rows {
        let nearest = NearestRow.find(rows.values, row * rows.columns, current)
        labels[row] = nearest.row
        inertia += nearest.square
      }
      let moved = Self.means(rows, labels, current)
      if moved == current || round == maximumRounds {
        guard moved == current else { break }
        (self.centres, self.labels, self.inertia, rounds) = (current, labels, inertia, round)
        return
      }
      current = moved
    }
    throw .notConverged(steps: maximumRounds)
  }

  /// The group of another row, on the same scale.
  ///
  /// - Complexity: O(groups · columns).
  package func group(of row: [Double]) -> Int { NearestRow.find(row, 0, centres).row }

  private static func means(_ rows: Matrix, _ labels: [Int], _ old: Matrix) -> Matrix {
    var means = Matrix(rows: old.rows, columns: old.columns)
    var counts = Array(repeating: 0, count: old.rows)
    for (row, label) in labels.enumerated() {
      counts[label] += 1
      for column in 0..<rows.columns {
        means.values[label * rows.columns + column] += rows.values[row * rows.columns + column]
      }
    }
    for group in 0..<old.rows {
      for column in 0..<old.columns {
        means[group, column] = counts[group] > 0 ? means[group, column] / Double(counts[group]) : old[group, column]
      }
    }
    return means
  }

  /// Rows by chance, each as likely as its squared distance from those chosen before.
  private static func centres(_ rows: Matrix, _ groups: Int, _ chance: inout Chance) throws(ModelError) -> Matrix {
    guard rows.rows > 0 else { throw .tooFew("rows to group", found: 0, needed: groups) }
    var chosen = [chance.below(rows.rows)]
    var squares = Array(repeating: Double.infinity, count: rows.rows)
    while chosen.count < groups {
      let newest = rows.rows([chosen[chosen.count - 1]])
      for row in 0..<rows.rows {
        squares[row] = min(squares[row], NearestRow.find(rows.values, row * rows.columns, newest).square)
      }
      let total = squares.reduce(0, +)
      guard total > 0 else { throw .tooFew("different rows", found: chosen.count, needed: groups) }
      var place = chance.unit() * total
      let next = squares.firstIndex { square in
        place -= square
        return place < 0 && square > 0
      }
      chosen.append(next ?? squares.lastIndex { $0 > 0 } ?? 0)
    }
    return rows.rows(chosen)
  }
}
