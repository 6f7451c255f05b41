import Domain
import Testing

@testable import Analytics

/// Breast cancer measurements with what other programs made of them.
struct ClassificationFixture: Decodable {
  struct Logistic: Decodable {
    enum CodingKeys: String, CodingKey {
      case means = "mean"
      case deviations = "std"
      case fits = "by_lambda"
    }
    struct Fit: Decodable {
      struct Train: Decodable { let accuracy, auc, logloss: Double }
      enum CodingKeys: String, CodingKey {
        case intercept, coef, objective, train
        case probabilities = "first10_probability"
      }
      let intercept: Double
      let coef: [Double]
      let objective: Double
      let train: Train
      let probabilities: [Double]
    }
    let means, deviations: [Double]
    let fits: [String: Fit]
  }
  struct Tree: Decodable {
    struct Node: Decodable {
      let feature: Int?
      let threshold: Double?
      let left, right: Int?
      let n: Int
      let gini, p1: Double
    }
    struct Mean: Decodable { let accuracy, auc, recall, precision, f1: Double }
    enum CodingKeys: String, CodingKey {
      case depth = "max_depth"
      case leaf = "min_samples_leaf"
      case folds = "cv_folds"
      case nodes, cv
    }
    let depth, leaf: Int
    let nodes: [Node]
    let cv: Mean
    let folds: [[Double]]
  }
  enum CodingKeys: String, CodingKey {
    case cells = "X"
    case y, fold, logistic, tree
  }
  let cells: [[Double]]
  let y, fold: [Int]
  let logistic: Logistic
  let tree: [String: Tree]

  var rows: Matrix { Matrix(cells) }
  var labels: [Bool] { y.map { $0 == 1 } }
}

