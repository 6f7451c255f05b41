import Domain
import Testing

@testable import Analytics

@Suite("Which customers come first")
struct CustomerEvaluationTests {
  private let indicators = [
    EvaluationIndicator("margin", .company), EvaluationIndicator("growth", .company),
    EvaluationIndicator("trust", .customer),
  ]

  @Test("with few judged customers the weights decide, and each view is shown alone")
  func hierarchy() throws {
    let evaluation = try CustomerEvaluation(indicators, weights: [2, 1, 1], judged: 49) { _ in 1 }
    #expect(evaluation.method == .hierarchy)
    let priority = try evaluation.priority([1, 0.25, nil])
    #expect(priority.value == 0.75)
    #expect(priority.company == 0.75)
    #expect(priority.customer == nil)
    #expect(priority.missing == ["trust"])
    #expect(throws: ModelError.self) { try evaluation.priority([nil, nil, nil]) }
  }

  @Test("from 50 judged customers on the network decides, what is not known read as a half")
  func network() throws {
    let evaluation = try CustomerEvaluation(indicators, weights: [2, 1, 1], judged: 50) { $0[2] }
    #expect(evaluation.method == .network)
    #expect(try evaluation.priority([1, 1, 0.1]).value == 0.1)
    #expect(try evaluation.priority([1, 1, nil]).value == 0.5)
    #expect(try CustomerEvaluation(indicators, weights: [2, 1, 1], judged: 500).method == .hierarchy)
    let broken = try CustomerEvaluation(indicators, weights: [2, 1, 1], judged: 50) { _ in .nan }
    #expect(throws: ModelError.self) { try broken.priority([1, 1, 1]) }
  }

  @Test("customers are ranked from the highest, the first of equals first, the unknown left out")
  func ranking() throws {
    let evaluation = try CustomerEvaluation(indicators, weights: [2, 1, 1])
    let ranking = evaluation.ranking([[0, 0, 0], [nil, nil, nil], [1, 1, 1], [0, 0, nil], [0.5, 0.5, 0.5]])
    #expect(ranking.map(\.place) == [2, 4, 0, 3])
    #expect(throws: ModelError.self) { try CustomerEvaluation(indicators, weights: [1, 1]) }
    #expect(throws: ModelError.self) { try CustomerEvaluation(indicators, weights: [1, 1, .nan]) }
    #expect(CustomerEvaluation.Method.hierarchy.rawValue == "hierarchy")
    #expect(Set(EvaluationIndicator.usual.map(\.view)) == Set(EvaluationView.allCases))
  }
}
