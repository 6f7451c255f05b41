/// How wrong forecasts were, and the correction learnt from it.
///
/// Simple exponential smoothing of the error (Brown 1956, “Exponential smoothing for predicting demand”): after each actual
/// figure the correction moves a share of the way towards the last error, and the next forecast is raised by it.
package struct ForecastErrors: Hashable, Sendable {
  /// Forecasts and what came, in the order of time.
  private var pairs: [Pair] = []
  /// The share of the way that the correction moves, 0 to 1.
  package let weight: Double
  /// What is added to the next forecast.
  package private(set) var correction = 0.0

  private struct Pair: Hashable {
    let forecast: Double
    let actual: Double
  }

  /// No forecast yet.
  ///
  /// - Parameter weight: a large one follows fast, a small one forgets chance.
  package init(weight: Double = 0.3) { self.weight = min(max(weight, 0), 1) }

  /// Takes in what a forecast, before its correction, turned out to be; figures that are no numbers are passed over.
  package mutating func observe(forecast: Double, actual: Double) {
    guard forecast.isFinite, actual.isFinite else { return }
    pairs.append(Pair(forecast: forecast, actual: actual))
    correction += weight * (actual - forecast - correction)
  }

  /// A forecast with the correction.
  package func corrected(_ forecast: Double) -> Double { forecast + correction }

  /// How many forecasts were compared.
  package var count: Int { pairs.count }

  /// Actual less forecast, the last time; nil before the first.
  package var last: Double? { pairs.last.map { $0.actual - $0.forecast } }

  /// The mean of |error| ÷ |actual|, over those whose actual figure is not 0; nil without one.
  ///
  /// It is harsh on months with a small figure; read `bias` beside it.
  package var meanAbsolutePercentage: Double? {
    let shares = pairs.filter { $0.actual != 0 }.map { abs(($0.actual - $0.forecast) / $0.actual) }
    return shares.isEmpty ? nil : Statistics.mean(shares)
  }

  /// By which share of all that came the forecasts together were too high; negative where too low, nil where nothing came.
  package var bias: Double? {
    let actual = pairs.reduce(0) { $0 + $1.actual }
    return actual == 0 ? nil : pairs.reduce(0) { $0 + $1.forecast - $1.actual } / abs(actual)
  }
}
