import Domain
import Testing

@testable import Analytics

@Suite("How far the figures can be trusted")
struct CoverageTests {
  @Test("coverage is told in whole percent, never more than is there")
  func coverage() {
    #expect(Coverage(described: 2999, total: 10_000).description == "Describes 29 % of the revenue.")
    #expect(Coverage(described: 9999, total: 10_000).description == "Describes 99 % of the revenue.")
    #expect(Coverage(described: 5, total: 5).description == "Describes all of the revenue.")
    #expect(Coverage(described: 5, total: 0).share == nil && Coverage(described: -5, total: 10).share == nil)
  }

  @Test("completeness weighs what is missing, the weightiest first")
  func completeness() {
    let record = Completeness(filled: [true, false, false, false], weights: [2, 1, 5, 0])
    #expect(record.share == 0.25 && record.missing == [2, 1])
    #expect(Completeness(filled: [], weights: []).share == 1)
  }

  @Test("a card of many people and a card that buys all day stand out, an ordinary one does not")
  func identities() {
    var uses: [IdentityAlerts.Use] = []
    for day in 1...10 {
      for card in 0..<20 {
        uses.append(.init(identity: "card \(card)", person: "owner \(card)", day: Day(number: day * 7)))
      }
      if day <= 3 {
        for _ in 0..<8 { uses.append(.init(identity: "staff", person: nil, day: Day(number: day))) }
      }
      if day <= 2 {
        for _ in 0..<30 { uses.append(.init(identity: "feast", person: nil, day: Day(number: day))) }
      }
    }
    for person in 0..<4 { uses.append(.init(identity: "card 3", person: "cousin \(person)", day: Day(number: 1))) }
    let alerts = IdentityAlerts(uses)
    #expect(alerts.shared == [.init(identity: "card 3", count: 5)])
    #expect(alerts.staffCards == [.init(identity: "staff", count: 3)])
    #expect(IdentityAlerts([]).shared.isEmpty && IdentityAlerts([]).staffCards.isEmpty)
  }

  @Test("records that share nothing, or too little to learn from, are refused; case and accents do not matter")
  func matching() throws {
    #expect(throws: ModelError.self) { try DuplicateMatcher(records: []) }
    #expect(throws: ModelError.self) { try DuplicateMatcher(records: [["a", nil], ["b", ""], [nil, nil]]) }
    let wide = [Array(repeating: Optional("x"), count: 28)]
    #expect(throws: ModelError.self) { try DuplicateMatcher(records: wide) }
    var chance = Chance(seed: 1)
    func text() -> String { String((0..<8).map { _ in chance.pick(Array("abcdefghijklmnop")) }) }
    let cities = (0..<12).map { _ in text() }
    var records: [[String?]] = (0..<120).map { _ in [text(), text(), chance.pick(cities), text()] }
    for record in 0..<30 { records.append(records[record].map { $0?.uppercased() }) }
    records[149][1] = nil
    let matcher = try DuplicateMatcher(records: records)
    #expect(matcher.groups == (0..<30).map { [$0, $0 + 120] })
  }
}
