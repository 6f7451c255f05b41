import RealModule

/// Parameters found from data, with how well they are known.
package struct BetaGeometricFit: Hashable, Sendable {
  package let model: BetaGeometric
  /// Of r, α, a, b: what they would vary by from sample to sample (square roots of the inverse information).
  package let standardErrors: [Double]
  package let logLikelihood: Double
  package let steps: Int
  package let customers: Int

  /// The names of the parameters in the order of the errors.
  package static let names = ["r", "alpha", "a", "b"]

  /// Parameters whose error is larger than they are, which should not be read as facts.
  package var uncertain: [String] {
    zip(Self.names, zip(standardErrors, [model.r, model.alpha, model.a, model.b]))
      .filter { $0.1.0 > $0.1.1 }.map(\.0)
  }
}

extension BetaGeometric {
  /// The parameters of greatest likelihood, by Newton's method with analytic first and second derivatives.
  ///
  /// - Parameters:
  ///   - data: at least ten customers of whom some bought again.
  ///   - goesOn: told the number of each step; false gives the fit up.
  /// - Throws: ``ModelError`` where there are too few customers, or the data do not tell the parameters.
  /// - Complexity: O(customers) a step; ten steps or so, among many customers three or four.
  package static func fit(
    _ data: RepeatPurchases, goesOn: @escaping (Int) -> Bool = { _ in true }
  ) throws(ModelError) -> BetaGeometricFit {
    guard data.count >= 10 else { throw .tooFew("customers", found: data.count, needed: 10) }
    guard data.repeats.contains(where: { $0 > 0 }) else {
      throw .notIdentified("Nobody bought again, so nothing tells how often customers buy, nor when they leave.")
    }
    guard data.repeats.contains(0) || Set(data.repeats).count > 1 else {
      throw .notIdentified("All customers bought equally often, so nothing tells how they differ.")
    }
    if let near = nearby(data), let found = try? search(data, from: near, goesOn) { return found }
    return try search(data, from: [0.5, max(1e-3, Statistics.mean(data.age) / 4), 1, 2], goesOn)
  }

  /// The parameters of some thousand customers, where there are many more: near those of all, at a fraction of the cost.
  private static func nearby(_ data: RepeatPurchases) -> [Double]? {
    let every = data.count / 4_000
    guard every > 4, let model = try? fit(data.sample(every: every)).model else { return nil }
    return [model.r, model.alpha, model.a, model.b]
  }

  private static func search(
    _ data: RepeatPurchases, from start: [Double], _ goesOn: @escaping (Int) -> Bool
  ) throws(ModelError) -> BetaGeometricFit {
    let likelihood = BetaGeometricLikelihood(data)
    let found = try NewtonSearch(names: BetaGeometricFit.names, goesOn: goesOn).maximise(from: start) {
      likelihood.point($0)
    }
    let values = found.parameters
    return BetaGeometricFit(
      model: BetaGeometric(r: values[0], alpha: values[1], a: values[2], b: values[3]),
      standardErrors: found.standardErrors, logLikelihood: found.value, steps: found.steps, customers: data.count)
  }

  /// The logarithm of the likelihood of data.
  package func logLikelihood(_ data: RepeatPurchases) -> Double {
    BetaGeometricLikelihood(data).point([r, alpha, a, b]).value
  }
}

/// The likelihood of BG/NBD with its derivatives.
///
/// What depends on the number of repeats alone is computed once for each number; a customer costs two logarithms, an
/// exponential and some sums.
struct BetaGeometricLikelihood {
  private let data: RepeatPurchases
  private let counts: [Int]

  init(_ data: RepeatPurchases) {
    self.data = data
    counts = data.counts
  }

  /// - Parameter parameters: r, α, a, b.
  func point(_ parameters: [Double]) -> NewtonSearch.Point {
    var sums = Sums()
    addCustomers(parameters, &sums)
    return withGammas(parameters, sums)
  }

  /// Sums over customers of the value and of its derivatives, as far as they differ from customer to customer.
  private struct Sums {
    var value = 0.0
    var (r, alpha, a, b) = (0.0, 0.0, 0.0, 0.0)
    var (rr, rAlpha, ra, rb) = (0.0, 0.0, 0.0, 0.0)
    var (alphaAlpha, alphaA, alphaB) = (0.0, 0.0, 0.0)
    var (aa, ab, bb) = (0.0, 0.0, 0.0)
  }

