import RealModule

/// The derivatives of the logarithm of the gamma function, above 0.
package enum Digamma {
  /// The first derivative ψ, by recurrence up to 10 and the asymptotic series (Abramowitz, Stegun 1964, 6.3.5, 6.3.18).
  package static func value(_ x: Double) -> Double {
    var (x, sum) = (x, 0.0)
    while x < 10 {
      sum -= 1 / x
      x += 1
    }
    let y = 1 / (x * x)
    let series = y * (1 / 12 - y * (1 / 120 - y * (1 / 252 - y * (1 / 240 - y * (1 / 132 - y * 691 / 32760)))))
    return sum + Double.log(x) - 1 / (2 * x) - series
  }

  /// The second derivative ψ′, the trigamma function (Abramowitz, Stegun 1964, 6.4.6, 6.4.12).
  package static func derivative(_ x: Double) -> Double {
    var (x, sum) = (x, 0.0)
    while x < 10 {
      sum += 1 / (x * x)
      x += 1
    }
    let y = 1 / (x * x)
    let series = y * (1 / 6 - y * (1 / 30 - y * (1 / 42 - y * (1 / 30 - y * (5 / 66 - y * 691 / 2730)))))
    return sum + 1 / x + y / 2 + series / x
  }
}
