import RealModule

/// What a customer spends a purchase: gamma-gamma (Fader, Hardie 2013, “The gamma-gamma model of monetary value”).
///
/// Amounts of one customer are gamma distributed (shape p) around its own mean, and the scales of customers are gamma
/// distributed (q, v). The amount is independent of how often one buys: where frequent buyers spend clearly more or
/// less a purchase, do not trust it.
package struct GammaGamma: Hashable, Sendable {
  package let p: Double
  package let q: Double
  /// In the unit of the amounts.
  package let v: Double

  package init(p: Double, q: Double, v: Double) {
    (self.p, self.q, self.v) = (p, q, v)
  }

  /// The mean amount over all customers; infinite for q ≤ 1.
  package var populationMean: Double { q > 1 ? p * v / (q - 1) : .infinity }

  /// The mean amount to be expected of a customer: its own, drawn towards everybody's the more, the less it bought.
  ///
  /// - Parameters:
  ///   - x: repeats, the purchases that the mean is over; none gives the population's.
  ///   - mean: mean amount of a repeat purchase.
  package func expectedMean(repeats x: Int, mean: Double) -> Double {
    guard x > 0 else { return populationMean }
    let weight = p * Double(x) / (p * Double(x) + q - 1)
    return (1 - weight) * populationMean + weight * mean
  }
}

/// Parameters found from data, with how well they are known.
package struct GammaGammaFit: Hashable, Sendable {
  package let model: GammaGamma
  /// Of p, q, v.
  package let standardErrors: [Double]
  package let logLikelihood: Double
  package let steps: Int
  /// Customers who bought again for an amount above 0, from whom it was found.
  package let customers: Int

  /// The names of the parameters in the order of the errors.
  package static let names = ["p", "q", "v"]
}

extension GammaGamma {
  /// The parameters of greatest likelihood, by Newton's method with analytic derivatives, over customers with repeats and
  /// a mean amount above 0; the others are passed over.
  ///
  /// - Parameters:
  ///   - repeats: purchases after the first, by customer.
  ///   - means: mean amount of those purchases, as many.
  ///   - goesOn: told the number of each step; false gives the fit up.
  /// - Throws: ``ModelError`` where fewer than ten remain, all spend the same, or the mean is not finite (q ≤ 1).
  package static func fit(
    repeats: [Int], means: [Double], goesOn: @escaping (Int) -> Bool = { _ in true }
  ) throws(ModelError) -> GammaGammaFit {
    let likelihood = GammaGammaLikelihood(repeats: repeats, means: means)
    let spends = likelihood.means
    guard spends.count >= 10 else {
      throw .tooFew("customers who bought again for an amount above 0", found: spends.count, needed: 10)
    }
    let mean = Statistics.mean(spends)
    guard Statistics.deviation(spends) > 1e-9 * mean else {
      throw .notIdentified("All customers spend the same a purchase, so nothing tells how they differ.")
    }
    let found = try NewtonSearch(names: GammaGammaFit.names, goesOn: goesOn).maximise(from: [4, 3, mean / 2]) {
      likelihood.point($0)
    }
    let model = GammaGamma(p: found.parameters[0], q: found.parameters[1], v: found.parameters[2])
    guard model.q > 1 else {
      throw .notIdentified(
        "Amounts differ so much (q \(rounded(model.q)), not above 1) that a customer's expected amount is not finite.")
    }
    return GammaGammaFit(
      model: model, standardErrors: found.standardErrors, logLikelihood: found.value, steps: found.steps,
      customers: spends.count)
  }

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}

/// The likelihood of gamma-gamma with its derivatives.
private struct GammaGammaLikelihood {
  private(set) var repeats: [Double] = []
  private(set) var means: [Double] = []
  private var counts: [Int: Int] = [:]
  /// Σ x ln m, Σ x ln x and Σ ln m, which no parameter changes.
  private var (logs, ownLogs, plainLogs) = (0.0, 0.0, 0.0)

  init(repeats: [Int], means: [Double]) {
    for (x, m) in zip(repeats, means) where x > 0 && m > 0 && m.isFinite {
      self.repeats.append(Double(x))
      self.means.append(m)
      counts[x, default: 0] += 1
      logs += Double(x) * Double.log(m)
      ownLogs += Double(x) * Double.log(Double(x))
      plainLogs += Double.log(m)
    }
  }

  /// - Parameter parameters: p, q, v.
  func point(_ parameters: [Double]) -> NewtonSearch.Point {
    let (p, q, v) = (parameters[0], parameters[1], parameters[2])
    let n = Double(means.count)
    var (logSum, weightedLogs, ones, weighted, squares, weightedSquares) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    for (x, m) in zip(repeats, means) {
      let whole = x * m + v
      let log = Double.log(whole)
      let one = 1 / whole
      logSum += log
      weightedLogs += x * log
      ones += one
      weighted += x * one
      squares += one * one
      weightedSquares += x * one * one
    }
    var value = q * n * Double.log(v) + p * (logs + ownLogs) - plainLogs - p * weightedLogs - q * logSum
    var gradient = [
      logs + ownLogs - weightedLogs, n * Double.log(v) - logSum, q * n / v - p * weighted - q * ones,
    ]
    var hessian = Matrix(rows: 3, columns: 3)
    value -= n * Double.logGamma(q)
    gradient[1] -= n * Digamma.value(q)
    hessian[1, 1] -= n * Digamma.derivative(q)
    for (x, count) in counts.sorted(by: { $0.key < $1.key }) {
      let (x, n) = (Double(x), Double(count))
      value += n * (Double.logGamma(p * x + q) - Double.logGamma(p * x))
      let (both, own) = (Digamma.value(p * x + q), Digamma.value(p * x))
      let (bothSlope, ownSlope) = (Digamma.derivative(p * x + q), Digamma.derivative(p * x))
      gradient[0] += n * x * (both - own)
      gradient[1] += n * both
      hessian[0, 0] += n * x * x * (bothSlope - ownSlope)
      hessian[0, 1] += n * x * bothSlope
      hessian[1, 1] += n * bothSlope
    }
    hessian[0, 2] = -weighted
    hessian[1, 2] = n / v - ones
    hessian[2, 2] = -q * n / (v * v) + p * weightedSquares + q * squares
    for (row, column) in [(1, 0), (2, 0), (2, 1)] { hessian[row, column] = hessian[column, row] }
    return NewtonSearch.Point(value: value, gradient: gradient, hessian: hessian)
  }
}
