import RealModule

/// Repeat buying of customers who may leave unnoticed: BG/NBD (Fader, Hardie, Lee 2005, “‘Counting your customers’ the
/// easy way: an alternative to the Pareto/NBD model”, Marketing Science 24).
///
/// While active a customer buys at a rate of its own, which is gamma distributed among customers (shape r, rate α);
/// after each purchase it leaves with a probability of its own, which is beta distributed (a, b). Rate and leaving are
/// independent. It knows no seasons and no contracts. Who never bought again cannot have left by this model: its
/// probability of being active is 1, which says nothing.
package struct BetaGeometric: Hashable, Sendable {
  /// Shape of the rates of buying; small where customers differ much.
  package let r: Double
  /// Rate of the rates of buying, in units of time.
  package let alpha: Double
  /// Leaving: the mean probability after a purchase is a / (a + b).
  package let a: Double
  package let b: Double

  package init(r: Double, alpha: Double, a: Double, b: Double) {
    (self.r, self.alpha, self.a, self.b) = (r, alpha, a, b)
  }

  /// The probability that a customer is still active.
  ///
  /// - Parameters:
  ///   - x: repeats, the purchases after the first.
  ///   - recency: when the last of them was, from the first, in the unit of the parameters.
  ///   - age: how long the customer was observed.
  package func probabilityActive(repeats x: Int, recency: Double, age: Double) -> Double {
    guard x > 0 else { return 1 }
    let odds = a / (b + Double(x) - 1) * Double.exp((r + Double(x)) * Double.log((alpha + age) / (alpha + recency)))
    return 1 / (1 + odds)
  }

  /// How many purchases are to be expected within a time from now on.
  ///
  /// - Complexity: O(terms of a series that ends the sooner the shorter the time is beside α and the age).
  package func expectedPurchases(within time: Double, repeats x: Int, recency: Double, age: Double) -> Double {
    growth(within: time, repeats: x, age: age) * probabilityActive(repeats: x, recency: recency, age: age)
  }

  /// How many purchases a new customer makes within a time after the first.
  package func expectedPurchasesOfNewcomer(within time: Double) -> Double { growth(within: time, repeats: 0, age: 0) }

  /// What is to be expected of a customer who is active for certain.
  private func growth(within time: Double, repeats: Int, age: Double) -> Double {
    guard time > 0 else { return 0 }
    let z = time / (alpha + age + time)
    return (a + b + Double(repeats) - 1) * BetaGeometricSeries(self, repeats: repeats, upTo: z).value(z: z)
  }
}
