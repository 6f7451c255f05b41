/// The numbers about a whole book against which one customer's measures are read.
///
/// Recency yardsticks are day numbers, frequency yardsticks counts, money yardsticks minor units. All of them describe
/// the population: the customers with at least one sale.
package struct Yardsticks: Hashable, Sendable {
  /// The number of customers in the population.
  package var population = 0
  /// Sums over the population by ``Dimension``: of last sale days, sales, revenue.
  package var sums: [Int64] = [0, 0, 0]
  /// Quintile boundaries b₁…b₄ by ``Dimension``; empty for an empty population.
  package var boundaries: [[Int64]] = [[], [], []]
  /// The least revenue that is still class A, then B; nil when the total is not positive.
  package var abc: [Int64?] = [nil, nil]
  /// The least revenue that is still vip, major, ordinary; nil for an empty population.
  package var pyramid: [Int64?] = [nil, nil, nil]

  package init() {}

  /// The score 1…5 of a value: one more than the number of boundaries below it.
  package func score(_ value: Int64, in dimension: Dimension) -> Int {
    var score = 1
    for boundary in boundaries[dimension.rawValue] where value > boundary { score += 1 }
    return score
  }

  /// Whether a value lies above the mean, exactly: value · n > sum.
  package func isHigh(_ value: Int64, in dimension: Dimension) -> Bool {
    Int128(value) * Int128(population) > Int128(sums[dimension.rawValue])
  }
}

extension Yardsticks {
  /// A yardstick by its name in the JSON contract.
  package enum Name: Hashable, Sendable, CustomStringConvertible {
    /// A quintile boundary, 1…4.
    case boundary(Dimension, Int)
    case mean(Dimension)
    /// 0 = A, 1 = B.
    case abc(Int)
    /// 0 = vip, 1 = major, 2 = ordinary.
    case pyramid(Int)

    package static let all: [Name] =
      Dimension.allCases.flatMap { dimension in (1...4).map { Name.boundary(dimension, $0) } }
      + Dimension.allCases.map(Name.mean) + [.abc(0), .abc(1), .pyramid(0), .pyramid(1), .pyramid(2)]

    package var description: String {
      switch self {
      case .boundary(let dimension, let number): dimension.letter + String(number)
      case .mean(let dimension): dimension.letter + "Mean"
      case .abc(let index): ["abcA", "abcB"][index]
      case .pyramid(let index): ["vip", "major", "ordinary"][index]
      }
    }

    /// The dimension that it is read against.
    package var dimension: Dimension {
      switch self {
      case .boundary(let dimension, _), .mean(let dimension): dimension
      case .abc, .pyramid: .monetary
      }
    }
  }

  /// The value of a yardstick; a mean rounded down, the whole number that high values lie above.
  package func value(_ name: Name) -> Int64? {
    switch name {
    case .boundary(let dimension, let number):
      boundaries[dimension.rawValue].isEmpty ? nil : boundaries[dimension.rawValue][number - 1]
    case .mean(let dimension): population == 0 ? nil : floorMean(dimension)
    case .abc(let index): abc[index]
    case .pyramid(let index): pyramid[index]
    }
  }

  /// The mean of a dimension rounded down: a whole value is high exactly when it is above this.
  private func floorMean(_ dimension: Dimension) -> Int64 {
    let sum = sums[dimension.rawValue]
    let count = Int64(population)
    let quotient = sum / count
    return sum % count < 0 ? quotient - 1 : quotient
  }
}