@Suite("Logistic regression")
struct LogisticRegressionTests {
  @Test("the weights are those of another program, under a heavy and a light penalty", arguments: ["1.0", "0.01"])
  func weights(penalty: String) throws {
    let fixture: ClassificationFixture = try Fixture.read("classification")
    let wanted = try #require(fixture.logistic.fits[penalty])
    let lambda = try #require(Double(penalty))
    let model = try LogisticRegression(
      fitting: fixture.rows, labels: fixture.labels, settings: .init(penalty: lambda))
    #expect(isClose(model.intercept, wanted.intercept, tolerance: 0, relative: 1e-6))
    #expect(isClose(model.objective, wanted.objective, tolerance: 1e-9))
    for column in wanted.coef.indices {
      #expect(isClose(model.weights[column], wanted.coef[column], tolerance: 0, relative: 1e-6))
      #expect(isClose(model.means[column], fixture.logistic.means[column], relative: 1e-12))
      #expect(isClose(model.deviations[column], fixture.logistic.deviations[column], relative: 1e-12))
    }
    let probabilities = model.probabilities(of: fixture.rows)
    for (found, value) in zip(probabilities, wanted.probabilities) { #expect(isClose(found, value)) }
    let quality = try ClassifierQuality(probabilities: probabilities, labels: fixture.labels)
    #expect(isClose(quality.accuracy, wanted.train.accuracy))
    #expect(isClose(quality.auc, wanted.train.auc))
    #expect(isClose(quality.logLoss, wanted.train.logloss))
  }

  @Test("at the optimum the slope is nothing and the errors are the inverse information's", arguments: 1...6)
  func optimum(seed: Int) throws {
    let (rows, labels) = Self.draw(rows: 40 * seed, columns: seed, seed: UInt64(seed))
    let penalty = 0.5
    let model = try LogisticRegression(fitting: rows, labels: labels, settings: .init(penalty: penalty))
    let standard = Standardisation(means: model.means, deviations: model.deviations).apply(rows)
    var information = Matrix(rows: seed + 1, columns: seed + 1)
    var slope = [0.0] + model.weights.map { penalty * $0 }
    for row in 0..<rows.rows {
      let x = [1.0] + standard.row(row)
      let probability = model.probability(of: rows.row(row))
      for one in x.indices {
        slope[one] += (probability - (labels[row] ? 1 : 0)) * x[one]
        for two in x.indices { information[one, two] += probability * (1 - probability) * x[one] * x[two] }
      }
    }
    for column in 1...seed { information[column, column] += penalty }
    for value in slope { #expect(isClose(value, 0, tolerance: 1e-8)) }
    let inverse = try #require(Cholesky(information)).inverse
    #expect(isClose(model.interceptError, inverse[0, 0].squareRoot(), relative: 2e-5))
    for column in 0..<seed {
      #expect(isClose(model.weightErrors[column], inverse[column + 1, column + 1].squareRoot(), relative: 2e-5))
      #expect(model.pValues[column] >= 0 && model.pValues[column] <= 1)
    }
  }

  @Test("among many rows, where the first steps look at some only, the optimum is the same")
  func manyRows() throws {
    let (rows, labels) = Self.draw(rows: 5000, columns: 5, seed: 9)
    let model = try LogisticRegression(fitting: rows, labels: labels)
    let again = try LogisticRegression(fitting: rows, labels: labels)
    #expect(model == again)
    let sum = zip(model.probabilities(of: rows), labels).reduce(0) { $0 + $1.0 - ($1.1 ? 1 : 0) }
    #expect(isClose(sum, 0, tolerance: 1e-7))
  }

  @Test("labels that a plane parts are learnt under a penalty, and refused without one")
  func separable() throws {
    let rows = Matrix((0..<20).map { [Double($0)] })
    let labels = (0..<20).map { $0 >= 10 }
    let model = try LogisticRegression(fitting: rows, labels: labels)
    #expect(model.probability(of: [0]) < 0.1 && model.probability(of: [19]) > 0.9)
    #expect(throws: ModelError.self) {
      try LogisticRegression(fitting: rows, labels: labels, settings: .init(penalty: 0))
    }
  }

  @Test("a column that never varies counts for nothing")
  func constant() throws {
    let rows = Matrix((0..<20).map { [3, Double($0 % 7)] })
    let labels = (0..<20).map { $0 % 7 > 2 || $0 == 0 }
    let model = try LogisticRegression(fitting: rows, labels: labels)
    #expect(model.weights[0] == 0 && model.deviations[0] == 0 && model.pValues[0] == 1)
    #expect(model.probability(of: [3, 1]) == model.probability(of: [300, 1]))
  }

  @Test("one label, too few rows, numbers that are none and impatience are refused with a sentence")
  func refusals() {
    let rows = Matrix((0..<20).map { [Double($0)] })
    #expect(throws: ModelError.tooFew("examples of yes", found: 0, needed: 5)) {
      try LogisticRegression(fitting: rows, labels: Array(repeating: false, count: 20))
    }
    let labels = (0..<20).map { $0 % 3 == 0 }
    #expect(throws: ModelError.self) {
      try LogisticRegression(fitting: Matrix((0..<20).map { [$0 == 4 ? .nan : 1] }), labels: labels)
    }
    #expect(throws: ModelError.cancelled) {
      try LogisticRegression(fitting: rows, labels: labels) { _ in false }
    }
  }

  @Test("a model kept and restored foretells the same")
  func restored() throws {
    let (rows, labels) = Self.draw(rows: 100, columns: 3, seed: 4)
    let model = try LogisticRegression(fitting: rows, labels: labels)
    let restored = LogisticRegression(
      intercept: model.intercept, weights: model.weights, means: model.means, deviations: model.deviations)
    #expect(restored.probabilities(of: rows) == model.probabilities(of: rows))
  }

  /// Rows of chance whose label leans on the first column.
  static func draw(rows: Int, columns: Int, seed: UInt64) -> (Matrix, [Bool]) {
    var chance = Chance(seed: seed)
    var table = Matrix(rows: rows, columns: columns)
    for place in table.values.indices { table.values[place] = 10 * chance.unit() }
    let labels = (0..<rows).map { table[$0, 0] / 10 + chance.unit() > 1 }
    return (table, labels)
  }
}
