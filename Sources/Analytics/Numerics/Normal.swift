import RealModule

/// The standard normal distribution.
package enum Normal {
  /// The probability of a value up to z.
  package static func cumulative(_ z: Double) -> Double { Double.erfc(-z / 2.0.squareRoot()) / 2 }

  /// The value up to which a probability lies, by Newton steps from a rational start (Hastings 1955, “Approximations for
  /// Digital Computers”, 26.2.23 in Abramowitz, Stegun 1964).
  ///
  /// - Parameter probability: above 0 and below 1, else ±infinity.
  package static func quantile(_ probability: Double) -> Double {
    guard probability > 0 else { return -.infinity }
    guard probability < 1 else { return .infinity }
    guard probability <= 0.5 else { return -quantile(1 - probability) }
    let t = (-2 * Double.log(probability)).squareRoot()
    let above = 2.515517 + t * (0.802853 + t * 0.010328)
    var z = -(t - above / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))))
    for _ in 0..<4 {
      let density = Double.exp(-z * z / 2) / (2 * Double.pi).squareRoot()
      z -= (cumulative(z) - probability) / density
    }
    return z
  }
}
