import RealModule

/// The parameters at which a smooth function of positive parameters is largest, by Newton's method in their logarithms,
/// damped where the function is not concave (Levenberg 1944; Marquardt 1963).
struct NewtonSearch {
  /// The function at one place: its value, and its first and second derivatives by the parameters themselves.
  struct Point {
    var value: Double
    var gradient: [Double]
    var hessian: Matrix
  }

  /// What was found.
  struct Maximum {
    let parameters: [Double]
    let value: Double
    /// By the parameters; empty where the function is flat in some direction.
    let standardErrors: [Double]
    let steps: Int
  }

  /// The names of the parameters, for sentences.
  let names: [String]
  /// Steps after which the search is given up.
  var most = 200
  /// Told the number of each step; false gives the search up.
  var goesOn: (Int) -> Bool = { _ in true }

  /// Logarithms of parameters that count as an edge.
  private static let edge = 14.0
  /// A damping that changes a step by little.
  private static let light = 1e-2
  /// No logarithm moves further in one step.
  private static let stride = 2.0

  /// - Throws: ``ModelError`` where a parameter runs to an edge, the function is flat, or the steps are not enough.
  func maximise(from start: [Double], _ evaluate: ([Double]) -> Point) throws(ModelError) -> Maximum {
    var logs = start.map { Double.log($0) }
    var point = logarithmic(evaluate(start), at: start)
    var damping = 0.0
    for step in 1...most {
      guard goesOn(step) else { throw .cancelled }
      guard let move = move(from: point, damping: damping) else {
        damping = max(1e-3, damping * 10)
        if damping > 1e12 { throw flat(point, logs) }
        continue
      }
      let gain = zip(move, point.gradient).reduce(0) { $0 + $1.0 * $1.1 } / 2
      let next = zip(logs, move).map { $0 + min(max($1, -Self.stride), Self.stride) }
      if let edge = next.indices.first(where: { abs(next[$0]) > Self.edge }) { throw atEdge(edge, next[edge]) }
      let parameters = next.map { Double.exp($0) }
      let found = logarithmic(evaluate(parameters), at: parameters)
      let rounding = 1e-12 * (1 + abs(point.value))
      if gain <= rounding, damping <= Self.light, found.value.isFinite {
        return try maximum(found, parameters, steps: step)
      }
      // Near the top the value goes up and down by what is lost in rounding.
      if found.value >= point.value - rounding {
        (logs, point, damping) = (next, found, damping < 1e-6 ? 0 : damping / 10)
      } else {
        damping = max(1e-3, damping * 10)
        if damping > 1e12 { throw .notConverged(steps: step) }
      }
    }
    throw .notConverged(steps: most)
  }

  /// The derivatives by the logarithms of the parameters.
  private func logarithmic(_ point: Point, at parameters: [Double]) -> Point {
    var point = point
    for row in parameters.indices {
      for column in parameters.indices { point.hessian[row, column] *= parameters[row] * parameters[column] }
      point.gradient[row] *= parameters[row]
      point.hessian[row, row] += point.gradient[row]
    }
    return point
  }

  private func move(from point: Point, damping: Double) -> [Double]? {
    var curvature = point.hessian
    for place in curvature.values.indices { curvature.values[place].negate() }
    for row in names.indices { curvature[row, row] += damping * max(abs(curvature[row, row]), 1e-8) }
    return Cholesky(curvature)?.solve(point.gradient)
  }

  private func maximum(_ point: Point, _ parameters: [Double], steps: Int) throws(ModelError) -> Maximum {
    var information = point.hessian
    for place in information.values.indices { information.values[place].negate() }
    guard let covariances = Cholesky(information)?.inverse else { throw flat(point, parameters.map { Double.log($0) }) }
    let errors = parameters.indices.map { parameters[$0] * covariances[$0, $0].squareRoot() }
    return Maximum(parameters: parameters, value: point.value, standardErrors: errors, steps: steps)
  }

  private func atEdge(_ place: Int, _ log: Double) -> ModelError {
    .notIdentified("The data do not tell \(names[place]): it runs to \(log > 0 ? "infinity" : "0").")
  }

  /// The parameter in which the function bends least is the one that the data do not tell.
  private func flat(_ point: Point, _ logs: [Double]) -> ModelError {
    let least = names.indices.min { abs(point.hessian[$0, $0]) < abs(point.hessian[$1, $1]) } ?? 0
    return .notIdentified(
      "The data do not tell \(names[least]) apart from the others: many values of it fit as well.")
  }
}

extension NewtonSearch.Point {
  /// Derivatives from small steps, where no formula is at hand: central differences, good to six digits or so.
  init(of parameters: [Double], _ function: ([Double]) -> Double) {
    let steps = parameters.map { 1e-4 * $0 }
    func value(_ moves: [(place: Int, sign: Double)]) -> Double {
      var moved = parameters
      for move in moves { moved[move.place] += move.sign * steps[move.place] }
      return function(moved)
    }
    let middle = function(parameters)
    var gradient = parameters
    var hessian = Matrix(rows: parameters.count, columns: parameters.count)
    for row in parameters.indices {
      let (up, down) = (value([(row, 1)]), value([(row, -1)]))
      gradient[row] = (up - down) / (2 * steps[row])
      hessian[row, row] = (up - 2 * middle + down) / (steps[row] * steps[row])
      for column in 0..<row {
        let same = value([(row, 1), (column, 1)]) + value([(row, -1), (column, -1)])
        let apart = value([(row, 1), (column, -1)]) + value([(row, -1), (column, 1)])
        hessian[row, column] = (same - apart) / (4 * steps[row] * steps[column])
        hessian[column, row] = hessian[row, column]
      }
    }
    self.init(value: middle, gradient: gradient, hessian: hessian)
  }
}
