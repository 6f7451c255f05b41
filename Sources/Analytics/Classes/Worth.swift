/// ABC analysis by cumulative revenue: A while the customers strictly above bring under 80 % of the total, B under 95 %.
package enum ABC: String, CaseIterable, Hashable, Sendable {
  case a = "A"
  case b = "B"
  case c = "C"

  /// Percent of the total revenue that the customers strictly above may bring.
  package static let shares: [Int64] = [80, 95]

  package static func of(revenue: Int64, thresholds: [Int64?]) -> ABC {
    band(revenue, thresholds, ABC.allCases)
  }
}

/// The customer pyramid by rank of revenue: vip while the customers strictly above are under 1 % of the population.
package enum Pyramid: String, CaseIterable, Hashable, Sendable {
  case vip, major, ordinary, small

  /// Percent of the population that may stand strictly above.
  package static let shares: [Int64] = [1, 5, 20]

  package static func of(revenue: Int64, thresholds: [Int64?]) -> Pyramid {
    band(revenue, thresholds, Pyramid.allCases)
  }
}

/// The first class whose threshold the value reaches, else the last.
private func band<Class>(_ value: Int64, _ thresholds: [Int64?], _ classes: [Class]) -> Class {
  for (threshold, name) in zip(thresholds, classes) {
    if let threshold, value >= threshold { return name }
  }
  return classes[thresholds.count]
}
