import Domain
import Foundation
import RealModule
import Testing

@testable import Analytics

@Suite("Lifetime value")
struct LifetimeTests {
  /// The CDNOW sample in weeks, with what others computed of it.
  struct CDNOW: Decodable {
    struct Customers: Decodable {
      let x: [Int]
      let tx: [Double]
      let age: [Double]
      let m: [Double]

      private enum CodingKeys: String, CodingKey {
        case x, tx, m
        case age = "T"
      }
    }
    struct Purchases: Decodable {
      struct Values: Decodable {
        let r: Double
        let alpha: Double
        let a: Double
        let b: Double
        var all: [Double] { [r, alpha, a, b] }
      }
      let mle: Values
      let standardError: Values
      let logLikelihood: Double
    }
    struct Amounts: Decodable {
      struct Values: Decodable {
        let p: Double
        let q: Double
        let v: Double
      }
      let mle: Values
      let logLikelihood: Double
      let n: Int
      let populationMean: Double
      let expectedAverageProfit: [Double]?
    }
    struct Worth: Decodable {
      let weeksPerMonth: Double
      let values: [Double]
      let sum: Double
    }
    let customers: Customers
    let bgnbd: Purchases
    let pAlive: [Double]
    let expected1W: [Double]
    let expected39W: [Double]
    let expected52W: [Double]
    let newCustomerExpected: [String: Double]
    let gammaGamma: Amounts
    let clv12Months: Worth

    var purchases: RepeatPurchases {
      var data = RepeatPurchases()
      for (x, (tx, age)) in zip(customers.x, zip(customers.tx, customers.age)) {
        data.append(repeats: x, recency: tx, age: age)
      }
      return data
    }
  }

  private let sample: CDNOW
  private let purchases: BetaGeometric
  private let amounts: GammaGamma

  init() throws {
    sample = try Fixture.read("cdnow_clv", fromSnakeCase: true)
    let mle = sample.bgnbd.mle
    purchases = BetaGeometric(r: mle.r, alpha: mle.alpha, a: mle.a, b: mle.b)
    let spend = sample.gammaGamma.mle
    amounts = GammaGamma(p: spend.p, q: spend.q, v: spend.v)
  }

  @Test("the published parameters of the CDNOW sample are found, with their errors")
  func betaGeometric() throws {
    let fit = try BetaGeometric.fit(sample.purchases)
    let found = [fit.model.r, fit.model.alpha, fit.model.a, fit.model.b]
    for (value, wanted) in zip(found, sample.bgnbd.mle.all) {
      #expect(isClose(value, wanted, tolerance: 0, relative: 1e-5))
    }
    for (value, wanted) in zip(fit.standardErrors, sample.bgnbd.standardError.all) {
      #expect(isClose(value, wanted, tolerance: 0, relative: 1e-4))
    }
    #expect(isClose(fit.logLikelihood, sample.bgnbd.logLikelihood, tolerance: 1e-6))
    #expect(fit.customers == 2_357 && fit.steps < 30 && fit.uncertain.isEmpty)
  }

  @Test("who is still active, and what is to be expected, is what others computed")
  func expectations() {
    let customers = sample.customers
    for index in customers.x.indices {
      let (x, tx, age) = (customers.x[index], customers.tx[index], customers.age[index])
      let active = purchases.probabilityActive(repeats: x, recency: tx, age: age)
      #expect(isClose(active, sample.pAlive[index], tolerance: 0, relative: 1e-6))
      for (weeks, wanted) in [(1.0, sample.expected1W), (39, sample.expected39W), (52, sample.expected52W)] {
        let expected = purchases.expectedPurchases(within: weeks, repeats: x, recency: tx, age: age)
        #expect(isClose(expected, wanted[index], tolerance: 0, relative: 1e-6))
      }
    }
    for (weeks, wanted) in sample.newCustomerExpected {
      #expect(isClose(purchases.expectedPurchasesOfNewcomer(within: Double(weeks) ?? 0), wanted, relative: 1e-9))
    }
  }

  @Test("amounts and the worth of twelve months are what others computed")
  func worth() throws {
    let customers = sample.customers
    let fit = try GammaGamma.fit(repeats: customers.x, means: customers.m)
    let wanted = sample.gammaGamma.mle
    for (value, wanted) in [(fit.model.p, wanted.p), (fit.model.q, wanted.q), (fit.model.v, wanted.v)] {
      #expect(isClose(value, wanted, tolerance: 0, relative: 1e-5))
    }
    #expect(isClose(fit.logLikelihood, sample.gammaGamma.logLikelihood, tolerance: 1e-6))
    #expect(fit.customers == sample.gammaGamma.n)
    #expect(isClose(amounts.populationMean, sample.gammaGamma.populationMean, relative: 1e-9))
    let model = LifetimeValue(purchases: purchases, amounts: amounts, month: sample.clv12Months.weeksPerMonth)
    var (sum, calculator) = (0.0, LifetimeValueCalculator(model))
    for index in customers.x.indices {
      let value = calculator.value(
        repeats: customers.x[index], recency: customers.tx[index], age: customers.age[index], mean: customers.m[index])
      #expect(isClose(value, sample.clv12Months.values[index], tolerance: 0, relative: 1e-6))
      sum += value
    }
    #expect(isClose(sum, sample.clv12Months.sum, relative: 1e-6))
  }

