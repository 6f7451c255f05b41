import Domain
import Testing

@testable import Analytics

@Suite("Judging by grades")
struct FuzzyEvaluationTests {
  struct Expected: Decodable {
    let memberships, normalised: [Double]
    let grade: Int
    let score: Double

    enum CodingKeys: String, CodingKey {
      case memberships = "B"
      case normalised = "B_normalised"
      case grade = "max_membership_index"
      case score
    }
  }
  struct Group: Decodable {
    let weight: Double
    let weights: [Double]
    let membership: [[Double]]
  }
  struct Golden: Decodable {
    struct Single: Decodable {
      struct Input: Decodable {
        let weights: [Double]
        let membership: [[Double]]
        let scores: [Double]

        enum CodingKeys: String, CodingKey {
          case weights, membership
          case scores = "grade_scores"
        }
      }
      let input: Input
      let expected: [String: Expected]
    }
    struct TwoLevel: Decodable {
      struct Input: Decodable {
        let groups: [Group]
        let scores: [Double]

        enum CodingKeys: String, CodingKey {
          case groups
          case scores = "grade_scores"
        }
      }
      let input: Input
      let memberships: [Double]
      let score: Double

      enum CodingKeys: String, CodingKey {
        case input, score
        case memberships = "B"
      }
    }
    struct Survey: Decodable {
      let counts: [[Int]]
      let weights: [Double]
      let membership: [[Double]]
      let expected: [String: Expected]
    }
    let single: Single
    let twoLevels: TwoLevel
    let survey: Survey

    enum CodingKeys: String, CodingKey {
      case single, survey
      case twoLevels = "two_level_product_sum"
    }
  }

  private let names: [String: FuzzyOperator] = [
    "min_max": .minMax, "product_max": .productMax, "min_bounded_sum": .minBoundedSum, "product_sum": .productSum,
  ]

  private func check(
    _ weights: [Double], _ memberships: Matrix, _ scores: [Double], _ expected: [String: Expected]
  ) throws {
    #expect(Set(expected.keys) == Set(names.keys))
    for (name, wanted) in expected {
      let judged = try FuzzyEvaluation(
        weights: weights, memberships: memberships, by: try #require(names[name]))
      #expect(judged.grade == wanted.grade, "\(name)")
      for (found, value) in zip(judged.memberships, wanted.memberships) {
        #expect(isClose(found, value, tolerance: 1e-12))
      }
      for (found, value) in zip(judged.normalised, wanted.normalised) {
        #expect(isClose(found, value, tolerance: 1e-12))
      }
      #expect(isClose(judged.score(scores), wanted.score, tolerance: 1e-12), "\(name)")
    }
  }

  @Test("all four operators give the reference's grades and scores")
  func golden() throws {
    let golden: Golden = try Fixture.read("fuzzy_evaluation")
    let single = golden.single.input
    try check(single.weights, Matrix(single.membership), single.scores, golden.single.expected)
    let survey = golden.survey
    let memberships = try FuzzyEvaluation.memberships(counts: survey.counts)
    for (found, value) in zip(memberships.values, survey.membership.flatMap(\.self)) {
      #expect(isClose(found, value, tolerance: 1e-15))
    }
    try check(survey.weights, memberships, [100, 80, 60, 40, 20], survey.expected)
  }

  @Test("judgements in two levels give the reference's")
  func twoLevels() throws {
    let golden: Golden = try Fixture.read("fuzzy_evaluation")
    let given = golden.twoLevels
    let groups = given.input.groups.map {
      FuzzyGroup(weight: $0.weight, weights: $0.weights, memberships: Matrix($0.membership))
    }
    let judged = try FuzzyEvaluation(groups: groups)
    for (found, value) in zip(judged.memberships, given.memberships) {
      #expect(isClose(found, value, tolerance: 1e-12))
    }
    #expect(isClose(judged.score(given.input.scores), given.score, tolerance: 1e-12))
    #expect(judged.grade == 0)
  }

  @Test("of equal grades the better one wins, whatever the last digit says")
  func ties() throws {
    // 0.1 + 0.2 is a little more than 0.3 in the machine.
    let judged = try FuzzyEvaluation(weights: [1, 1], memberships: Matrix([[0.3, 0.1], [0, 0.2]]))
    #expect(judged.memberships[1] > judged.memberships[0])
    #expect(judged.grade == 0)
  }

  @Test("the memberships of any value are together one, and its own grade has the most")
  func triangles() throws {
    var chance = Chance(seed: 5)
    for _ in 0..<500 {
      let value = chance.unit()
      let memberships = try #require(FuzzyGrade.memberships(of: value))
      #expect(isClose(memberships.reduce(0, +), 1))
      let nearest = try #require(FuzzyGrade.allCases.min { abs($0.peak - value) < abs($1.peak - value) })
      #expect(memberships[nearest.place] == memberships.max())
    }
    #expect(FuzzyGrade.memberships(of: 7) == [1, 0, 0, 0, 0])
    #expect(FuzzyGrade.memberships(of: -.infinity) == [0, 0, 0, 0, 1])
    #expect(FuzzyGrade.memberships(of: .nan) == nil)
  }

  @Test("what is not known leaves its weight to the others and is named")
  func missing() throws {
    let signs = [Indicator("a", 1), Indicator("b", nil), Indicator("c", 0), Indicator("d", .nan)]
    let index = try WeightedIndex(signs, weights: [3, 5, 1, 1])
    #expect(index.value == 0.75)
    #expect(index.weights == [0.75, 0, 0.25, 0])
    #expect(index.missing == ["b", "d"])
    #expect(index.known == 0.4)
    #expect(try FuzzyEvaluation(signs, weights: [3, 5, 1, 1]).memberships == [0.75, 0, 0, 0, 0.25])
    #expect(throws: ModelError.tooFew("known indicators", found: 0, needed: 1)) {
      try WeightedIndex([Indicator("a", nil)], weights: [1])
    }
    #expect(throws: ModelError.self) { try WeightedIndex([Indicator("a", 1)], weights: [.infinity]) }
    #expect(throws: ModelError.self) { try WeightedIndex([Indicator("a", 1)], weights: [-1]) }
  }

  @Test("nonsense is refused")
  func nonsense() {
    #expect(throws: ModelError.self) { try FuzzyEvaluation(weights: [], memberships: Matrix(rows: 0, columns: 0)) }
    #expect(throws: ModelError.self) { try FuzzyEvaluation(weights: [1], memberships: Matrix([[0, 0]])) }
    #expect(throws: ModelError.self) { try FuzzyEvaluation(weights: [1], memberships: Matrix([[.nan, 1]])) }
    #expect(throws: ModelError.self) { try FuzzyEvaluation(weights: [1, 1], memberships: Matrix([[1, 1]])) }
    #expect(throws: ModelError.self) { try FuzzyEvaluation(groups: []) }
    #expect(throws: ModelError.self) { try FuzzyEvaluation.memberships(counts: []) }
    #expect(throws: ModelError.self) { try FuzzyEvaluation.memberships(counts: [[1, 2], [1]]) }
    #expect(throws: ModelError.self) { try FuzzyEvaluation.memberships(counts: [[0, 0]]) }
    #expect(throws: ModelError.self) { try FuzzyEvaluation.memberships(counts: [[-1, 2]]) }
  }
}
