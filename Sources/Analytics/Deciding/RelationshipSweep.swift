import RealModule

/// One guess of the effort over time with the strengths and shadow prices that belong to it.
struct RelationshipSweep {
  private let given: RelationshipInvestment.Case
  private let width = 1 / Double(RelationshipInvestment.stepsInMonth)
  private(set) var effort: [Double]
  private(set) var strength: [Double]
  private(set) var shadowPrice: [Double]

  init(_ given: RelationshipInvestment.Case) throws(ModelError) {
    let (growth, decay) = (given.effect.growth, given.effect.decay)
    guard (0...1).contains(given.strength), (0...0.5).contains(given.discount), (1...600).contains(given.months),
      (0...1e12).contains(given.profit), (1e-9...1e12).contains(given.cost), (0...1e4).contains(given.mostEffort),
      growth >= 0, (0...5).contains(decay)
    else { throw .invalid("Strength, profit, cost, effort, discount or months are out of their range.") }
    // Beyond this the steps of a tenth of a month are too coarse.
    guard growth * given.mostEffort <= 5 else {
      throw .invalid("The most effort would build the relationship within days: give a smaller effect or fewer hours.")
    }
    self.given = given
    let nodes = given.months * RelationshipInvestment.stepsInMonth + 1
    effort = Array(repeating: 0, count: nodes)
    strength = Array(repeating: given.strength, count: nodes)
    shadowPrice = Array(repeating: 0, count: nodes)
  }

  /// Sweeps forward and back, and moves the effort by a share towards what the conditions ask for.
  ///
  /// - Returns: the largest move.
  mutating func step(share: Double) -> Double {
    settle()
    var largest = 0.0
    for node in effort.indices {
      let moved = share * (wanted(node) - effort[node])
      largest = max(largest, abs(moved))
      effort[node] += moved
    }
    return largest
  }

  /// Sweeps forward and back without moving the effort.
  mutating func settle() {
    for node in 0..<effort.count - 1 { strength[node + 1] = following(node) }
    shadowPrice[effort.count - 1] = 0
    for node in (1..<effort.count).reversed() { shadowPrice[node - 1] = preceding(node) }
  }

  /// ∫ e^(−ρt)(π·x − c·u²) dt by Simpson's rule; the number of steps is even.
  var worth: Double {
    let last = effort.count - 1
    let sum = effort.indices.reduce(0) { sum, node in
      let weight: Double = node == 0 || node == last ? 1 : node.isMultiple(of: 2) ? 2 : 4
      let flow = given.profit * strength[node] - given.cost * effort[node] * effort[node]
      return sum + weight * flow * Double.exp(-given.discount * Double(node) * width)
    }
    return sum * width / 3
  }

  /// The effort that the maximum principle asks for.
  private func wanted(_ node: Int) -> Double {
    let free = given.effect.growth * shadowPrice[node] * (1 - strength[node]) / (2 * given.cost)
    return min(max(free, 0), given.mostEffort)
  }

  /// The strength a step later.
  private func following(_ node: Int) -> Double {
    let (growth, decay) = (given.effect.growth, given.effect.decay)
    return rungeKutta(strength[node], from: effort[node], to: effort[node + 1], width) { x, u in
      growth * u * (1 - x) - decay * x
    }
  }

  /// The shadow price a step earlier.
  private func preceding(_ node: Int) -> Double {
    let (growth, decay) = (given.effect.growth, given.effect.decay)
    return rungeKutta(shadowPrice[node], from: effort[node], to: effort[node - 1], -width) { price, u in
      price * (given.discount + growth * u + decay) - given.profit
    }
  }

  /// One step of order 4, the effort straight between its ends.
  private func rungeKutta(
    _ y: Double, from first: Double, to last: Double, _ width: Double, _ slope: (Double, Double) -> Double
  ) -> Double {
    let middle = (first + last) / 2
    let one = slope(y, first)
    let two = slope(y + width / 2 * one, middle)
    let three = slope(y + width / 2 * two, middle)
    let four = slope(y + width * three, last)
    return y + width / 6 * (one + 2 * two + 2 * three + four)
  }
}
