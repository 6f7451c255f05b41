import Domain
import Testing

@testable import Analytics

@Suite("The numbers beneath the models")
struct NumericsTests {
  @Test(
    "the normal distribution has the values of its tables",
    arguments: [(0.0, 0.5), (1.959963984540054, 0.975), (-1.2815515655446004, 0.1), (3.0, 0.9986501019683699)])
  func normal(z: Double, probability: Double) {
    #expect(isClose(Normal.cumulative(z), probability, tolerance: 1e-14))
    #expect(isClose(Normal.quantile(probability), z, tolerance: 1e-12))
  }

  @Test("a matrix times what was solved for is what was asked for", arguments: 1...8)
  func solving(size: Int) throws {
    var chance = Chance(seed: UInt64(size))
    let root = Matrix((0..<size).map { _ in (0..<size).map { _ in chance.unit() - 0.5 } })
    var matrix = Matrix(rows: size, columns: size)
    for row in 0..<size {
      for column in 0..<size {
        let product = (0..<size).reduce(0) { $0 + root[row, $1] * root[column, $1] }
        matrix[row, column] = product + (row == column ? 1 : 0)
      }
    }
    let wanted = (0..<size).map { _ in chance.unit() }
    let cholesky = try #require(Cholesky(matrix))
    for (found, value) in zip(cholesky.solve(matrix.times(wanted)), wanted) { #expect(isClose(found, value)) }
    let unit = matrix.times(cholesky.inverse.column(0))
    for (row, value) in unit.enumerated() { #expect(isClose(value, row == 0 ? 1 : 0)) }
  }

  @Test("a matrix that is not positive definite is refused")
  func indefinite() {
    #expect(Cholesky(Matrix([[1, 2], [2, 1]])) == nil)
    #expect(Cholesky(Matrix([[1, 1], [1, 1]])) == nil)
  }

  @Test("quantiles lie between their neighbours in proportion")
  func quantiles() {
    #expect(Statistics.median([3, 1, 2]) == 2)
    #expect(Statistics.quantile([1, 2, 3, 4], 0.25) == 1.75)
    #expect(Statistics.quantile([Double](), 0.5) == nil)
    #expect(Statistics.variance([1, 3]) == 1)
  }
}