  private func addCustomers(_ parameters: [Double], _ sums: inout Sums) {
    let (r, alpha, a, b) = (parameters[0], parameters[1], parameters[2], parameters[3])
    let odds = counts.indices.map { x in x == 0 ? 0 : Double.log(a / (b + Double(x) - 1)) }
    for index in 0..<data.count {
      let x = data.repeats[index]
      let late = alpha + data.age[index]
      let logLate = Double.log(late)
      let power = r + Double(x)
      // Of two ways to have come here, active (weight 1 − w) and left after the last purchase (weight w).
      var (w, value) = (0.0, -power * logLate)
      var (early, logEarly, perB) = (late, logLate, 0.0)
      if x > 0 {
        early = alpha + data.recency[index]
        logEarly = Double.log(early)
        perB = 1 / (b + Double(x) - 1)
        let ratio = Double.exp(odds[x] + power * (logLate - logEarly))
        w = ratio.isInfinite ? 1 : ratio / (1 + ratio)
        value += ratio.isInfinite ? odds[x] + power * (logLate - logEarly) : Double.log(1 + ratio)
      }
      sums.value += value
      let (oneByLate, oneByEarly) = (1 / late, 1 / early)
      // The derivatives of the two ways; those of leaving by a and b are 1/a and −1/(b + x − 1).
      let (rLate, rEarly) = (-logLate, -logEarly)
      let (alphaLate, alphaEarly) = (-power * oneByLate, -power * oneByEarly)
      let spread = w * (1 - w)
      let (rGap, alphaGap) = (rEarly - rLate, alphaEarly - alphaLate)
      sums.r += rLate + w * rGap
      sums.alpha += alphaLate + w * alphaGap
      sums.rr += spread * rGap * rGap
      sums.rAlpha += spread * rGap * alphaGap - (1 - w) * oneByLate - w * oneByEarly
      sums.alphaAlpha +=
        spread * alphaGap * alphaGap + power * ((1 - w) * oneByLate * oneByLate + w * oneByEarly * oneByEarly)
      guard x > 0 else { continue }
      let oneByA = 1 / a
      sums.a += w * oneByA
      sums.b -= w * perB
      sums.ra += spread * rGap * oneByA
      sums.rb -= spread * rGap * perB
      sums.alphaA += spread * alphaGap * oneByA
      sums.alphaB -= spread * alphaGap * perB
      sums.aa += (spread - w) * oneByA * oneByA
      sums.ab -= spread * oneByA * perB
      sums.bb += (spread + w) * perB * perB
    }
  }

  /// Adds what depends on the number of repeats alone.
  private func withGammas(_ parameters: [Double], _ sums: Sums) -> NewtonSearch.Point {
    let (r, alpha, a, b) = (parameters[0], parameters[1], parameters[2], parameters[3])
    var sums = sums
    let n = Double(data.count)
    sums.r += n * Double.log(alpha)
    sums.alpha += n * r / alpha
    sums.rAlpha += n / alpha
    sums.alphaAlpha -= n * r / (alpha * alpha)
    let same =
      r * Double.log(alpha) + Double.logGamma(a + b) - Double.logGamma(b) - Double.logGamma(r)
    let (both, own, first) = (Digamma.value(a + b), Digamma.value(b), Digamma.value(r))
    let (bothSlope, ownSlope, firstSlope) = (
      Digamma.derivative(a + b), Digamma.derivative(b), Digamma.derivative(r)
    )
    for (x, count) in counts.enumerated() where count > 0 {
      let (x, n) = (Double(x), Double(count))
      sums.value += n * (same + Double.logGamma(r + x) + Double.logGamma(b + x) - Double.logGamma(a + b + x))
      let whole = Digamma.value(a + b + x)
      sums.r += n * (Digamma.value(r + x) - first)
      sums.a += n * (both - whole)
      sums.b += n * (both + Digamma.value(b + x) - own - whole)
      let wholeSlope = Digamma.derivative(a + b + x)
      sums.rr += n * (Digamma.derivative(r + x) - firstSlope)
      sums.aa += n * (bothSlope - wholeSlope)
      sums.ab += n * (bothSlope - wholeSlope)
      sums.bb += n * (bothSlope + Digamma.derivative(b + x) - ownSlope - wholeSlope)
    }
    return NewtonSearch.Point(
      value: sums.value, gradient: [sums.r, sums.alpha, sums.a, sums.b],
      hessian: Matrix([
        [sums.rr, sums.rAlpha, sums.ra, sums.rb],
        [sums.rAlpha, sums.alphaAlpha, sums.alphaA, sums.alphaB],
        [sums.ra, sums.alphaA, sums.aa, sums.ab],
        [sums.rb, sums.alphaB, sums.ab, sums.bb],
      ]))
  }
}
