import Domain
import Testing

@testable import Analytics

@Suite("What customers cost and bring")
struct AcquisitionTests {
  @Test("visitors at 0.90 of whom one in a hundred buys cost 90 a buyer")
  func costOfABuyer() throws {
    let steps = try AcquisitionSteps([
      .init("visit", reached: 10_000, cost: 900_000), .init("first payment", reached: 100),
      .init("repeat", reached: 40, cost: 100_000),
    ])
    #expect(steps.cost(at: 0) == 90)
    #expect(steps.cost(at: 1) == 9000)
    #expect(steps.cost(at: 2) == 25_000)
    #expect(steps.conversion(at: 0) == nil)
    #expect(steps.conversion(at: 1) == 0.01)
    #expect(steps.conversion(at: 2) == 0.4)
    #expect(steps.reach(at: 2) == 0.004)
  }

  @Test("sources are added step by step")
  func sources() throws {
    let fair = try AcquisitionSteps([.init("visit", reached: 10, cost: 500), .init("first payment", reached: 5)])
    let web = try AcquisitionSteps([.init("visit", reached: 90, cost: 100), .init("first payment", reached: 1)])
    let both = try AcquisitionSteps(together: [fair, web])
    #expect(both.cost(at: 1) == 100)
    #expect(both.conversion(at: 1) == 0.06)
    #expect(throws: ModelError.self) {
      try AcquisitionSteps(together: [both, try AcquisitionSteps([.init("x", reached: 1)])])
    }
  }

  @Test("a step that nobody reached has no cost, and one that more reached than began is refused")
  func edges() throws {
    let none = try AcquisitionSteps([.init("visit", reached: 0, cost: 500), .init("first payment", reached: 0)])
    #expect(none.cost(at: 1) == nil)
    #expect(none.conversion(at: 1) == nil)
    #expect(none.reach(at: 1) == nil)
    #expect(throws: ModelError.self) {
      try AcquisitionSteps([.init("visit", reached: 1), .init("first payment", reached: 2)])
    }
    #expect(throws: ModelError.self) { try AcquisitionSteps([]) }
  }

  @Test("a cost is paid back in the month whose margin reaches it, or never")
  func payback() {
    #expect(Payback.months(cost: 100, margins: [40, -10, 40, 29, 1, 50]) == 5)
    #expect(Payback.months(cost: 100, margins: [40, 59.99]) == nil)
    #expect(Payback.months(cost: 0, margins: []) == 0)
    #expect(Payback.months(cost: 100, monthlyMargin: 30) == 4)
    #expect(Payback.months(cost: 90, monthlyMargin: 30) == 3)
    #expect(Payback.months(cost: 100, monthlyMargin: 0) == nil)
    #expect(Payback.months(cost: .nan, monthlyMargin: 1) == nil)
  }

  @Test("keeping counts only those who would have left")
  func keeping() throws {
    let cost = try RetentionCost(
      spent: 9000, addressed: 100, kept: 90, baseRate: 0.6, valueAhead: 400, acquisition: 150)
    #expect(isClose(try #require(cost.perKept), 300))
    #expect(cost.perLoss == 550)
    #expect(cost.isWorthwhile)
    let vain = try RetentionCost(spent: 9000, addressed: 100, kept: 60, baseRate: 0.6, valueAhead: 400, acquisition: 0)
    #expect(vain.perKept == nil)
    #expect(!vain.isWorthwhile)
    #expect(throws: ModelError.self) {
      try RetentionCost(spent: 1, addressed: 1, kept: 2, valueAhead: 1, acquisition: 1)
    }
  }

  @Test("margin so far against value ahead makes four fields, a value on the line being low")
  func fields() {
    let mean = ValueCut(meanOf: [0, 1, 1])
    let line = ValueCut(at: 10)
    #expect(ValuePotential.of(margin: 1, ahead: 11, marginCut: mean, aheadCut: line) == .key)
    #expect(ValuePotential.of(margin: 1, ahead: 10, marginCut: mean, aheadCut: line) == .maintain)
    #expect(ValuePotential.of(margin: 0, ahead: 11, marginCut: mean, aheadCut: line) == .develop)
    #expect(ValuePotential.of(margin: 0, ahead: 10, marginCut: mean, aheadCut: line) == .ordinary)
    #expect(!ValueCut(meanOf: [.max, .max]).isBelow(.max))
    #expect(ValueCut(meanOf: [.max, .max - 1]).isBelow(.max))
    #expect(!ValueCut(meanOf: []).isBelow(0))
  }
}