  @Test("the slopes of the likelihoods are those of small steps", arguments: 1...5)
  func derivatives(seed: UInt64) {
    var chance = Chance(seed: seed)
    var data = RepeatPurchases()
    for _ in 0..<50 {
      let age = 1 + 50 * chance.unit()
      data.append(repeats: chance.below(6), recency: age * chance.unit(), age: age)
    }
    let likelihood = BetaGeometricLikelihood(data)
    let place = (0..<4).map { _ in 0.2 + 3 * chance.unit() }
    let point = likelihood.point(place)
    for row in 0..<4 {
      let step = 1e-5
      var (up, down) = (place, place)
      up[row] += step
      down[row] -= step
      let (above, below) = (likelihood.point(up), likelihood.point(down))
      #expect(isClose((above.value - below.value) / (2 * step), point.gradient[row], tolerance: 1e-4, relative: 1e-5))
      for column in 0..<4 {
        let slope = (above.gradient[column] - below.gradient[column]) / (2 * step)
        #expect(isClose(slope, point.hessian[row, column], tolerance: 1e-4, relative: 1e-5))
      }
    }
  }

  @Test("what is expected is what the published formula says, for any parameters", arguments: 1...20)
  func published(seed: UInt64) {
    var chance = Chance(seed: seed)
    let model = BetaGeometric(
      r: 0.1 + 2 * chance.unit(), alpha: 1 + 20 * chance.unit(), a: 0.2 + 2 * chance.unit(), b: 0.5 + 4 * chance.unit())
    let (age, time, x) = (10 + 90 * chance.unit(), 1 + 60 * chance.unit(), chance.below(8))
    let recency = x == 0 ? 0 : age * chance.unit()
    let (r, alpha, a, b) = (model.r, model.alpha, model.a, model.b)
    let sum = Hypergeometric.value(
      r + Double(x), b + Double(x), a + b + Double(x) - 1, time / (alpha + age + time))
    let grown = 1 - Double.pow((alpha + age) / (alpha + age + time), r + Double(x)) * sum
    let wanted =
      (a + b + Double(x) - 1) / (a - 1) * grown * model.probabilityActive(repeats: x, recency: recency, age: age)
    let found = model.expectedPurchases(within: time, repeats: x, recency: recency, age: age)
    #expect(isClose(found, wanted, tolerance: 1e-8, relative: 1e-7))
  }

  @Test("where a is 1, what is expected lies between its neighbours")
  func one() {
    func expected(_ a: Double) -> Double {
      BetaGeometric(r: 0.25, alpha: 4, a: a, b: 2.4).expectedPurchases(within: 39, repeats: 2, recency: 20, age: 38)
    }
    #expect(expected(1) < expected(0.999_999) && expected(1) > expected(1.000_001))
    #expect(isClose(expected(1), expected(1 + 1e-9), relative: 1e-8))
  }

