import Domain
import Testing

@testable import Analytics

@Suite("What is bought together")
struct AssociationRulesTests {
  struct Golden: Decodable {
    struct Itemset: Decodable { let items: [String], count: Int }
    struct Rule: Decodable {
      let antecedent, consequent: [String]
      let count: Int
      let support, confidence, lift, leverage: Double
      let conviction: Double?
    }
    let transactions: [[String]]
    let itemsets: [Itemset]
    let rules: [Rule]
    let minimumCount: Int
    let minimumConfidence: Double

    enum CodingKeys: String, CodingKey {
      case transactions, itemsets, rules
      case minimumCount = "min_count"
      case minimumConfidence = "min_confidence"
    }
  }

  private func numbered(_ baskets: [[String]]) throws -> (Baskets, [String]) {
    let names = Set(baskets.joined()).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    return (try Baskets(baskets.map { $0.compactMap { numbers[$0] } }, products: names.count), names)
  }

  @Test("sets and rules are those of the reference, with all their figures")
  func golden() throws {
    let golden = try Fixture.read("association_rules", as: Golden.self)
    let (baskets, names) = try numbered(golden.transactions)
    let found = try FrequentItemsets(baskets, minimumCount: golden.minimumCount)
    #expect(found.itemsets.map { $0.products.map { names[$0] } } == golden.itemsets.map(\.items))
    #expect(found.itemsets.map(\.count) == golden.itemsets.map(\.count))
    let rules = AssociationRules(found, minimumConfidence: golden.minimumConfidence).rules
    #expect(rules.count == golden.rules.count)
    for wanted in golden.rules {
      let rule = try #require(
        rules.first {
          $0.antecedent.map { names[$0] } == wanted.antecedent && $0.consequent.map { names[$0] } == wanted.consequent
        })
      #expect(rule.count == wanted.count)
      #expect(isClose(rule.support, wanted.support, tolerance: 1e-12))
      #expect(isClose(rule.confidence, wanted.confidence, tolerance: 1e-12))
      #expect(isClose(rule.lift, wanted.lift, tolerance: 1e-12))
      #expect(isClose(rule.leverage, wanted.leverage, tolerance: 1e-12))
      #expect((rule.conviction == nil) == (wanted.conviction == nil))
      #expect(isClose(rule.conviction ?? 0, wanted.conviction ?? 0, tolerance: 1e-12))
    }
  }

  @Test("sets and counts are those of trying every set", arguments: 0..<30 as Range<UInt64>)
  func slowly(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let lists = (0..<(1 + chance.below(40))).map { _ in (0..<chance.below(8)).map { _ in chance.below(9) } }
    let least = 1 + chance.below(4)
    let largest = chance.happens(perMille: 500) ? Int.max : 1 + chance.below(4)
    var wanted: [FrequentItemsets.Itemset] = []
    for bits in 1..<512 {
      let products = (0..<9).filter { bits >> $0 & 1 == 1 }
      let count = lists.count { Set($0).isSuperset(of: products) }
      if count >= least, products.count <= largest { wanted.append(.init(products: products, count: count)) }
    }
    let found = try FrequentItemsets(try Baskets(lists, products: 9), minimumCount: least, largest: largest)
    #expect(Set(found.itemsets) == Set(wanted))
    #expect(found.itemsets.count == wanted.count)
    let rules = AssociationRules(found, minimumConfidence: 0.5, largestConsequent: 1).rules
    let pairs = wanted.flatMap { set in set.products.map { one in set.products.filter { $0 != one } } }
      .count { !$0.isEmpty }
    let minor = AssociationRules(found, minimumConfidence: 0, largestConsequent: 1).rules
    #expect(minor.count == pairs)
    #expect(rules.count == minor.count { $0.confidence >= 0.5 - 1e-9 })
  }

  @Test("baskets without products, and products that nobody knows, are no crash")
  func edges() throws {
    let empty = try FrequentItemsets(try Baskets([[], []], products: 0), minimumCount: 1)
    #expect(empty.itemsets.isEmpty)
    #expect(AssociationRules(empty, minimumConfidence: 0).rules.isEmpty)
    #expect(throws: ModelError.self) { try Baskets([[2]], products: 2) }
    #expect(throws: ModelError.self) { try Baskets([[-1]], products: 2) }
    #expect(throws: ModelError.self) { try FrequentItemsets(try Baskets([], products: 2), minimumCount: 1) }
    #expect(throws: ModelError.self) { try FrequentItemsets(try Baskets([[0]], products: 2), minimumCount: 0) }
    #expect(try Baskets([[1, 0, 1]], products: 2).products(of: 0) == [0, 1])
  }

  @Test(
    "a month of a grocery brings the rules that are known of it",
    .enabled("the groceries are not here") { PublicData.has("groceries/groceries.csv") })
  func groceries() throws {
    let (baskets, _) = try numbered(try PublicData.cells("groceries/groceries.csv"))
    #expect(baskets.count == 9835)
    #expect(baskets.products == 169)
    let some = try FrequentItemsets(baskets, minimumCount: baskets.count(forSupport: 0.006))
    #expect(AssociationRules(some, minimumConfidence: 0.25, largestConsequent: 1).rules.count == 463)
    let many = try FrequentItemsets(baskets, minimumCount: baskets.count(forSupport: 0.001))
    #expect(AssociationRules(many, minimumConfidence: 0.8, largestConsequent: 1).rules.count == 410)
  }
}
