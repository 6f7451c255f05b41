import Domain
import RealModule
import Testing

@testable import Analytics

@Suite("What customers need")
struct NeedTests {
  struct Golden: Decodable {
    struct Figures: Decodable { let importance, satisfaction, opportunity: Double }
    struct Survey: Decodable {
      let importanceRatings, satisfactionRatings: [Int]
      let importance, satisfaction, opportunity: Double
      let band: String
      let means: Figures

      enum CodingKeys: String, CodingKey {
        case importance, satisfaction, opportunity, band
        case importanceRatings = "importance_ratings"
        case satisfactionRatings = "satisfaction_ratings"
        case means = "mean_based"
      }
    }
    let surveys: [Survey]
    let direct: [Figures]
  }

  @Test("opportunities and their bands are those of the reference")
  func golden() throws {
    let golden: Golden = try Fixture.read("ulwick")
    #expect(golden.surveys.count == 6)
    for survey in golden.surveys {
      let score = try NeedScore(
        importanceRatings: survey.importanceRatings, satisfactionRatings: survey.satisfactionRatings)
      #expect(isClose(score.importance, survey.importance, tolerance: 1e-12))
      #expect(isClose(score.satisfaction, survey.satisfaction, tolerance: 1e-12))
      #expect(isClose(score.opportunity, survey.opportunity, tolerance: 1e-12))
      #expect(score.band.rawValue == survey.band)
      let means = try NeedScore(
        importanceRatings: survey.importanceRatings, satisfactionRatings: survey.satisfactionRatings, by: .mean)
      #expect(isClose(means.importance, survey.means.importance, tolerance: 1e-12))
      #expect(isClose(means.satisfaction, survey.means.satisfaction, tolerance: 1e-12))
      #expect(isClose(means.opportunity, survey.means.opportunity, tolerance: 1e-12))
    }
    for pair in golden.direct {
      let score = try NeedScore(importance: pair.importance, satisfaction: pair.satisfaction)
      #expect(isClose(score.opportunity, pair.opportunity, tolerance: 1e-12))
    }
  }

  @Test("a limit itself belongs to the lower band")
  func bands() {
    let bands = [10, 10.1, 12, 12.1, 15, 15.1].map { NeedScore.Band(opportunity: $0) }
    #expect(bands == [.served, .solid, .solid, .high, .high, .extreme])
  }

  @Test("answers off the scale are refused")
  func nonsense() {
    #expect(throws: ModelError.self) { try NeedScore(importance: .nan, satisfaction: 1) }
    #expect(throws: ModelError.self) { try NeedScore(importance: 1, satisfaction: 10.5) }
    #expect(throws: ModelError.self) { try NeedScore(importanceRatings: [], satisfactionRatings: [1]) }
    #expect(throws: ModelError.self) { try NeedScore(importanceRatings: [1], satisfactionRatings: [6]) }
  }

