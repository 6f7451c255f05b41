import Domain
import Testing

@testable import Analytics

@Suite("Weights from judgements in pairs")
struct AnalyticHierarchyTests {
  struct Golden: Decodable {
    struct Example: Decodable {
      struct Expected: Decodable {
        let weights: [Double]
        let eigenvalue, index, ratio: Double
        let geometricMeans: [Double]

        enum CodingKeys: String, CodingKey {
          case weights
          case eigenvalue = "lambda_max"
          case index = "CI"
          case ratio = "CR"
          case geometricMeans = "geometric_mean_weights"
        }
      }
      let name: String
      let matrix: [[Double]]
      let expected: Expected

      enum CodingKeys: String, CodingKey {
        case name, expected
        case matrix = "matrix_float"
      }
    }
    let randomIndices: [Double]
    let examples: [Example]

    enum CodingKeys: String, CodingKey {
      case examples
      case randomIndices = "random_index"
    }
  }

  @Test("weights, eigenvalue and consistency are those of the reference")
  func golden() throws {
    let golden: Golden = try Fixture.read("ahp")
    #expect(golden.randomIndices == AnalyticHierarchy.randomIndices)
    #expect(golden.examples.count == 4)
    for example in golden.examples {
      let hierarchy = try AnalyticHierarchy(Matrix(example.matrix))
      #expect(isClose(hierarchy.eigenvalue, example.expected.eigenvalue), "\(example.name)")
      #expect(isClose(hierarchy.consistencyIndex, example.expected.index), "\(example.name)")
      #expect(isClose(hierarchy.consistencyRatio, example.expected.ratio), "\(example.name)")
      for (found, wanted) in zip(hierarchy.weights, example.expected.weights) { #expect(isClose(found, wanted)) }
      for (found, wanted) in zip(hierarchy.geometricMeanWeights, example.expected.geometricMeans) {
        #expect(isClose(found, wanted))
      }
    }
  }

  @Test("judgements that contradict one another are refused, and the worst is named")
  func contradiction() throws {
    let golden: Golden = try Fixture.read("ahp")
    let hierarchy = try AnalyticHierarchy(Matrix(golden.examples[2].matrix))
    #expect(!hierarchy.isConsistent)
    let worst = try #require(hierarchy.worstJudgement)
    let (weights, matrix) = (hierarchy.weights, golden.examples[2].matrix)
    for row in 0..<5 {
      for column in row + 1..<max(5, row + 1) {
        let misfit = max(
          matrix[row][column] * weights[column] / weights[row], weights[row] / weights[column] / matrix[row][column])
        #expect(misfit <= max(worst.judged / worst.implied, worst.implied / worst.judged) + 1e-9)
      }
    }
    let error = #expect(throws: ModelError.self) { try hierarchy.accepted(["a", "b", "c", "d", "e"]) }
    #expect(error?.description.contains("consistency ratio 0.90") == true)
  }

  @Test("judgements made of weights give these weights back, whatever their number", arguments: 1...10)
  func recovery(size: Int) throws {
    var chance = Chance(seed: UInt64(size))
    let drawn = (0..<size).map { _ in 0.1 + chance.unit() }
    let wanted = drawn.map { $0 / drawn.reduce(0, +) }
    let above = wanted.indices.flatMap { row in wanted.indices.dropFirst(row + 1).map { wanted[row] / wanted[$0] } }
    let hierarchy = try AnalyticHierarchy(above: above)
    for (found, weight) in zip(hierarchy.weights, wanted) { #expect(isClose(found, weight, tolerance: 1e-11)) }
    #expect(isClose(hierarchy.consistencyRatio, 0, tolerance: 1e-11))
    #expect(hierarchy.isConsistent)
  }

  @Test("two criteria cannot contradict each other, and over ten are refused")
  func sizes() throws {
    #expect(try AnalyticHierarchy(above: [9]).consistencyRatio == 0)
    #expect(try AnalyticHierarchy(above: []).weights == [1])
    #expect(throws: ModelError.self) { try AnalyticHierarchy(above: Array(repeating: 1, count: 55)) }
    #expect(throws: ModelError.self) { try AnalyticHierarchy(above: [1, 2]) }
  }

  @Test(
    "a table that holds no judgements is refused",
    arguments: [
      [[1, 2], [2, 1]], [[1, 0], [0, 1]], [[1, .nan], [.nan, 1]], [[1, -1], [-1, 1]], [[1, 1e200], [1e-200, 1]],
      [[2.0]], [[1, 2]], [],
    ])
  func nonsense(rows: [[Double]]) {
    let matrix = rows.isEmpty ? Matrix(rows: 0, columns: 0) : Matrix(rows)
    #expect(throws: ModelError.self) { try AnalyticHierarchy(matrix) }
  }

  @Test("the most circular judgements still end in weights")
  func circles() throws {
    let hierarchy = try AnalyticHierarchy(above: [1000, 0.002, 1000])
    #expect(isClose(hierarchy.weights.reduce(0, +), 1))
    #expect(!hierarchy.isConsistent)
  }

  @Test("criteria made of criteria hand their weight down")
  func tree() throws {
    let value = try CriteriaTree("value", above: [2], [CriteriaTree("margin"), CriteriaTree("growth")])
    let tree = try CriteriaTree("priority", above: [3], [value, CriteriaTree("trust")])
    #expect(tree.leaves.map(\.name) == ["margin", "growth", "trust"])
    for (leaf, weight) in zip(tree.leaves, [0.5, 0.25, 0.25]) { #expect(isClose(leaf.weight, weight)) }
    #expect(throws: ModelError.self) { try CriteriaTree("priority", above: [3], [value]) }
    #expect(throws: ModelError.self) {
      try CriteriaTree("all", above: [9, 1.0 / 9, 9], [value, CriteriaTree("trust"), CriteriaTree("ease")])
    }
  }
}
