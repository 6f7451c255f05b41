import Domain
import Testing

@testable import Analytics

@Suite("Why customers stay and leave")
struct LoyaltyTests {
  @Test(
    "each type of loyalty is read from its signs",
    arguments: [
      ([LoyaltySign.soleSupplier: 1, .buys: 1, .satisfaction: 0.9], LoyaltyType.monopoly),
      ([.costOfLeaving: 0.7, .buys: 1, .satisfaction: 0.2], .monopoly), ([.kin: 1, .buys: 1], .kinship),
      ([.buys: 1, .pointsShare: 0.2], .incentive), ([.buys: 1, .discountedShare: 0.5], .price),
      ([.buys: 1, .near: 1, .discountedShare: 0.49], .convenience), ([.satisfaction: 0.75, .buys: 0], .latent),
      ([.buys: 1, .tenureYears: 1, .satisfaction: 0.74], .inertia),
      (
        [.buys: 1, .satisfaction: 0.8, .shareOfWallet: 0.6, .tenureYears: 3, .discountedShare: 0, .pointsShare: 0],
        .superior
      ),
      ([.buys: 1, .satisfaction: 0.8, .referrals: 2], .superior),
    ])
  func types(signs: [LoyaltySign: Double], type: LoyaltyType) throws {
    let reading = try #require(LoyaltyType.read(signs))
    #expect(reading.kind == type)
    #expect(reading.evidence.count == LoyaltyType.usualRules[reading.rule].conditions.count)
  }

  @Test("all eight types have a rule, a meaning and an advice of their own")
  func complete() {
    #expect(Set(LoyaltyType.usualRules.map(\.kind)) == Set(LoyaltyType.allCases))
    #expect(Set(LoyaltyType.allCases.map(\.meaning)).count == 8)
    #expect(Set(LoyaltyType.allCases.map(\.advice)).count == 8)
    #expect(Set(ChurnKind.usualRules.map(\.kind)) == Set(ChurnKind.allCases))
    #expect(Set(ChurnKind.allCases.map(\.advice)).count == 4)
  }

  @Test("evidence is shown in words, with what else holds and what is not known")
  func evidence() throws {
    let signs: [LoyaltySign: Double] = [.buys: 1, .discountedShare: 0.8, .near: 1, .satisfaction: .nan]
    let reading = try #require(LoyaltyType.read(signs))
    #expect(reading.evidence == ["buys in its rhythm 1.00, at least 1.00", "discounted share 0.80, at least 0.50"])
    #expect(reading.also == [.convenience])
    let missing = EvidenceReading.missing(LoyaltyType.usualRules, signs)
    #expect(missing.contains(.satisfaction) && missing.contains(.kin) && !missing.contains(.near))
    #expect(LoyaltyType.read([:]) == nil)
    #expect(LoyaltyType.read([.buys: 1], by: [EvidenceRule(.price, [])]) == nil)
  }

  @Test("malice comes before every other reason to leave")
  func churn() {
    #expect(ChurnKind.read([.fraud: 1, .competitor: 1, .openComplaints: 3])?.kind == .malicious)
    #expect(ChurnKind.read([.fraud: 0, .competitor: 1, .openComplaints: 3])?.kind == .fault)
    #expect(ChurnKind.read([.competitor: 1, .satisfaction: 0.1])?.kind == .competitive)
    #expect(ChurnKind.read([.satisfaction: 0.39])?.kind == .fault)
    #expect(ChurnKind.read([.closed: 1, .competitor: 1])?.kind == .natural)
    #expect(ChurnKind.read([.satisfaction: 0.4, .cheaper: 0.04]) == nil)
  }

  @Test("the win-back list pays, is sorted by gain, and never holds the malicious")
  func winBack() {
    let lost = [
      LostCustomer(customer: 1, kind: .malicious, probability: 1, value: 9000),
      LostCustomer(customer: 2, kind: .fault, probability: 0.5, value: 100, cost: 10),
      LostCustomer(customer: 3, kind: nil, probability: 0.1, value: 900, cost: 10),
      LostCustomer(customer: 4, kind: .competitive, probability: 0.1, value: 100, cost: 10),
      LostCustomer(customer: 5, kind: .natural, probability: .nan, value: 100),
      LostCustomer(customer: 6, kind: .natural, probability: 0.8, value: 50),
      LostCustomer(customer: 7, kind: .natural, probability: 7, value: 50),
    ]
    #expect(WinBack.list(lost).map(\.customer) == [3, 2, 6])
    #expect(RFM8.allCases.compactMap(WinBack.recall) == [.person, .talk, .offer, .message])
    #expect(WinBack.recall(.importantValue) == nil)
  }

