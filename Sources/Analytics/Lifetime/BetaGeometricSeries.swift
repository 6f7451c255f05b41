import RealModule

/// The part of the expected purchases that depends on the number of repeats and on z = t / (α + T + t) alone.
///
/// With q = a − 1 and c = a + b + x − 1, Euler's transformation of the published formula leaves
/// (1 − (1 − z)^q ₂F₁(a + b − 1 − r, q; c; z)) / q, and ₂F₁ = 1 + q·S(z): the division by q is carried out before
/// anything is lost, so that a = 1 is a value like any other. The coefficients of S are the same for all customers with
/// as many repeats.
struct BetaGeometricSeries: Sendable {
  private let q: Double
  /// Of z, z², …, as many as matter.
  private let coefficients: [Double]

  /// Terms after which the series is given up.
  private static let most = 50_000

  /// - Parameter largest: the largest z that is asked for, below 1.
  init(_ model: BetaGeometric, repeats: Int, upTo largest: Double) {
    q = model.a - 1
    let p = model.a + model.b - 1 - model.r
    let c = model.a + model.b + Double(repeats) - 1
    var coefficients: [Double] = []
    var (coefficient, power) = (p / c, largest)
    for k in 1...Self.most {
      coefficients.append(coefficient)
      if abs(coefficient * power) < 1e-16 { break }
      let k = Double(k)
      coefficient *= (p + k) * (q + k) / ((c + k) * (k + 1))
      power *= largest
    }
    self.coefficients = coefficients
  }

  func value(z: Double) -> Double {
    let sum = coefficients.reversed().reduce(0) { ($0 + $1) * z }
    return value(sum: sum, logarithm: Double.log(onePlus: -z))
  }

  /// - Parameters:
  ///   - sum: S(z).
  ///   - logarithm: ln(1 − z).
  private func value(sum: Double, logarithm: Double) -> Double {
    let grown = Double.expMinusOne(q * logarithm)
    return -(q == 0 ? logarithm : grown / q) - (grown + 1) * sum
  }

  /// The values for twelve z at once, by which a year of months costs little more than one.
  func values(z: SIMD16<Double>, logarithms: SIMD16<Double>) -> SIMD16<Double> {
    var sums = SIMD16<Double>(repeating: 0)
    for coefficient in coefficients.reversed() { sums = (sums + coefficient) * z }
    var values = SIMD16<Double>(repeating: 0)
    for place in 0..<12 { values[place] = value(sum: sums[place], logarithm: logarithms[place]) }
    return values
  }
}
