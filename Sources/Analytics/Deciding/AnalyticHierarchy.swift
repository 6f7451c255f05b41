import RealModule

/// Priorities from judgements in pairs: how many times as important one criterion is as another.
///
/// Saaty 1980, “The Analytic Hierarchy Process”: the weights are the principal right eigenvector of the judgements, by
/// power iteration until no weight moves by more than 1e-12. Judgements agree with one another perfectly where the
/// eigenvalue is n; how far they do not is compared with judgements made at random (the table of random indices).
///
///     let hierarchy = try AnalyticHierarchy(Matrix([[1, 3, 5], [1 / 3, 1, 3], [1 / 5, 1 / 3, 1]]))
///     hierarchy.weights               // 0.637, 0.258, 0.105
///     hierarchy.consistencyRatio      // 0.033
///
/// Up to two criteria judgements cannot disagree, and the ratio is 0; over ten there is no index, and they are refused.
package struct AnalyticHierarchy: Hashable, Sendable {
  /// n × n: how many times as important the criterion of the row is as that of the column.
  package let judgements: Matrix
  /// One for each criterion, together 1.
  package let weights: [Double]
  /// The principal eigenvalue λ of the judgements: n where they agree perfectly, else more.
  package let eigenvalue: Double

  /// The consistency index that judgements made at random have on average, by the number of criteria (Saaty 1980).
  package static let randomIndices = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49]
  /// The consistency ratio up to which judgements are used (Saaty 1980).
  package static let acceptedRatio = 0.1
  /// Judgements of more than a thousandfold are no judgements.
  package static let largestJudgement = 1000.0

  /// Weighs the criteria of a full matrix of judgements.
  ///
  /// - Throws: `invalid` for a matrix that is empty, not square, larger than the table of random indices, not positive
  ///   or not reciprocal; `notConverged` where the judgements go round in circles for too long. Judgements that
  ///   contradict one another are weighed all the same: see ``accepted(_:)``.
  /// - Complexity: O(n²) a step; a handful of steps for judgements that agree.
  package init(_ judgements: Matrix) throws(ModelError) {
    try AnalyticHierarchy.check(judgements)
    self.judgements = judgements
    let size = judgements.rows
    var weights = Array(repeating: 1 / Double(size), count: size)
    for _ in 0..<AnalyticHierarchy.steps {
      let product = judgements.times(weights)
      let sum = product.reduce(0, +)
      let next = product.map { $0 / sum }
      let moved = zip(next, weights).map { abs($0 - $1) }.max() ?? 0
      weights = next
      guard moved > 1e-12 else {
        self.weights = weights
        eigenvalue = sum
        return
      }
    }
    throw .notConverged(steps: AnalyticHierarchy.steps)
  }

  /// Weighs n criteria by the n (n − 1) / 2 judgements above the diagonal, row by row.
  ///
  /// - Throws: `invalid` where their number is none of 0, 1, 3, 6, 10, …; else as ``init(_:)``.
  package init(above judgements: [Double]) throws(ModelError) {
    var size = 1
    while size * (size - 1) / 2 < judgements.count { size += 1 }
    guard size * (size - 1) / 2 == judgements.count else {
      throw .invalid("\(judgements.count) judgements do not compare each pair of some criteria once.")
    }
    var matrix = Matrix(rows: size, columns: size, repeating: 1)
    var rest = judgements[...]
    for row in 0..<size {
      for column in row + 1..<max(size, row + 1) {
        guard let judgement = rest.popFirst() else { continue }
        matrix[row, column] = judgement
        matrix[column, row] = 1 / judgement
      }
    }
    try self.init(matrix)
  }

  /// (λ − n) / (n − 1): 0 where the judgements agree perfectly.
  package var consistencyIndex: Double {
    let size = Double(judgements.rows)
    return judgements.rows > 2 ? max(0, (eigenvalue - size) / (size - 1)) : 0
  }

  /// The consistency index as a share of that of judgements made at random.
  package var consistencyRatio: Double {
    judgements.rows > 2 ? consistencyIndex / AnalyticHierarchy.randomIndices[judgements.rows - 1] : 0
  }

  /// The weights by the geometric mean of each row (Crawford, Williams 1985, “A note on the analysis of subjective
  /// judgment matrices”), to be seen beside the eigenvector: far apart, the judgements contradict one another.
  package var geometricMeanWeights: [Double] {
    let size = judgements.rows
    let means = (0..<size).map { row in
      Double.exp(judgements.row(row).reduce(0) { $0 + Double.log($1) } / Double(size))
    }
    let sum = means.reduce(0, +)
    return means.map { $0 / sum }
  }

  static let steps = 100_000

  private static func check(_ judgements: Matrix) throws(ModelError) {
    let size = judgements.rows
    guard size > 0, judgements.columns == size else {
      throw .invalid("The judgements are no square table: each criterion is compared with each.")
    }
    guard size <= randomIndices.count else {
      throw .invalid(
        "\(size) criteria are too many to compare in pairs; up to \(randomIndices.count) go, so group them in two levels."
      )
    }
    for row in 0..<size {
      for column in row..<size {
        let (one, other) = (judgements[row, column], judgements[column, row])
        guard one >= 1 / largestJudgement, one <= largestJudgement else {
          throw .invalid("The judgement of \(row + 1) against \(column + 1) is not between 1/1000 and 1000.")
        }
        guard abs(one * other - 1) <= 1e-9 else {
          throw .invalid("The judgements of \(row + 1) against \(column + 1) and back are not each other's inverse.")
        }
      }
    }
  }
}