  @Test("loyalty is graded from behaviour and attitude, and what is missing is named")
  func evaluation() throws {
    let weights = try LoyaltyWeights()
    #expect(isClose(weights.values.reduce(0, +), 1))
    #expect(isClose(weights.values.prefix(4).reduce(0, +), 0.5))
    let all = Dictionary(uniqueKeysWithValues: LoyaltyIndicator.allCases.map { ($0, 1.0) })
    let best = try LoyaltyEvaluation(all, weights: weights)
    #expect(best.grade == .excellent)
    #expect(isClose(best.score, 1) && isClose(best.known, 1))
    let bought = try LoyaltyEvaluation([.repurchase: 0.5, .tenure: 0.5, .trust: .nan], weights: weights)
    #expect(bought.grade == .fair)
    #expect(isClose(bought.behaviour ?? 0, 0.5))
    #expect(bought.attitude == nil)
    #expect(bought.missing.count == 6)
    #expect(bought.known < 0.5)
    #expect(throws: ModelError.self) { try LoyaltyEvaluation([:], weights: weights) }
  }

  @Test("the score and the memberships are those of adding up by hand")
  func byHand() throws {
    let weights = try LoyaltyWeights(behaviour: 2)
    var chance = Chance(seed: 12)
    for _ in 0..<200 {
      var indicators: [LoyaltyIndicator: Double] = [:]
      for indicator in LoyaltyIndicator.allCases where chance.happens(perMille: 700) {
        indicators[indicator] = chance.unit()
      }
      guard !indicators.isEmpty else { continue }
      let judged = try LoyaltyEvaluation(indicators, weights: weights)
      var (sum, whole) = (0.0, 0.0)
      var grades = [0.0, 0, 0, 0, 0]
      for (indicator, weight) in zip(LoyaltyIndicator.allCases, weights.values) {
        guard let value = indicators[indicator] else { continue }
        sum += weight * value
        whole += weight
        // Between two peaks, by proportion.
        let place = (1 - value) * 4
        let better = min(3, Int(place))
        grades[better] += weight * (1 - (place - Double(better)))
        grades[better + 1] += weight * (place - Double(better))
      }
      #expect(isClose(judged.score, sum / whole))
      for (found, grade) in zip(judged.memberships, grades) { #expect(isClose(found, grade / whole)) }
      #expect(judged.missing.count + indicators.count == 8)
    }
  }

  @Test("judgements about loyalty that contradict one another are refused")
  func contradiction() {
    #expect(throws: ModelError.self) { try LoyaltyWeights(behaviours: [9, 1.0 / 9, 9, 9, 1, 9]) }
    #expect(throws: ModelError.self) { try LoyaltyWeights(attitudes: [1]) }
    #expect(throws: ModelError.self) { try LoyaltyWeights(behaviour: 0) }
  }

  @Test("what we keep of what we promise is our loyalty; the gap orders the day")
  func gap() throws {
    let ours = try CompanyLoyalty(
      promises: KeptOf(3, of: 4), answers: KeptOf(0, of: 0), complaints: KeptOf(1, of: 2), attention: nil)
    #expect(ours.score == 0.625)
    #expect(ours.missing == ["answers in time", "attention by value"])
    #expect(throws: ModelError.self) {
      try CompanyLoyalty(
        promises: KeptOf(0, of: 0), answers: KeptOf(0, of: 0), complaints: KeptOf(0, of: 0), attention: nil)
    }
    let day = [(1, 0.5, 0.5, 10), (2, 0.75, 0.25, 1), (3, 0.25, 0.75, 99), (4, 0.75, 0.25, 5), (5, 0.5, 0.5, 10)].map {
      LoyaltyGap(customer: Int64($0), theirs: $1, ours: $2, value: Double($3))
    }
    #expect(LoyaltyGap.dayOrder(day.reversed()).map(\.customer) == [4, 2, 1, 5, 3])
    #expect(LoyaltyGap.dayOrder([LoyaltyGap(customer: 1, theirs: .nan, ours: 0, value: 1)]) == [])
  }

  @Test("each customer is on the list that it belongs to")
  func lists() {
    let lists = LoyaltyLists([
      LoyaltyCandidate(customer: 1, loyalty: 0.9, churn: nil, value: 0, isCustomer: false),
      LoyaltyCandidate(customer: 2, loyalty: 0.95, churn: nil, value: 0, isCustomer: false),
      LoyaltyCandidate(customer: 3, loyalty: 0.2, churn: nil, value: 0, isCustomer: false),
      LoyaltyCandidate(customer: 4, loyalty: 0.9, churn: 0.3, value: 100),
      LoyaltyCandidate(customer: 5, loyalty: 0.7, churn: 0.9, value: 50),
      LoyaltyCandidate(customer: 6, loyalty: 0.1, churn: 0.9, value: 50),
      LoyaltyCandidate(customer: 7, loyalty: 0.9, churn: 0.1, value: 50),
      LoyaltyCandidate(customer: 8, loyalty: 0.9, churn: nil, value: 70),
      LoyaltyCandidate(customer: 9, loyalty: .nan, churn: 1, value: 70),
      LoyaltyCandidate(customer: 10, loyalty: 0.1, churn: 0.1, value: 70),
      LoyaltyCandidate(customer: 11, loyalty: 0.1, churn: 0.9, value: 50),
    ])
    #expect(lists.select == [2, 1])
    #expect(lists.unlikely == [3])
    #expect(lists.keepLoyal == [5, 4])
    #expect(lists.keepWithIncentive == [6, 11])
    #expect(lists.maintain == [8, 7])
  }
}
