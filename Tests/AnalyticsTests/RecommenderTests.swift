import Domain
import Testing

@testable import Analytics

@Suite("What a customer may buy next")
struct RecommenderTests {
  /// Ten customers with 0 and 1, two with 0 only, eight with 2 only, one with nothing.
  private static let bought =
    Array(repeating: [0, 1], count: 10) + Array(repeating: [0], count: 2) + Array(repeating: [2], count: 8) + [[]]

  private func profiles(
    _ bought: [[Int]] = bought, products: Int = 4, signals: [(customer: Int, product: Int, signal: WeakSignal)] = []
  ) throws -> TasteProfiles {
    try TasteProfiles(purchases: Interactions(customers: try Baskets(bought, products: products)), signals: signals)
  }

  @Test("what the buyers of the same took comes first, with the reason in figures")
  func reason() throws {
    let first = try #require(try Recommender(try profiles()).recommendations(for: 10, count: 3).first)
    #expect(first.product == 1)
    let share = 10.0 / 12
    #expect(first.reason == .bought([0], share: share, lift: share / (10.0 / 21), buyers: 12))
    #expect(first.reason.sentence { "P\($0)" } == "bought P0; 83 % of its buyers took this; lift 1.8; n = 12")
  }

  @Test("a rule of several products is the reason where it is the surer one")
  func rules() throws {
    let baskets = try Baskets(
      Array(repeating: [0, 1, 2], count: 9) + Array(repeating: [0], count: 9) + Array(repeating: [1], count: 9) + [
        [0, 1]
      ],
      products: 3)
    let rules = AssociationRules(
      try FrequentItemsets(baskets, minimumCount: 2), minimumConfidence: 0.5, largestConsequent: 1)
    let recommender = try Recommender(try TasteProfiles(purchases: Interactions(customers: baskets)), rules: rules)
    let first = try #require(recommender.recommendations(for: 27, count: 1).first)
    #expect(first.product == 2)
    let lift = 0.9 / (9.0 / 28)
    #expect(first.reason == .bought([0, 1], share: 0.9, lift: lift, buyers: 10))
  }

  @Test("what is bought is never recommended, and an enquiry is followed up")
  func signals() throws {
    let recommender = try Recommender(try profiles(signals: [(12, 3, .enquiry), (12, 2, .click)]))
    let found = recommender.recommendations(for: 12, count: 10)
    #expect(found.first?.product == 3)
    #expect(found.first?.reason == .asked)
    #expect(!found.contains { $0.product == 2 })
    #expect(throws: ModelError.self) { try profiles(signals: [(99, 0, .click)]) }
  }

  @Test("a customer of whom nothing is known gets what the segment buys")
  func cold() throws {
    let segments: [Int?] = Array(repeating: 0, count: 12) + Array(repeating: 1, count: 9)
    let found = try Recommender(try profiles(), segments: segments).recommendations(for: 20, count: 2)
    #expect(found.map(\.product) == [2, 0])
    let share = (8 + 20 * (8.0 / 21)) / 29
    #expect(found[0].reason == .popular(share: share))
    #expect(try Recommender(try profiles()).recommendations(for: 20, count: 1).map(\.product) == [0])
    #expect(throws: ModelError.self) { try Recommender(try profiles(), segments: [0]) }
  }

  @Test("a product nobody bought is found by what is said of it")
  func content() throws {
    let content = try ContentSimilarity.of(attributes: [[0], [1], [2], [2]])
    let found = try Recommender(try profiles(), content: content).recommendations(for: 12, count: 1)
    #expect(found.map(\.product) == [3])
    #expect(found.first?.reason == .alike(2))
  }

  @Test("those who fit as well as the buyers and were not asked are the missed ones")
  func missed() throws {
    let recommender = try Recommender(try profiles())
    let fits = (0..<21).map { recommender.fit(of: 1, to: $0) }
    let have = Self.bought.map { $0.contains(1) }
    var offered = Array(repeating: false, count: 21)
    #expect(MissedCustomers.of(fits: fits, offered: offered, have: have) == [10, 11])
    offered[10] = true
    #expect(MissedCustomers.of(fits: fits, offered: offered, have: have) == [11])
    #expect(MissedCustomers.of(fits: [1], offered: [false], have: [false]).isEmpty)
  }

  @Test("holdings name what is owned, and what is missing by how common it is")
  func holdings() throws {
    let found = try Holdings.of(categories: [[2, 2], [1, 2], [0, 1], []], count: 4)
    #expect(found[0] == Holdings(owned: [2], missing: [1, 0, 3]))
    #expect(found[3].missing == [1, 2, 0, 3])
  }

  @Test("quality counts new products of the last order alone")
  func quality() throws {
    let trial = RecommenderQuality.trial(of: [[[0], [1, 2]], [[0], [0]], [[5]], [], [[1], [3], [4]]])
    #expect(trial.known == [[0], [0], [5], [], [1, 3]])
    #expect(trial.wanted == [[1, 2], [], [], [], [4]])
    let found = try RecommenderQuality(wanted: trial.wanted, length: 3) { $0 == 0 ? [7, 2, 8, 1] : [1, 2, 3, 4] }
    #expect(found.customers == 2)
    #expect(found.hitRate == 0.5)
    #expect(found.recall == 0.25)
    #expect(found.meanReciprocalRank == 0.25)
    #expect(throws: ModelError.self) { try RecommenderQuality(wanted: [[]]) { _ in [] } }
  }

  @Test("where taste decides, the recommender is right more often than the most popular products")
  func beatsPopular() throws {
    var chance = Chance(seed: 7)
    let orders = (0..<400).map { customer in
      (0..<4).map { _ in
        (0..<2).map { _ in chance.happens(perMille: 800) ? customer % 8 * 5 + chance.below(5) : chance.below(40) }
      }
    }
    let trial = RecommenderQuality.trial(of: orders)
    let purchases = Interactions(customers: try Baskets(trial.known, products: 40))
    let recommender = try Recommender(try TasteProfiles(purchases: purchases))
    let own = try RecommenderQuality(wanted: trial.wanted, length: 5) {
      recommender.recommendations(for: $0, count: 5).map(\.product)
    }
    let ranking = SegmentPopularity(purchases, segments: trial.known.map { _ in nil }).ranking(segment: nil, count: 40)
    let popular = try RecommenderQuality(wanted: trial.wanted, length: 5) { customer in
      ranking.filter { !trial.known[customer].contains($0) }
    }
    #expect(own.hitRate > 2 * popular.hitRate)
    #expect(own.meanReciprocalRank > popular.meanReciprocalRank)
  }
}
