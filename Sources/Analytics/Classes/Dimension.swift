/// The three dimensions of RFM as ordered integers.
package enum Dimension: Int, CaseIterable, Hashable, Sendable {
  /// The day number of the last sale.
  case recency
  /// The number of sales.
  case frequency
  /// Revenue in the minor unit.
  case monetary

  /// The letter that names its yardsticks: `r1`…`r4`.
  package var letter: String { ["r", "f", "m"][rawValue] }
}

extension Measures {
  /// The value in a dimension, nil outside the population.
  package func value(_ dimension: Dimension) -> Int64? {
    guard isBuyer, let lastSale else { return nil }
    return switch dimension {
    case .recency: Int64(lastSale.number)
    case .frequency: Int64(sales)
    case .monetary: revenue
    }
  }
}
