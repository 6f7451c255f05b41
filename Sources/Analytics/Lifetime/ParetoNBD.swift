import RealModule

/// Repeat buying of customers who may leave at any time: Pareto/NBD (Schmittlein, Morrison, Colombo 1987, “Counting your
/// customers: who are they and what will they do next?”, Management Science 33), for comparison with ``BetaGeometric``.
///
/// While active a customer buys at a rate of its own, gamma distributed among customers (shape r, rate α); how long it
/// stays is exponential with a rate of its own, gamma distributed too (shape s, rate β). The likelihood is that of
/// Fader, Hardie 2005, “A note on deriving the Pareto/NBD model and related expressions”.
package struct ParetoNBD: Hashable, Sendable {
  package let r: Double
  package let alpha: Double
  package let s: Double
  package let beta: Double

  package init(r: Double, alpha: Double, s: Double, beta: Double) {
    (self.r, self.alpha, self.s, self.beta) = (r, alpha, s, beta)
  }

  /// The probability that a customer is still active.
  ///
  /// - Parameters: as those of ``BetaGeometric/probabilityActive(repeats:recency:age:)``.
  /// - Complexity: O(terms of a hypergeometric series).
  package func probabilityActive(repeats: Int, recency: Double, age: Double) -> Double {
    let whole = Double(repeats) + r + s
    // Both terms are brought to the scale of the first, which may be far from 1.
    let scale = (r + Double(repeats)) * Double.log(alpha + age) + s * Double.log(beta + age)
    let left = s / whole * gone(repeats: repeats, recency: recency, age: age, scaledBy: scale)
    return 1 / (1 + left)
  }

  /// How many purchases are to be expected within a time from now on.
  package func expectedPurchases(within time: Double, repeats: Int, recency: Double, age: Double) -> Double {
    guard time > 0 else { return 0 }
    let active = probabilityActive(repeats: repeats, recency: recency, age: age)
    let rate = (r + Double(repeats)) * (beta + age) / (alpha + age)
    // ∫ of the survival; s = 1 is the limit.
    let stays = Double.log((beta + age) / (beta + age + time))
    let length = abs(s - 1) < 1e-9 ? -stays : -Double.expMinusOne((s - 1) * stays) / (s - 1)
    return active * rate * length
  }

  /// The logarithm of the likelihood of one customer.
  func logLikelihood(repeats: Int, recency: Double, age: Double) -> Double {
    let x = Double(repeats)
    let scale = (r + x) * Double.log(alpha + age) + s * Double.log(beta + age)
    let sum = 1 + s / (r + s + x) * gone(repeats: repeats, recency: recency, age: age, scaledBy: scale)
    return Double.logGamma(r + x) - Double.logGamma(r) + r * Double.log(alpha) + s * Double.log(beta) - scale
      + Double.log(sum)
  }

  /// A(t_x) − A(T) of the note, where A(t) integrates over when the customer left, times e to a scale.
  private func gone(repeats: Int, recency: Double, age: Double, scaledBy scale: Double) -> Double {
    let (x, gap) = (Double(repeats), abs(alpha - beta))
    let whole = r + s + x
    let (larger, second) = alpha >= beta ? (alpha, s + 1) : (beta, r + x)
    func part(_ time: Double) -> Double {
      let z = gap / (larger + time)
      return Double.exp(scale - whole * Double.log(larger + time))
        * Hypergeometric.value(whole, second, whole + 1, z)
    }
    return part(recency) - part(age)
  }
}

extension ParetoNBD {
  /// Parameters found from data, with how well they are known.
  package struct Fit: Hashable, Sendable {
    package let model: ParetoNBD
    /// Of r, α, s, β.
    package let standardErrors: [Double]
    package let logLikelihood: Double
  }

  /// The logarithm of the likelihood of data.
  package func logLikelihood(_ data: RepeatPurchases) -> Double {
    (0..<data.count).reduce(0) {
      $0 + logLikelihood(repeats: data.repeats[$1], recency: data.recency[$1], age: data.age[$1])
    }
  }

  /// The parameters of greatest likelihood, by Newton's method with slopes from small steps.
  ///
  /// - Throws: ``ModelError`` where there are too few customers, or the data do not tell the parameters.
  /// - Complexity: O(customers) a step, some forty times that of ``BetaGeometric``.
  package static func fit(
    _ data: RepeatPurchases, goesOn: @escaping (Int) -> Bool = { _ in true }
  ) throws(ModelError) -> Fit {
    guard data.count >= 10 else { throw .tooFew("customers", found: data.count, needed: 10) }
    guard data.repeats.contains(where: { $0 > 0 }) else {
      throw .notIdentified("Nobody bought again, so nothing tells how often customers buy, nor when they leave.")
    }
    let length = max(1e-3, Statistics.mean(data.age) / 4)
    let search = NewtonSearch(names: ["r", "alpha", "s", "beta"], goesOn: goesOn)
    let found = try search.maximise(from: [0.5, length, 0.5, length]) { parameters in
      NewtonSearch.Point(of: parameters) { at in
        ParetoNBD(r: at[0], alpha: at[1], s: at[2], beta: at[3]).logLikelihood(data)
      }
    }
    let values = found.parameters
    return Fit(
      model: ParetoNBD(r: values[0], alpha: values[1], s: values[2], beta: values[3]),
      standardErrors: found.standardErrors, logLikelihood: found.value)
  }
}
