import Analytics
import Domain
import Testing

@Suite("The life of a customer")
struct LifecycleTests {
  let start = Day(number: 20_000)

  /// Orders of 100.00 on days counted from the start.
  private func sales(_ days: Int..., amount: Int64 = 10_000) -> [LifecycleOrder] {
    days.map { LifecycleOrder(day: start + $0, amount: amount) }
  }

  private func read(_ orders: [LifecycleOrder], on day: Int, isSettled: Bool = false) -> LifecycleReading {
    let today = start + day
    return Lifecycle.read(LifecycleFacts(all: orders, today: today, isSettled: isSettled), today: today)
  }

  private func stage(_ orders: [LifecycleOrder], on day: Int) -> LifecycleStage { read(orders, on: day).stage }

  // MARK: - Rules

  @Test("nobody buys: a prospect, also with a return alone, for as long as nothing happens")
  func prospect() {
    #expect(stage([], on: 5) == .prospect)
    let returned = read(sales(0, amount: -500), on: 5)
    #expect(returned.stage == .prospect)
    #expect(returned.next == nil)
  }

  @Test("a closed and settled relationship has ended, whatever was bought")
  func ended() {
    let reading = read(sales(0, 30, 60), on: 61, isSettled: true)
    #expect(reading.stage == .ended)
    #expect(reading.next == nil)
  }

  @Test("one purchase: acquired, declining after twice 90 days, dormant after four times")
  func acquired() {
    let orders = sales(0)
    #expect(read(orders, on: 0).next == start + 180)
    #expect(stage(orders, on: 179) == .acquired)
    #expect(stage(orders, on: 180) == .declining)
    #expect(stage(orders, on: 360) == .declining)
    #expect(read(orders, on: 180).next == start + 361)
    #expect(read(orders, on: 180).following == .dormant)
    #expect(read(orders, on: 361) == read(orders, on: 5000))
    #expect(stage(orders, on: 361) == .dormant)
  }

  @Test("silence is measured by the customer's own gap, exactly, and a week at least")
  func silence() {
    // Three gaps in 100 days: 33⅓ days, twice 66⅔, four times 133⅓.
    let orders = sales(0, 40, 70, 100)
    #expect(stage(orders, on: 166) == .growing)
    #expect(stage(orders, on: 167) == .declining)
    #expect(stage(orders, on: 233) == .declining)
    #expect(stage(orders, on: 234) == .dormant)
    let daily = sales(0, 1, 2, 3)
    #expect(stage(daily, on: 17) == .growing)
    #expect(stage(daily, on: 18) == .declining)
    #expect(stage(daily, on: 32) == .dormant)
  }

  @Test("a purchase after a long silence wins the customer back, until the third day of purchase")
  func wonBack() {
    // The usual gap before was 30 days; 120 are four times it, 121 are more.
    #expect(stage(sales(0, 30, 60, 180), on: 180) != .wonBack)
    #expect(stage(sales(0, 30, 60, 181), on: 181) == .wonBack)
    #expect(stage(sales(0, 30, 60, 181, 190), on: 190) == .wonBack)
    #expect(stage(sales(0, 30, 60, 181, 190, 199), on: 199) != .wonBack)
    // The first gap has none before it: the setting of 90 days stands for it.
    #expect(stage(sales(0, 360), on: 360) == .acquired)
    #expect(stage(sales(0, 361), on: 361) == .wonBack)
  }

  @Test("spending under two thirds of before is a decline")
  func shrinking() {
    let before = sales(0, 60, 120, amount: 100)
    #expect(stage(before + sales(180, 200, amount: 100), on: 300) == .growing)
    #expect(stage(before + sales(180, amount: 100) + sales(200, amount: 99), on: 300) == .declining)
  }

  @Test("a customer grows in its first year, later only by spending a third more")
  func growing() {
    let steady = sales(0, 60, 120, 180, 240, 300, 360)
    #expect(stage(steady, on: 364) == .growing)
    #expect(stage(steady, on: 365) == .mature)
    #expect(read(steady, on: 361).next == start + 365)
    #expect(stage(steady + sales(361), on: 365) == .growing)
    #expect(stage(steady + sales(361, amount: 9999), on: 365) == .mature)
  }

  @Test("an order to come counts in the spend from its day on")
  func ahead() {
    let steady = sales(0, 60, 120, 180, 240, 300, 360)
    let reading = read(steady + sales(370, amount: 20_000), on: 366)
    #expect(reading.stage == .mature)
    #expect(reading.next == start + 370)
    #expect(reading.following == .growing)
  }

  // MARK: - By a model

  /// Parameters of the CDNOW sample, in weeks.
  private let fading = LifecycleFading(BetaGeometric(r: 0.243, alpha: 4.414, a: 0.793, b: 2.426), unit: 7)

