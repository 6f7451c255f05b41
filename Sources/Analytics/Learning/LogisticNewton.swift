import RealModule

/// Newton's method for the penalised likelihood of a logistic regression.
struct LogisticNewton {
  let design: Design
  private(set) var weights: [Double]
  private(set) var objective = Double.infinity
  private let labels: [Double]
  private let penalty: Double
  private var curvatures: [Double]
  private var gradient: [Double] = []
  private var steps = 0

  init(_ design: Design, _ labels: [Bool], _ penalty: Double) {
    (self.design, self.penalty) = (design, penalty)
    self.labels = labels.map { $0 ? 1 : 0 }
    weights = Array(repeating: 0, count: design.width)
    curvatures = Array(repeating: 0, count: design.rows)
  }

  /// Goes to the optimum; the standard errors there, the intercept's first.
  ///
  /// Among many rows the first steps look at some of them only: near enough to begin with, at a fraction of the cost.
  mutating func solve(maximumSteps: Int, _ progress: ModelProgress) throws(ModelError) -> [Double] {
    let every = design.rows / (24 * design.width)
    if penalty > 0, every > 1 {
      _ = try? descend(every: every, maximumSteps: 8, enough: 0.2, progress)
      if !weights.allSatisfy({ $0.isFinite }) { weights = Array(repeating: 0, count: design.width) }
    }
    let information = try descend(every: 1, maximumSteps: maximumSteps, enough: 2e-8, progress)
    let covariances = information.inverse
    return (0..<design.width).map { column in
      isConstant(column) ? .infinity : covariances[column, column].squareRoot()
    }
  }

  /// Steps until one is small; the information there.
  ///
  /// The information is the costly part. It is kept from step to step as long as each is under a quarter of the one
  /// before, and computed anew where not.
  private mutating func descend(
    every: Int, maximumSteps: Int, enough: Double, _ progress: ModelProgress
  ) throws(ModelError) -> Cholesky {
    evaluate(every)
    var (information, isFresh) = (try information(every), true)
    var last = Double.infinity
    for _ in 0..<maximumSteps {
      guard progress(Double(steps) / Double(steps + 4)) else { throw .cancelled }
      steps += 1
      let step = information.solve(gradient)
      let length = step.reduce(0) { max($0, abs($1)) }
      let hasMoved = move(by: step, every)
      if length <= enough { return try self.information(every) }
      guard hasMoved || !isFresh else { throw .notConverged(steps: steps) }
      isFresh = !hasMoved || length > last / 4
      if isFresh { information = try self.information(every) }
      last = length
    }
    throw .notConverged(steps: maximumSteps)
  }

  private func information(_ every: Int) throws(ModelError) -> Cholesky {
    guard let information = Cholesky(hessian(every)) else {
      throw .notIdentified(
        "The columns repeat one another or tell yes from no without exception; a penalty above 0 settles it.")
    }
    return information
  }

  /// Takes the step, halved until it leads down; whether it did.
  private mutating func move(by step: [Double], _ every: Int) -> Bool {
    let (start, before) = (weights, objective)
    var length = 1.0
    for _ in 0..<30 {
      for column in weights.indices { weights[column] = start[column] - length * step[column] }
      evaluate(every)
      if objective <= before + 1e-12 * abs(before) { return true }
      length /= 2
    }
    weights = start
    evaluate(every)
    return false
  }

  private func isConstant(_ column: Int) -> Bool {
    column > 0 && design.standardisation.deviations[column - 1] == 0
  }

  private func hessian(_ every: Int) -> Matrix {
    var hessian = design.gram(weights: curvatures, every: every)
    for column in 1..<design.width { hessian[column, column] += penalty + (isConstant(column) ? 1 : 0) }
    return hessian
  }

  /// The objective and its slopes at the weights.
  private mutating func evaluate(_ every: Int) {
    let padded = design.padded(weights)
    var slopes = Array(repeating: Design.Four.zero, count: design.stride)
    objective = padded.withUnsafeBufferPointer { padded in
      labels.withUnsafeBufferPointer { labels in
        curvatures.withUnsafeMutableBufferPointer { curvatures in
          slopes.withUnsafeMutableBufferPointer { Self.pass(design, every, padded, labels, curvatures, $0) }
        }
      }
    }
    gradient = design.plain(slopes)
    for column in 1..<design.width {
      gradient[column] += penalty * weights[column]
      objective += penalty / 2 * weights[column] * weights[column]
    }
  }

  /// One pass over the rows: curvatures and slopes are filled, the loss is returned.
  ///
  /// The logarithms of 256 factors of 1 to 2 are taken of their product, at one.
  private static func pass(
    _ design: Design, _ every: Int, _ weights: UnsafeBufferPointer<Design.Four>, _ labels: UnsafeBufferPointer<Double>,
    _ curvatures: UnsafeMutableBufferPointer<Double>, _ slopes: UnsafeMutableBufferPointer<Design.Four>
  ) -> Double {
    var (loss, product, factors) = (0.0, 1.0, 0)
    design.forEachRow(every: every) { row, values in
      var total = Design.Four.zero
      for group in 0..<weights.count { total += values[group] * weights[group] }
      let z = total.sum()
      let tail = Double.exp(-abs(z))
      let share = 1 / (1 + tail)
      curvatures[row] = tail * share * share
      loss += max(z, 0) - labels[row] * z
      product *= 1 + tail
      factors += 1
      if factors == 256 {
        loss += Double.log(product)
        (product, factors) = (1, 0)
      }
      let residual = (z >= 0 ? share : tail * share) - labels[row]
      for group in 0..<slopes.count { slopes[group] += values[group] * residual }
    }
    return loss + Double.log(product)
  }
}