  @Test("an end hands its weight down to its means, and none is lost")
  func network() throws {
    typealias Link = ObjectiveNetwork.Link
    let network = try ObjectiveNetwork(
      ["less trouble", "fast help", "few faults", "night service"], weights: [0.6, 0.4, 0, 0],
      links: [Link(means: 1, end: 0, strength: 1), Link(means: 2, end: 0, strength: 2), Link(means: 3, end: 1)])
    for (found, wanted) in zip(network.weights, [0.6, 0.6, 0.4, 0.6]) { #expect(isClose(found, wanted)) }
    #expect(network.lastMeans == [2, 3])
  }

  @Test("the weights are those gathered along every way, and the last means hold all of it")
  func randomNetworks() throws {
    var chance = Chance(seed: 8)
    for _ in 0..<200 {
      let size = chance.within(1...8)
      let order = chance.shuffled(Array(0..<size))
      var links: [ObjectiveNetwork.Link] = []
      for high in 0..<size {
        for low in high + 1..<max(size, high + 1) where chance.happens(perMille: 400) {
          links.append(.init(means: order[low], end: order[high], strength: 0.5 + chance.unit()))
        }
      }
      let weights = (0..<size).map { _ in chance.unit() }
      let network = try ObjectiveNetwork(order.map(String.init), weights: weights, links: links)
      // Along every way, by recursion.
      func gathered(_ place: Int) -> Double {
        links.filter { $0.means == place }.reduce(weights[place]) { sum, link in
          let all = links.filter { $0.end == link.end }.reduce(0) { $0 + $1.strength }
          return sum + gathered(link.end) * link.strength / all
        }
      }
      for place in 0..<size { #expect(isClose(network.weights[place], gathered(place))) }
      #expect(isClose(network.lastMeans.reduce(0) { $0 + network.weights[$1] }, weights.reduce(0, +)))
    }
  }

  @Test("objectives that serve themselves are refused, one of them named")
  func circle() {
    typealias Link = ObjectiveNetwork.Link
    let links = [Link(means: 1, end: 2), Link(means: 2, end: 1), Link(means: 0, end: 1)]
    let error = #expect(throws: ModelError.self) {
      try ObjectiveNetwork(["outside", "a", "b"], weights: [1, 1, 1], links: links)
    }
    #expect(error?.description.contains("outside") == false)
    #expect(throws: ModelError.self) { try ObjectiveNetwork(["a"], weights: [1], links: [Link(means: 0, end: 0)]) }
    #expect(throws: ModelError.self) { try ObjectiveNetwork(["a"], weights: [1], links: [Link(means: 0, end: 1)]) }
    #expect(throws: ModelError.self) { try ObjectiveNetwork(["a"], weights: [.nan], links: []) }
    #expect(throws: ModelError.self) {
      try ObjectiveNetwork(["a", "b"], weights: [1, 1], links: [Link(means: 0, end: 1, strength: 0)])
    }
  }

  @Test(
    "a need is named by what it does when met and when not",
    arguments: [
      (2, 3, 5, 9.0, NeedKind.proportional), (3, 3, 5, 9, .motivator), (3, 3, 5, 2, .latent), (1, 3, 3, 9, .hygiene),
      (3, 3, 3, 9, .indifferent), (1, 3, 4, 9, .hygiene), (5, 3, 5, 9, .motivator),
    ])
  func kinds(unmet: Int, half: Int, met: Int, importance: Double, kind: NeedKind) throws {
    let answers = [(1, unmet), (3, half), (5, met)].flatMap { met, overall in
      Array(repeating: NeedContrast.Answer(met: met, overall: overall), count: 5)
    }
    // Met and not met move satisfaction by one and by two grades in the first: within twice.
    let contrast = try NeedContrast(unmet == 2 ? answers.map { $0.met == 5 ? .init(met: 5, overall: 4) : $0 } : answers)
    #expect(contrast.kind(importance: importance) == kind)
    #expect(throws: ModelError.self) { try NeedContrast(Array(answers.dropLast())) }
    #expect(throws: ModelError.self) { try NeedContrast([.init(met: 0, overall: 1)]) }
  }
}

