import Domain

/// A linear support vector machine (Cortes, Vapnik 1995, “Support-vector networks”), by dual coordinate descent (Hsieh,
/// Chang, Lin, Keerthi, Sundararajan 2008, “A dual coordinate descent method for large-scale linear SVM”).
///
/// Minimises ½·|w|² + C·Σ max(0, 1 − y·z) over standardised columns and a bias that counts as a column of ones. A
/// distance from the plane becomes a probability through a logistic curve (Platt 1999, “Probabilistic outputs for support
/// vector machines”), fitted on the same rows: a little too sure of itself where rows are few.
package struct LinearSupportVectorMachine: Classifier, Hashable {
  /// What is chosen before the data are seen.
  package struct Settings: Hashable, Sendable {
    /// C, the price of an error, above 0.
    package var cost: Double
    /// The most passes over the rows.
    package var maximumPasses: Int
    /// The order in which rows are visited.
    package var seed: UInt64

    /// The usual choice.
    package init(cost: Double = 1, maximumPasses: Int = 200, seed: UInt64 = 1) {
      (self.cost, self.maximumPasses, self.seed) = (cost, maximumPasses, seed)
    }
  }

  /// The plane: the bias and the weight of each standardised column.
  package let bias: Double
  package let weights: [Double]
  /// How rows are brought to the scale that was learnt on.
  package let standardisation: Standardisation
  /// How distances become probabilities.
  package let curve: LogisticRegression
  /// Whether the descent ended before its passes did.
  package let hasConverged: Bool

  /// Parts yes from no by a plane.
  ///
  /// - Throws: as every ``Classifier``.
  /// - Complexity: O(passes · rows · columns).
  package init(
    fitting rows: Matrix, labels: [Bool], settings: Settings = Settings(), progress: ModelProgress = { _ in true }
  ) throws(ModelError) {
    try Examples.check(rows, labels)
    guard settings.cost > 0, settings.cost.isFinite else { throw .invalid("The price of an error is above 0.") }
    var descent = DualDescent(try Design(rows), labels, settings)
    hasConverged = try descent.run(progress)
    let plane = descent.plane
    (bias, weights, standardisation) = (plane[0], Array(plane.dropFirst()), descent.design.standardisation)
    var distances = Matrix(rows: rows.rows, columns: 1)
    for row in 0..<rows.rows { distances.values[row] = bias + standardisation.product(weights, rows.row(row)) }
    curve = try LogisticRegression(fitting: distances, labels: labels)
  }

  /// On which side of the plane a row lies, and how far.
  package func distance(of row: ArraySlice<Double>) -> Double { bias + standardisation.product(weights, row) }

  package func probability(of row: ArraySlice<Double>) -> Double { curve.probability(of: [distance(of: row)]) }
}

/// The descent in the dual, a row at a time.
private struct DualDescent {
  let design: Design
  private let signs: [Double]
  private let settings: LinearSupportVectorMachine.Settings
  private var weights: [Design.Four]
  private var shares: [Double]
  private let squares: [Double]

  init(_ design: Design, _ labels: [Bool], _ settings: LinearSupportVectorMachine.Settings) {
    (self.design, self.settings) = (design, settings)
    signs = labels.map { $0 ? 1 : -1 }
    weights = Array(repeating: .zero, count: design.stride)
    shares = Array(repeating: 0, count: design.rows)
    var squares = shares
    design.forEachRow { row, values in
      for group in 0..<design.stride { squares[row] += (values[group] * values[group]).sum() }
    }
    self.squares = squares
  }

  var plane: [Double] { design.plain(weights) }

  /// Passes over the rows in an order of chance until no share moves; whether that came.
  mutating func run(_ progress: ModelProgress) throws(ModelError) -> Bool {
    var chance = Chance(seed: settings.seed)
    var order = Array(0..<design.rows)
    for pass in 0..<settings.maximumPasses {
      guard progress(Double(pass) / Double(settings.maximumPasses)) else { throw .cancelled }
      order = chance.shuffled(order)
      if visit(order) < 1e-2 { return true }
    }
    return false
  }

  /// One pass; how far the steepest row was from its optimum.
  private mutating func visit(_ order: [Int]) -> Double {
    var steepest = 0.0
    for row in order {
      let slope = signs[row] * design.product(row, weights) - 1
      let share = shares[row]
      let free = share <= 0 ? min(slope, 0) : share >= settings.cost ? max(slope, 0) : slope
      steepest = max(steepest, abs(free))
      guard free != 0 else { continue }
      shares[row] = min(max(share - slope / squares[row], 0), settings.cost)
      design.add(row, times: (shares[row] - share) * signs[row], to: &weights)
    }
    return steepest
  }
}
