import Domain
import Testing

@testable import Analytics

@Suite("Which products are alike")
struct ItemSimilarityTests {
  struct Golden: Decodable {
    struct Prediction: Decodable { let user, item: Int, neighbours: [Int], predicted: Double }
    let ratings: [[Double]]
    let cosine, common, adjusted: [[Double]]
    let predictions: [Prediction]

    enum CodingKeys: String, CodingKey {
      case ratings
      case cosine = "cosine_all"
      case common = "cosine_over_common_raters"
      case adjusted = "adjusted_cosine"
      case predictions = "predictions_k2_cosine_common"
    }
  }

  private func table(_ ratings: [[Double]]) throws -> Interactions {
    try Interactions(
      subjects: ratings.count, items: ratings.first?.count ?? 0,
      cells: ratings.enumerated().flatMap { subject, row in
        row.enumerated().filter { $0.element != 0 }.map { .init(subject: subject, item: $0.offset, value: $0.element) }
      })
  }

  @Test("similarities and predictions are those of the reference")
  func golden() throws {
    let golden = try Fixture.read("item_cf", as: Golden.self)
    let table = try table(golden.ratings)
    let measures: [(ItemSimilarity.Measure, [[Double]])] = [
      (.cosine, golden.cosine), (.cosineOverCommon, golden.common), (.adjustedCosine, golden.adjusted),
    ]
    for (measure, wanted) in measures {
      let similarity = ItemSimilarity(table, measure: measure)
      for (item, row) in wanted.enumerated() {
        for (found, wanted) in zip(similarity.similarities(to: item), row) {
          #expect(isClose(found, wanted, tolerance: 1e-12), "\(measure) of \(item)")
        }
      }
    }
    #expect(golden.predictions.count == 10)
    let similarity = ItemSimilarity(table, measure: .cosineOverCommon)
    for wanted in golden.predictions {
      let found = try #require(similarity.prediction(subject: wanted.user, item: wanted.item, k: 2))
      #expect(isClose(found.value, wanted.predicted, tolerance: 1e-12))
      #expect(found.neighbours == wanted.neighbours)
    }
  }

  @Test("the nearest products are those of comparing every pair", arguments: 0..<20 as Range<UInt64>)
  func slowly(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let lists = (0..<40).map { _ in (0..<chance.below(7)).map { _ in chance.below(12) } }
    let found = ItemSimilarity(Interactions(orders: try Baskets(lists, products: 12), largest: 5)).neighbours(count: 4)
    let sets = lists.map(Set.init).filter { $0.count <= 5 }
    for item in 0..<12 {
      let one = sets.count { $0.contains(item) }
      let all = (0..<12).filter { $0 != item }.map { other in
        let both = sets.count { $0.contains(item) && $0.contains(other) }
        let length = Double(one * sets.count { $0.contains(other) }).squareRoot()
        return (item: other, common: both, similarity: both > 0 ? Double(both) / length : 0)
      }
      let best = all.filter { $0.common > 0 }.map(\.similarity).sorted(by: >).prefix(4)
      #expect(found[item].count == best.count)
      for (neighbour, similarity) in zip(found[item], best) {
        #expect(isClose(neighbour.similarity, similarity, tolerance: 1e-12))
        #expect(all.contains { $0.item == neighbour.item && $0.common == neighbour.common })
      }
    }
  }

  @Test("products nobody bought, or a table of nothing, are like nothing")
  func edges() throws {
    let empty = ItemSimilarity(try table([]))
    #expect(empty.neighbours(count: 3).isEmpty)
    let lonely = ItemSimilarity(try table([[1, 0], [3, 0]]), measure: .adjustedCosine)
    #expect(lonely.similarities(to: 0) == [0, 0])
    #expect(lonely.prediction(subject: 0, item: 1, k: 2) == nil)
    #expect(throws: ModelError.self) { try Interactions(subjects: 1, items: 1, cells: [.init(subject: 1, item: 0)]) }
    #expect(throws: ModelError.self) {
      try Interactions(subjects: 1, items: 1, cells: [.init(subject: 0, item: 0, value: .nan)])
    }
  }

  @Test("a product is like another that shares what is rare, and not by what all have")
  func content() throws {
    let alike = try ContentSimilarity.of(attributes: [[0, 1], [0, 1, 1], [0, 2], [0]])
    #expect(alike.neighbours(of: 0, count: 3).map(\.item) == [1])
    #expect(alike.neighbours(of: 3, count: 3).isEmpty)
    #expect(throws: ModelError.self) { try ContentSimilarity.of(attributes: [[-1]]) }
    #expect(try ContentSimilarity.of(attributes: []).neighbours(count: 1).isEmpty)
  }

  @Test("lists are joined by rank alone")
  func fusion() {
    let fused = RankFusion.fused([[3, 1, 2], [1, 3, 3]])
    #expect(fused.map(\.item) == [1, 3, 2])
    #expect(fused[0].score == fused[1].score)
    #expect(isClose(fused[2].score, 1.0 / 63, tolerance: 1e-15))
    #expect(RankFusion.fused([[1], [2]], weights: [1, 2]).map(\.item) == [2, 1])
    #expect(RankFusion.fused([]).isEmpty)
  }
}