@Suite("How satisfied customers are")
struct SatisfactionTests {
  @Test("gaps are perception less expectation, and the worst is named only with enough answers")
  func gaps() throws {
    var answers = (0..<6).map { GapAnswer(.reliability, expectation: 5, perception: Double(3 + $0 % 2)) }
    answers += (0..<5).map { _ in GapAnswer(.empathy, expectation: 4, perception: 5) }
    answers.append(GapAnswer("invoice", expectation: 5, perception: 1))
    let gaps = try SatisfactionGap.bySubject(answers)
    #expect(gaps.map(\.subject) == ["reliability", "empathy", "invoice"])
    #expect(gaps.map(\.gap) == [-1.5, 1, -4])
    // The deviation of six halves around their mean is √0.3.
    let margin = try #require(gaps[0].margin)
    #expect(isClose(margin, 1.959963984540054 * (0.3 / 6).squareRoot()))
    #expect(gaps[1].margin == 0)
    #expect(gaps[2].margin == nil)
    #expect(SatisfactionGap.worst(gaps)?.subject == "reliability")
    #expect(SatisfactionGap.worst(Array(gaps.dropFirst())) == nil)
    #expect(try SatisfactionGap.bySubject([]) == [])
    #expect(throws: ModelError.self) {
      try SatisfactionGap.bySubject([GapAnswer("x", expectation: .nan, perception: 1)])
    }
  }

  @Test("the share of satisfied customers comes with its interval")
  func share() throws {
    let share = try SatisfiedShare([5, 4, 3, 2, 5, 5, 4, 1, 5, 4])
    #expect(share.share == 0.7)
    // Wilson's interval of 7 of 10.
    #expect(isClose(share.interval.lowerBound, 0.39677814746114537, tolerance: 1e-12))
    #expect(isClose(share.interval.upperBound, 0.8922087325936989, tolerance: 1e-12))
    #expect(try SatisfiedShare([5]).interval.upperBound == 1)
    #expect(throws: ModelError.self) { try SatisfiedShare([]) }
    #expect(throws: ModelError.self) { try SatisfiedShare([0]) }
  }

  @Test("promoters less detractors, and ten who agree are no certainty")
  func promoters() throws {
    let score = try NetPromoterScore([10, 9, 9, 8, 7, 6, 0, 10])
    #expect((score.promoters, score.passives, score.detractors) == (4, 2, 2))
    #expect(score.score == 25)
    #expect(score.interval().contains(25))
    let all = try NetPromoterScore(Array(repeating: 10, count: 10))
    #expect(all.score == 100)
    // (10.75 − 0.75) / 13 and the deviation of the 13 answers.
    let middle = 10.0 / 13
    let half = 1.959963984540054 * ((11.5 / 13 - middle * middle) / 13).squareRoot()
    #expect(isClose(all.interval().lowerBound, 100 * (middle - half)))
    #expect(all.interval().upperBound == 100)
    #expect(throws: ModelError.self) { try NetPromoterScore([11]) }
    #expect(throws: ModelError.self) { try NetPromoterScore([]) }
  }

  @Test("the interval covers the truth about as often as it says")
  func coverage() throws {
    var chance = Chance(seed: 3)
    var covered = 0
    for _ in 0..<1000 {
      let ratings = (0..<40).map { _ in chance.pick([10, 10, 10, 10, 10, 8, 8, 8, 3, 3]) }
      if try NetPromoterScore(ratings).interval().contains(30) { covered += 1 }
    }
    #expect((925...975).contains(covered))
  }

  @Test("the index weighs marks by importance and names what nobody was asked about")
  func index() throws {
    let index = try SatisfactionIndex([("price", 3), ("speed", 5), ("range", nil)], importance: [1, 1, 8])
    #expect(index.value == 75)
    #expect(index.missing == ["range"])
    #expect(throws: ModelError.self) { try SatisfactionIndex([("price", nil)], importance: [1]) }
  }

  @Test("each kind of characteristic has its own care in each phase")
  func care() {
    let sentences = CareCharacteristic.allCases.flatMap { one in CarePhase.allCases.map { one.care($0) } }
    #expect(Set(sentences).count == 9)
    #expect(Set(CareCharacteristic.allCases.map(\.worry)).count == 3)
  }

  @Test("complaints are counted by what they are about, over time and for what was learnt")
  func complaints() {
    let records = [
      ComplaintRecord(month: 0, channel: "mail", product: "A", isResolved: true, isImproved: true),
      ComplaintRecord(month: 1, channel: "telephone", product: "A", isResolved: true),
      ComplaintRecord(month: 1, channel: "mail", product: "B"),
      ComplaintRecord(month: 3, channel: "shop", product: nil),
      ComplaintRecord(month: 3, channel: "mail"), ComplaintRecord(month: 3, channel: "telephone"),
      ComplaintRecord(month: 9, channel: "mail"),
    ]
    let statistics = ComplaintStatistics(records, months: 0...3)
    #expect(statistics.count == 6)
    #expect(statistics.byMonth == [1, 2, 0, 3])
    #expect(statistics.trend?.direction == .rising)
    #expect(isClose(statistics.improvedShare, 1.0 / 6))
    #expect(isClose(statistics.resolvedShare, 1.0 / 3))
    #expect(statistics.improvedInterval.contains(1.0 / 6))
    #expect(statistics.groups(by: .channel).map(\.name) == ["mail", "telephone", "shop"])
    #expect(statistics.groups(by: .channel).map(\.count) == [3, 2, 1])
    #expect(statistics.groups(by: .product).map(\.name) == [nil, "A", "B"])
    #expect(statistics.groups(by: .product)[1].improved == 1)
    #expect(statistics.groups(by: .team).map(\.count) == [6])
    let none = ComplaintStatistics([], months: 0...1)
    #expect(none.improvedShare == 0 && none.trend == nil && none.groups(by: .cause) == [])
  }
}
