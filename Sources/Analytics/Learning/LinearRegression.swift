/// Linear regression by least squares, with a ridge if wanted (Gauss 1809; Hoerl, Kennard 1970, “Ridge regression”).
///
/// For an amount, such as the spend of the next period. Minimises Σ(y − ŷ)² + λ·|w|² over standardised columns, the
/// intercept without penalty. The standard errors assume independent errors of one variance.
package struct LinearRegression: Hashable, Sendable {
  /// The value of a row of means.
  package let intercept: Double
  /// The change of the value by one deviation of each column.
  package let weights: [Double]
  /// The mean of each column when it was learnt.
  package var means: [Double] { standardisation.means }
  /// The deviation of each column when it was learnt; 0 for one that never varied and counts for nothing.
  package var deviations: [Double] { standardisation.deviations }
  /// The standard error of each weight; infinite for a column that never varied.
  package let weightErrors: [Double]
  /// The standard deviation of what is left unexplained.
  package let residualError: Double
  /// The share of the variance that is explained (R²), on the rows it was learnt from.
  package let determination: Double
  private let standardisation: Standardisation

  /// What was kept of a model fitted earlier.
  ///
  /// - Precondition: equally many weights, errors, means and deviations.
  package init(
    intercept: Double, weights: [Double], means: [Double], deviations: [Double], weightErrors: [Double]? = nil,
    residualError: Double = .nan, determination: Double = .nan
  ) {
    precondition(weights.count == means.count)
    standardisation = Standardisation(means: means, deviations: deviations)
    (self.intercept, self.weights) = (intercept, weights)
    self.weightErrors = weightErrors ?? Array(repeating: .nan, count: weights.count)
    (self.residualError, self.determination) = (residualError, determination)
    precondition(self.weightErrors.count == weights.count)
  }

  /// Fits values to rows.
  ///
  /// - Parameters:
  ///   - rows: one row an example, one column a feature, all finite.
  ///   - values: the amounts to learn, as many as rows.
  ///   - ridge: λ, 0 or more.
  /// - Throws: `tooFew` where there are no more rows than columns and intercept, `notIdentified` where λ = 0 and columns
  ///   repeat one another or the values are all the same, `invalid` for what is not finite.
  /// - Complexity: O(rows · columns²).
  package init(fitting rows: Matrix, values: [Double], ridge: Double = 0) throws(ModelError) {
    precondition(rows.rows == values.count, "every row has a value")
    guard ridge >= 0, ridge.isFinite else { throw .invalid("A ridge is 0 or more.") }
    guard rows.rows > rows.columns + 1 else {
      throw .tooFew("rows", found: rows.rows, needed: rows.columns + 2)
    }
    let variance = Statistics.variance(values)
    guard variance.isFinite else { throw .invalid("The values to learn hold numbers that are not finite.") }
    guard variance > 0 else { throw .notIdentified("The values to learn are all the same.") }
    let design = try Design(rows)
    let free = design.standardisation.deviations.map { $0 > 0 }
    var gram = design.gram(weights: Array(repeating: 1, count: design.rows))
    for column in 1..<design.width { gram[column, column] += ridge + (free[column - 1] ? 0 : 1) }
    guard let cholesky = Cholesky(gram) else {
      throw .notIdentified("The columns repeat one another; a ridge above 0 settles it.")
    }
    let solution = cholesky.solve(Self.products(design, values))
    let squares = Self.residualSquares(design, values, solution)
    let left = squares / Double(rows.rows - 1 - free.count(where: \.self))
    let covariances = cholesky.inverse
    self.init(
      intercept: solution[0], weights: Array(solution.dropFirst()), means: design.standardisation.means,
      deviations: design.standardisation.deviations,
      weightErrors: free.indices.map { free[$0] ? (left * covariances[$0 + 1, $0 + 1]).squareRoot() : .infinity },
      residualError: left.squareRoot(), determination: 1 - squares / (variance * Double(rows.rows)))
  }

  /// The value expected of a row.
  package func value(of row: ArraySlice<Double>) -> Double { intercept + standardisation.product(weights, row) }

  private static func products(_ design: Design, _ values: [Double]) -> [Double] {
    var sums = Array(repeating: Design.Four.zero, count: design.stride)
    design.forEachRow { row, columns in
      for group in sums.indices { sums[group] += columns[group] * values[row] }
    }
    return design.plain(sums)
  }

  private static func residualSquares(_ design: Design, _ values: [Double], _ weights: [Double]) -> Double {
    let padded = design.padded(weights)
    var squares = 0.0
    design.forEachRow { row, columns in
      var total = Design.Four.zero
      for group in padded.indices { total += columns[group] * padded[group] }
      let residual = values[row] - total.sum()
      squares += residual * residual
    }
    return squares
  }
}
