import Domain
import RealModule

/// A network of one hidden layer, learnt by back-propagation (Rumelhart, Hinton, Williams 1986, “Learning
/// representations by back-propagating errors”).
///
/// Hidden units are tanh, the output is logistic, the loss is the mean cross-entropy; the descent takes all rows at every
/// step, from seeded weights (uniform within √(6 / (in + out)): Glorot, Bengio 2010, “Understanding the difficulty of
/// training deep feedforward neural networks”). What it finds is a local optimum, and its weights explain nothing.
package struct NeuralNetwork: Classifier, Hashable {
  /// What is chosen before the data are seen.
  package struct Settings: Hashable, Sendable {
    /// The number of hidden units, 1 or more.
    package var hidden: Int
    /// How far a step goes down the slope.
    package var rate: Double
    /// The number of steps.
    package var steps: Int
    /// What draws weights to 0: λ of λ/2·|W|² added to the loss, the biases apart.
    package var decay: Double
    /// Where the first weights come from.
    package var seed: UInt64

    /// A small network, drawn lightly to 0.
    package init(hidden: Int = 8, rate: Double = 0.5, steps: Int = 500, decay: Double = 1e-3, seed: UInt64 = 1) {
      (self.hidden, self.rate, self.steps, self.decay, self.seed) = (hidden, rate, steps, decay, seed)
    }
  }

  /// Weights and biases, or their slopes.
  package struct Parameters: Hashable, Sendable {
    /// Input × hidden.
    package var hiddenWeights: Matrix
    package var hiddenBiases: [Double]
    package var outputWeights: [Double]
    package var outputBias: Double

    /// Parameters of a network.
    ///
    /// - Precondition: as many biases and output weights as columns of the matrix.
    package init(hiddenWeights: Matrix, hiddenBiases: [Double], outputWeights: [Double], outputBias: Double) {
      precondition(hiddenWeights.columns == hiddenBiases.count && hiddenBiases.count == outputWeights.count)
      (self.hiddenWeights, self.hiddenBiases) = (hiddenWeights, hiddenBiases)
      (self.outputWeights, self.outputBias) = (outputWeights, outputBias)
    }
  }

  /// Weights and biases.
  package private(set) var parameters: Parameters
  /// How rows are brought to the scale that was learnt on.
  package let standardisation: Standardisation

  /// A network of given parameters.
  ///
  /// - Parameters:
  ///   - parameters: its weights and biases.
  ///   - standardisation: how rows are scaled before they enter; nil leaves them.
  package init(_ parameters: Parameters, standardisation: Standardisation? = nil) {
    let inputs = parameters.hiddenWeights.rows
    self.parameters = parameters
    self.standardisation =
      standardisation
      ?? Standardisation(means: Array(repeating: 0, count: inputs), deviations: Array(repeating: 1, count: inputs))
    precondition(self.standardisation.means.count == inputs)
  }

  /// Goes down the slope of the loss.
  ///
  /// - Throws: as every ``Classifier``; `notIdentified` where the rate is so high that the weights run away.
  /// - Complexity: O(steps · rows · columns · hidden).
  package init(
    fitting rows: Matrix, labels: [Bool], settings: Settings = Settings(), progress: ModelProgress = { _ in true }
  ) throws(ModelError) {
    try Examples.check(rows, labels)
    guard settings.hidden > 0 else { throw .invalid("A network has a hidden unit or more.") }
    let standard = try Standardisation(of: rows)
    self.init(Self.start(inputs: rows.columns, settings), standardisation: standard)
    let scaled = standard.apply(rows)
    let targets = labels.map { $0 ? 1.0 : 0.0 }
    for step in 0..<settings.steps {
      guard progress(Double(step) / Double(settings.steps)) else { throw .cancelled }
      descend(Self.slopes(parameters, scaled, targets).gradient, rate: settings.rate, decay: settings.decay)
    }
    guard parameters.outputBias.isFinite, parameters.outputWeights.allSatisfy(\.isFinite) else {
      throw .notIdentified("The weights run away; a lower rate keeps them.")
    }
  }

  package func probability(of row: ArraySlice<Double>) -> Double {
    let row = standardisation.apply(row)
    var z = parameters.outputBias
    for unit in parameters.hiddenBiases.indices {
      var sum = parameters.hiddenBiases[unit]
      for (input, value) in row.enumerated() { sum += value * parameters.hiddenWeights[input, unit] }
      z += parameters.outputWeights[unit] * Double.tanh(sum)
    }
    return LogisticRegression.logistic(z)
  }

  private static func start(inputs: Int, _ settings: Settings) -> Parameters {
    var chance = Chance(seed: settings.seed)
    func draw(_ count: Int, _ fan: Int) -> [Double] {
      let reach = (6 / Double(fan)).squareRoot()
      return (0..<count).map { _ in (2 * chance.unit() - 1) * reach }
    }
    var weights = Matrix(rows: inputs, columns: settings.hidden)
    weights.values = draw(inputs * settings.hidden, inputs + settings.hidden)
    return Parameters(
      hiddenWeights: weights, hiddenBiases: Array(repeating: 0, count: settings.hidden),
      outputWeights: draw(settings.hidden, settings.hidden + 1), outputBias: 0)
  }

  mutating func descend(_ gradient: Parameters, rate: Double, decay: Double) {
    func move(_ values: inout [Double], _ slopes: [Double], _ decay: Double) {
      for place in values.indices { values[place] -= rate * (slopes[place] + decay * values[place]) }
    }
    move(&parameters.hiddenWeights.values, gradient.hiddenWeights.values, decay)
    move(&parameters.hiddenBiases, gradient.hiddenBiases, 0)
    move(&parameters.outputWeights, gradient.outputWeights, decay)
    parameters.outputBias -= rate * gradient.outputBias
  }
}
