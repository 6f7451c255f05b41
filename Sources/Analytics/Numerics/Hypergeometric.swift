import RealModule

/// Gauss's hypergeometric function ₂F₁(a, b; c; z) for 0 ≤ z < 1 and positive c.
package enum Hypergeometric {
  /// Terms after which the series is given up; near z = 1 it is slow.
  private static let most = 100_000

  /// The sum of the series, after Euler's transformation where that ends sooner (Abramowitz, Stegun 1964, 15.1.1, 15.3.3).
  ///
  /// - Complexity: O(1 / (1 − z)).
  package static func value(_ a: Double, _ b: Double, _ c: Double, _ z: Double) -> Double {
    c - a - b < 0
      ? Double.exp((c - a - b) * Double.log(onePlus: -z)) * series(c - a, c - b, c, z) : series(a, b, c, z)
  }

  private static func series(_ a: Double, _ b: Double, _ c: Double, _ z: Double) -> Double {
    var (term, sum) = (1.0, 1.0)
    for k in 0..<most {
      let k = Double(k)
      term *= (a + k) * (b + k) / ((c + k) * (k + 1)) * z
      sum += term
      if abs(term) <= 1e-17 * abs(sum) { break }
    }
    return sum
  }
}
