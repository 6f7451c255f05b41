import RealModule

extension BetaGeometric {
  /// The probability that a new customer is still active some time after the first purchase.
  ///
  /// A customer of rate λ who leaves after a purchase with probability p leaves at the rate λp, so it is the mean of
  /// (α / (α + pt))ʳ over p: ₂F₁(r, a; a + b; −t/α), here by Pfaff's transformation, whose terms are all positive.
  ///
  /// - Complexity: O(terms), the more the longer the time is beside α.
  package func survival(after time: Double) -> Double {
    guard time > 0 else { return 1 }
    let z = time / (alpha + time)
    var (term, sum, k) = (1.0, 0.0, 0.0)
    // What is left is less than a geometric series of the last factor.
    while k < 200_000 {
      sum += term
      let factor = (r + k) * (b + k) / ((a + b + k) * (k + 1)) * z
      term *= factor
      k += 1
      if factor < 1, term / (1 - max(factor, z)) < sum * 1e-12 { break }
    }
    return min(1, Double.pow(1 - z, r) * sum)
  }
}