  @Test("a model takes a customer for gone on the first day on which it is under a fifth likely to be active")
  func fades() {
    let model = BetaGeometric(r: 0.243, alpha: 4.414, a: 0.793, b: 2.426)
    for (saleDays, recency) in [(2, 3), (2, 90), (5, 40), (12, 200), (30, 35), (30, 400)] {
      let last = start + recency
      let silence = (1...36_525).first { silence in
        model.probabilityActive(
          repeats: saleDays - 1, recency: Double(recency) / 7, age: Double(recency + silence) / 7) < 0.2
      }
      #expect(fading.day(saleDays: saleDays, first: start, last: last) == silence.map { last + $0 })
    }
    #expect(fading.day(saleDays: 1, first: start, last: start) == nil)
    // Who hardly ever leaves is not gone within a century.
    let faithful = LifecycleFading(BetaGeometric(r: 1, alpha: 100, a: 1e-6, b: 5), unit: 1)
    #expect(faithful.day(saleDays: 2, first: start, last: start + 9) == nil)
  }

  @Test("who is taken for gone is dormant before the silence is long, on the day that was foretold, and is told why")
  func faded() throws {
    // Nobody's usual gap is under a week: by silence alone this one would be dormant after four.
    let orders = sales(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34)
    var facts = LifecycleFacts(all: orders, today: start + 34)
    let silent = try #require(facts.last) + 29
    #expect(Lifecycle.stage(facts, on: silent) == .dormant && Lifecycle.stage(facts, on: silent + -1) != .dormant)
    facts.fading = fading
    let day = try #require(fading.day(saleDays: 18, first: start, last: start + 34))
    #expect(day < silent)
    #expect(Lifecycle.stage(facts, on: day + -1) != .dormant)
    for today in start.number + 34..<day.number {
      let reading = Lifecycle.read(facts, today: Day(number: today))
      #expect(try #require(reading.next) <= day)
    }
    #expect(Lifecycle.read(facts, today: day + -1).following == .dormant)
    #expect(Lifecycle.read(facts, today: day).next == nil)
    let explanation = Lifecycle.explain(facts, today: day)
    #expect(explanation.stage == .dormant)
    #expect(explanation.rule == "By the fitted model it is under 20 % likely to buy again, from \(day) on.")
    #expect(explanation.yardsticks.last?.name == "likely gone from")
  }

  // MARK: - Words

  @Test("a life is told as a list of days and stages")
  func life() {
    let changes = Lifecycle.history(sales(0, 30, 60, 200, 230, 260), upTo: start + 600)
    #expect(changes.map { $0.day - start } == [0, 60, 121, 181, 200, 260, 365, 469])
    #expect(
      changes.map(\.stage) == [
        .acquired, .growing, .declining, .dormant, .wonBack, .growing, .declining, .dormant,
      ])
  }

  @Test("an explanation names the rule that held, the figures behind it and what silence leads to")
  func explanation() {
    let facts = LifecycleFacts(all: sales(0, 40, 70, 100), today: start + 167)
    let explanation = Lifecycle.explain(facts, today: start + 167)
    #expect(explanation.stage == .declining)
    #expect(explanation.rule == "No sale for 67 days, more than twice the usual gap of 33.3 days.")
    #expect(explanation.next == start + 234)
    #expect(explanation.following == .dormant)
    let figures = Dictionary(uniqueKeysWithValues: explanation.inputs.map { ($0.name, $0.value) })
    #expect(figures["sale days"] == 4)
    #expect(figures["days since"] == 67)
    #expect(figures["latest gap"] == 30)
    #expect(figures["spend of 180 days"] == 40_000)
    #expect(explanation.yardsticks.map(\.value) == [20_167, 20_234, 20_365])
  }

  @Test("a return of the customer is explained by the silence that it ended")
  func explainedReturn() {
    let orders = sales(0, 30, 60, 181)
    let explanation = Lifecycle.explain(LifecycleFacts(all: orders, today: start + 185), today: start + 185)
    #expect(
      explanation.rule
        == "The 121 days without a sale that ended on 2025-04-03 were more than four times the usual gap "
        + "of 30 days before; fewer than 3 sale days have followed.")
  }

  @Test("a fall leads into decline or dormancy; to mature or ended is none")
  func falls() {
    #expect(LifecycleStage.growing.falls(to: .declining))
    #expect(LifecycleStage.declining.falls(to: .dormant))
    #expect(!LifecycleStage.growing.falls(to: .mature))
    #expect(!LifecycleStage.dormant.falls(to: .declining))
    #expect(!LifecycleStage.mature.falls(to: .ended))
    #expect(LifecycleStage.allCases.map(\.rank) == Array(0..<8))
  }
}
