import Domain
import Testing

@testable import Analytics

@Suite("Planes and lines")
struct LinearModelTests {
  @Test("a line through points is found, with what is left unexplained")
  func line() throws {
    let rows = Matrix([[1], [2], [3], [4], [5]])
    let model = try LinearRegression(fitting: rows, values: [2, 4, 5, 4, 5])
    // By hand: slope 0.6, intercept 2.2, residual squares 2.4, total squares 6.
    #expect(isClose(model.value(of: [0]), 2.2) && isClose(model.value(of: [10]), 8.2))
    #expect(isClose(model.determination, 0.6))
    #expect(isClose(model.residualError, (2.4 / 3).squareRoot()))
    #expect(isClose(model.weightErrors[0], (0.8 / 10).squareRoot() * 2.0.squareRoot()))
  }

  @Test("a ridge draws weights to nothing, and settles columns that repeat one another")
  func ridge() throws {
    let rows = Matrix((0..<12).map { [Double($0), Double($0)] })
    let values = (0..<12).map { Double($0) * 3 + Double($0 % 2) }
    #expect(throws: ModelError.self) { try LinearRegression(fitting: rows, values: values) }
    let light = try LinearRegression(fitting: rows, values: values, ridge: 1)
    let heavy = try LinearRegression(fitting: rows, values: values, ridge: 1000)
    #expect(isClose(light.weights[0], light.weights[1]) && heavy.weights[0] < light.weights[0])
    #expect(throws: ModelError.self) {
      try LinearRegression(fitting: rows, values: Array(repeating: 1, count: 12), ridge: 1)
    }
    #expect(throws: ModelError.self) { try LinearRegression(fitting: Matrix([[1], [2]]), values: [1, 2]) }
  }

  @Test("the plane of a support vector machine meets the conditions of its optimum", arguments: 1...4)
  func plane(seed: Int) throws {
    let (rows, labels) = LogisticRegressionTests.draw(rows: 120, columns: 2, seed: UInt64(seed))
    let settings = LinearSupportVectorMachine.Settings(maximumPasses: 5000)
    let machine = try LinearSupportVectorMachine(fitting: rows, labels: labels, settings: settings)
    #expect(machine.hasConverged)
    var chance = Chance(seed: UInt64(seed))
    let least = objective(machine.bias, machine.weights, rows, labels, machine.standardisation)
    for _ in 0..<200 {
      let bias = machine.bias + 0.1 * (chance.unit() - 0.5)
      let weights = machine.weights.map { $0 + 0.1 * (chance.unit() - 0.5) }
      #expect(objective(bias, weights, rows, labels, machine.standardisation) >= least - 1e-2)
    }
    let quality = try Validation.inSample(LinearSupportVectorMachine.self, rows, labels, settings)
    #expect(quality.auc > 0.75 && quality.brierSkill > 0.1)
  }

  private func objective(
    _ bias: Double, _ weights: [Double], _ rows: Matrix, _ labels: [Bool], _ standard: Standardisation
  ) -> Double {
    let squares = weights.reduce(bias * bias) { $0 + $1 * $1 } / 2
    return (0..<rows.rows).reduce(squares) { sum, row in
      let distance = bias + standard.product(weights, rows.row(row))
      return sum + max(0, 1 - (labels[row] ? distance : -distance))
    }
  }
}
