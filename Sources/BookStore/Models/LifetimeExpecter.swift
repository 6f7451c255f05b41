import Analytics
import Domain

/// Reckons whether a customer is active and what it brings in a year.
final class LifetimeExpecter {
  private let purchases: BetaGeometric
  private var calculator: LifetimeValueCalculator
  /// Days in a unit of time of the model.
  private let unit: Double
  /// Minor units of the currency in an amount of 1 of the model.
  private let scale: Double

  init(_ fitted: FittedModel) {
    let model = LifetimeValue(fitted)
    purchases = model.purchases
    calculator = LifetimeValueCalculator(model)
    unit = fitted["unit"]
    scale = fitted["scale"]
  }

  var fading: LifecycleFading { LifecycleFading(purchases, unit: unit) }

  func expected(_ facts: RepeatFacts) -> (probabilityActive: Double, value: Money) {
    let (recency, age) = (Double(facts.recency) / unit, Double(facts.age) / unit)
    let worth = calculator.value(repeats: facts.repeats, recency: recency, age: age, mean: facts.mean / scale)
    let active = purchases.probabilityActive(repeats: facts.repeats, recency: recency, age: age)
    return (active, Money(minor: Int64((worth * scale).rounded())))
  }
}

extension LifetimeValue {
  /// The model as the book keeps it.
  package init(_ fitted: FittedModel) {
    self.init(
      purchases: BetaGeometric(r: fitted["r"], alpha: fitted["alpha"], a: fitted["a"], b: fitted["b"]),
      amounts: GammaGamma(p: fitted["p"], q: fitted["q"], v: fitted["v"]), month: 365.25 / 12 / fitted["unit"])
  }
}

/// What models of repeat buying know of a customer, in days and in the minor unit of the currency.
struct RepeatFacts {
  /// Sale days after the first.
  let repeats: Int
  /// From the first sale day to the last.
  let recency: Int
  /// From the first sale day to the day looked from.
  let age: Int
  /// Mean revenue of a sale day after the first; what was sold on the first is left out.
  let mean: Double

  /// Nil without a sale.
  init?(_ measures: Measures, days: Int, firstDay: Int64, on today: Day) {
    guard let first = measures.firstSale, let last = measures.lastSale, days > 0 else { return nil }
    repeats = days - 1
    recency = last - first
    // A sale that is dated ahead is known already.
    age = max(today - first, recency)
    mean = repeats > 0 ? Double(max(0, measures.revenue - firstDay)) / Double(repeats) : 0
  }
}