  @Test("data that do not tell are refused with a reason")
  func refusals() throws {
    var few = RepeatPurchases()
    few.append(repeats: 1, recency: 3, age: 5)
    #expect(throws: ModelError.tooFew("customers", found: 1, needed: 10)) { try BetaGeometric.fit(few) }
    var nobody = RepeatPurchases()
    for age in 1...50 { nobody.append(repeats: 0, recency: 0, age: Double(age)) }
    #expect(throws: ModelError.self) { try BetaGeometric.fit(nobody) }
    var same = RepeatPurchases()
    for _ in 1...50 { same.append(repeats: 2, recency: 9, age: 10) }
    #expect(throws: ModelError.self) { try BetaGeometric.fit(same) }
    // Everybody goes on buying to the last day: nothing tells how customers leave.
    var faithful = RepeatPurchases()
    for index in 0..<300 { faithful.append(repeats: 3 + index % 9, recency: 52, age: 52) }
    #expect(throws: ModelError.self) { try BetaGeometric.fit(faithful) }
    #expect(throws: ModelError.self) {
      try GammaGamma.fit(repeats: Array(repeating: 2, count: 30), means: Array(repeating: 10, count: 30))
    }
    #expect(throws: ModelError.cancelled) { try BetaGeometric.fit(sample.purchases) { $0 < 3 } }
  }

  @Test("a fit ends after some steps, whatever customers it is of", arguments: 1...20)
  func steps(seed: UInt64) throws {
    let fit = try BetaGeometric.fit(drawn(400, seed: seed))
    #expect(fit.steps < 40)
  }

  /// Customers by r = 1, α = 10, a = b = 1.
  private func drawn(_ count: Int, seed: UInt64) -> RepeatPurchases {
    var chance = Chance(seed: seed)
    var data = RepeatPurchases()
    for _ in 0..<count {
      // r = 1 makes rates exponential, a = b = 1 makes the probability of leaving uniform.
      let rate = -Double.log(1 - chance.unit()) / 10
      let (leaving, age) = (chance.unit(), 30 + 30 * chance.unit())
      var (time, x, last) = (0.0, 0, 0.0)
      while true {
        time += -Double.log(1 - chance.unit()) / rate
        guard time <= age else { break }
        (x, last) = (x + 1, time)
        if chance.unit() < leaving { break }
      }
      data.append(repeats: x, recency: last, age: age)
    }
    return data
  }

  @Test("parameters are found again from customers drawn by them", arguments: 1...3)
  func recovery(seed: UInt64) throws {
    let fit = try BetaGeometric.fit(drawn(4_000, seed: seed))
    let found = [fit.model.r, fit.model.alpha, fit.model.a, fit.model.b]
    for (value, (wanted, error)) in zip(found, zip([1.0, 10, 1, 1], fit.standardErrors)) {
      #expect(abs(value - wanted) < 4 * error)
    }
  }

  @Test("of many customers the top is found, whoever of them are looked at first")
  func many() throws {
    let data = drawn(24_000, seed: 1)
    let fit = try BetaGeometric.fit(data)
    #expect(fit.customers == 24_000 && fit.steps < 8)
    let top = [fit.model.r, fit.model.alpha, fit.model.a, fit.model.b]
    for place in top.indices {
      for factor in [0.999, 1.001] {
        var near = top
        near[place] *= factor
        let model = BetaGeometric(r: near[0], alpha: near[1], a: near[2], b: near[3])
        #expect(model.logLikelihood(data) < fit.logLikelihood)
      }
    }
    // Where those who are looked at first tell nothing, all are searched from the usual beginning.
    var uneven = RepeatPurchases()
    for index in 0..<data.count {
      let isSampled = index % (data.count / 4_000) == 0
      uneven.append(
        repeats: isSampled ? 0 : data.repeats[index], recency: isSampled ? 0 : data.recency[index],
        age: data.age[index])
    }
    #expect(try BetaGeometric.fit(uneven).customers == 24_000)
  }

  @Test("Pareto/NBD has the published likelihood of the CDNOW sample, and expects much the same")
  func paretoNBD() {
    let model = ParetoNBD(r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669)
    #expect(isClose(model.logLikelihood(sample.purchases), -9_595.0, tolerance: 0.1))
    let (x, tx, age) = (sample.customers.x, sample.customers.tx, sample.customers.age)
    let whole = x.indices.reduce(0) {
      $0 + model.expectedPurchases(within: 39, repeats: x[$1], recency: tx[$1], age: age[$1])
    }
    // Both models are published as close to the 1,788 that were made.
    #expect(abs(whole - 1_653) < 150)
    #expect(
      x.indices.allSatisfy {
        (0...1).contains(model.probabilityActive(repeats: x[$0], recency: tx[$0], age: age[$0]))
      })
  }

  @Test("Pareto/NBD is the same from both sides of alpha = beta, and its fit is better than what made the data")
  func paretoNBDFit() throws {
    func likelihood(_ beta: Double) -> Double {
      ParetoNBD(r: 0.6, alpha: 10, s: 0.6, beta: beta).logLikelihood(repeats: 3, recency: 20, age: 30)
    }
    #expect(isClose(likelihood(10 - 1e-7), likelihood(10 + 1e-7), tolerance: 1e-6))
    #expect(isClose(likelihood(10), likelihood(10 + 1e-7), tolerance: 1e-6))
    var chance = Chance(seed: 4)
    var data = RepeatPurchases()
    for _ in 0..<250 {
      // r = s = 1 makes both rates exponential among customers.
      let rate = -Double.log(1 - chance.unit()) / 5
      let life = -Double.log(1 - chance.unit()) / (-Double.log(1 - chance.unit()) / 20)
      var (time, x, last) = (0.0, 0, 0.0)
      while true {
        time += -Double.log(1 - chance.unit()) / rate
        guard time <= min(40, life) else { break }
        (x, last) = (x + 1, time)
      }
      data.append(repeats: x, recency: last, age: 40)
    }
    let fit = try ParetoNBD.fit(data)
    #expect(fit.logLikelihood >= ParetoNBD(r: 1, alpha: 5, s: 1, beta: 20).logLikelihood(data))
    #expect(fit.standardErrors.allSatisfy { $0 > 0 })
  }

  @Test("the whole value is the margin times the months, and what the customer brings")
  func formula() {
    let margin = ValueFormula.margin(revenue: 1_200, cost: 700, marketing: 100, months: 4)
    #expect(margin == 100)
    let duration = ValueFormula.duration(survival: [1, 0.5], discount: 0.25, priceLevel: 1.5)
    #expect(isClose(duration, (1 / 1.25 + 0.5 / 1.5625) * 1.5))
    let influence = ValueFormula.influence(acquired: [200, 100], credit: 0.5, endorsements: 2, worthOfEndorsement: 10)
    #expect(influence == 170)
    #expect(ValueFormula(margin: margin, duration: 2, influence: influence).value == 370)
    #expect(ValueFormula.margin(revenue: 1, cost: 0, marketing: 0, months: 0) == 0)
  }
}
