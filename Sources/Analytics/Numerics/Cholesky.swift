/// The triangle L of a symmetric positive definite matrix A = L·Lᵀ (Cholesky, around 1905; Benoît 1924).
///
/// - Complexity: O(n³) to make, O(n²) to solve.
package struct Cholesky: Sendable {
  private let size: Int
  private var triangle: Matrix

  /// Reads the lower half of the matrix; nil where it is not positive definite, within rounding.
  package init?(_ matrix: Matrix) {
    size = matrix.rows
    triangle = Matrix(rows: size, columns: size)
    for row in 0..<size {
      for column in 0...row {
        var sum = matrix[row, column]
        for k in 0..<column { sum -= triangle[row, k] * triangle[column, k] }
        if row == column {
          guard sum > 1e-14 * abs(matrix[row, row]), sum.isFinite else { return nil }
          triangle[row, row] = sum.squareRoot()
        } else {
          triangle[row, column] = sum / triangle[column, column]
        }
      }
    }
  }

  /// The x of A·x = b.
  package func solve(_ b: [Double]) -> [Double] {
    var x = b
    for row in 0..<size {
      for k in 0..<row { x[row] -= triangle[row, k] * x[k] }
      x[row] /= triangle[row, row]
    }
    for row in (0..<size).reversed() {
      for k in (row + 1)..<max(size, row + 1) { x[row] -= triangle[k, row] * x[k] }
      x[row] /= triangle[row, row]
    }
    return x
  }

  /// The inverse of A, for instance of an information matrix: the covariances of what was estimated.
  package var inverse: Matrix {
    var inverse = Matrix(rows: size, columns: size)
    for column in 0..<size {
      var unit = Array(repeating: 0.0, count: size)
      unit[column] = 1
      for (row, value) in solve(unit).enumerated() { inverse[row, column] = value }
    }
    return inverse
  }
}
