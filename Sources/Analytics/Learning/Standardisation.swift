/// How the columns of a table were brought to mean 0 and deviation 1, so that later rows can be brought likewise.
///
/// The deviation is that of the population (divided by n). A column that never varies has the deviation 0; it tells
/// nothing, and stands as 0 in every row.
package struct Standardisation: Hashable, Sendable {
  /// The mean of every column.
  package let means: [Double]
  /// The standard deviation of every column.
  package let deviations: [Double]

  /// What was kept of an earlier one.
  ///
  /// - Precondition: equally many of both.
  package init(means: [Double], deviations: [Double]) {
    precondition(means.count == deviations.count)
    (self.means, self.deviations) = (means, deviations)
  }

  /// Reads the columns of a table.
  ///
  /// - Throws: `tooFew` for no row, `invalid` for numbers that are not finite or too large to square.
  /// - Complexity: O(rows · columns).
  package init(of rows: Matrix) throws(ModelError) {
    guard rows.rows > 0 else { throw .tooFew("rows", found: 0, needed: 1) }
    let (count, width) = (Double(rows.rows), rows.columns)
    var means = Self.sums(rows) { value, _ in value }
    for column in 0..<width { means[column] /= count }
    let centres = means
    var deviations = Self.sums(rows) { value, column in
      let distance = value - centres[column]
      return distance * distance
    }
    for column in 0..<width {
      let variance = deviations[column] / count
      guard variance.isFinite else { throw .invalid("A column to learn from holds numbers that are not finite.") }
      let rounding = abs(means[column]) * 1e-13
      deviations[column] = variance <= rounding * rounding ? 0 : variance.squareRoot()
    }
    self.init(means: means, deviations: deviations)
  }

  @inline(__always)
  private static func sums(_ rows: Matrix, _ term: (_ value: Double, _ column: Int) -> Double) -> [Double] {
    var sums = Array(repeating: 0.0, count: rows.columns)
    rows.values.withUnsafeBufferPointer { values in
      sums.withUnsafeMutableBufferPointer { sums in
        for row in 0..<rows.rows {
          let start = row * sums.count
          for column in 0..<sums.count { sums[column] += term(values[start + column], column) }
        }
      }
    }
    return sums
  }

  /// One over every deviation, 0 where the column never varies.
  package var scales: [Double] { deviations.map { $0 > 0 ? 1 / $0 : 0 } }

  /// A row brought to the same scale.
  package func apply(_ row: some Collection<Double>) -> [Double] {
    var column = -1
    return row.map { value in
      column += 1
      return deviations[column] > 0 ? (value - means[column]) / deviations[column] : 0
    }
  }

  /// A table brought to the same scale.
  package func apply(_ rows: Matrix) -> Matrix {
    var standard = rows
    let (means, scales, width) = (means, scales, rows.columns)
    standard.values.withUnsafeMutableBufferPointer { values in
      for row in 0..<rows.rows {
        for column in 0..<width {
          let place = row * width + column
          values[place] = (values[place] - means[column]) * scales[column]
        }
      }
    }
    return standard
  }

  /// Σ weight · standardised value of a row: what a linear model needs of it.
  package func product(_ weights: [Double], _ row: ArraySlice<Double>) -> Double {
    precondition(row.count == weights.count, "a row is as wide as those that were learnt from")
    var sum = 0.0
    for (column, value) in row.enumerated() where deviations[column] > 0 {
      sum += weights[column] * ((value - means[column]) / deviations[column])
    }
    return sum
  }
}
