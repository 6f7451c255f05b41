import RealModule

/// What is to be expected of customers: who is still active, what they will buy, and what that is worth today.
///
/// Customer lifetime value by BG/NBD and gamma-gamma: for each month ahead the purchases to be expected times the amount to
/// be expected, discounted. It is worth on revenue, of a limited time, without what acquiring and serving costs.
package struct LifetimeValue: Hashable, Sendable {
  package let purchases: BetaGeometric
  package let amounts: GammaGamma
  /// Units of time of the parameters in a month: 365.25 / 12 for days.
  package let month: Double
  /// What a month takes from what is earned after it: 0.01.
  package let discount: Double

  /// Months ahead that are counted.
  package static let months = 12

  package init(
    purchases: BetaGeometric, amounts: GammaGamma, month: Double = 365.25 / 12, discount: Double = 0.01
  ) {
    self.purchases = purchases
    self.amounts = amounts
    self.month = month
    self.discount = discount
  }

  /// The expected spend of the coming twelve months, discounted, in the unit of the amounts.
  ///
  /// - Parameters:
  ///   - repeats: purchases after the first.
  ///   - recency: when the last of them was, from the first.
  ///   - age: how long the customer was observed.
  ///   - mean: mean amount of a repeat purchase.
  package func value(repeats: Int, recency: Double, age: Double, mean: Double) -> Double {
    var calculator = LifetimeValueCalculator(self)
    return calculator.value(repeats: repeats, recency: recency, age: age, mean: mean)
  }
}

/// Reckons the values of many customers: what depends on the number of repeats alone is computed once.
///
/// - Complexity: O(1) a customer whose number of repeats was met before.
package struct LifetimeValueCalculator: Sendable {
  private let model: LifetimeValue
  private let times: SIMD16<Double>
  private let discounts: [Double]
  private var series: [Int: BetaGeometricSeries] = [:]

  package init(_ model: LifetimeValue) {
    self.model = model
    var times = SIMD16<Double>(repeating: 0)
    for k in 0..<LifetimeValue.months { times[k] = Double(k + 1) * model.month }
    self.times = times
    discounts = (1...LifetimeValue.months).map { Double.pow(1 + model.discount, -$0) }
  }

  /// The value of a customer, as ``LifetimeValue/value(repeats:recency:age:mean:)`` has it.
  package mutating func value(repeats x: Int, recency: Double, age: Double, mean: Double) -> Double {
    let bought = model.purchases
    let terms = terms(repeats: x)
    let late = bought.alpha + age
    let whole = times + late
    let logLate = Double.log(late)
    var logarithms = SIMD16<Double>(repeating: 0)
    for k in 0..<LifetimeValue.months { logarithms[k] = logLate - Double.log(whole[k]) }
    let grown = terms.values(z: times / whole, logarithms: logarithms)
    var (sum, before) = (0.0, 0.0)
    for k in 0..<LifetimeValue.months {
      sum += (grown[k] - before) * discounts[k]
      before = grown[k]
    }
    let active = bought.probabilityActive(repeats: x, recency: recency, age: age)
    let scale = bought.a + bought.b + Double(x) - 1
    return sum * scale * active * model.amounts.expectedMean(repeats: x, mean: mean)
  }

  private mutating func terms(repeats: Int) -> BetaGeometricSeries {
    if let known = series[repeats] { return known }
    // The largest z is that of a customer who was just met.
    let year = Double(LifetimeValue.months) * model.month
    let made = BetaGeometricSeries(model.purchases, repeats: repeats, upTo: year / (model.purchases.alpha + year))
    series[repeats] = made
    return made
  }
}
