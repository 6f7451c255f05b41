/// Where a short series of figures is going.
///
/// The middle one of the slopes between all pairs (Sen 1968, “Estimates of the regression coefficient based on Kendall's
/// tau”), which one odd month does not move. Under a hundredth of the usual size of the figures a period it is steady:
/// a rule of Guanxi's own.
package struct SenTrend: Hashable, Sendable {
  /// The raw value is the word of the JSON contract.
  package enum Direction: String, CaseIterable, Hashable, Sendable { case rising, steady, falling }

  /// What a period adds.
  package let slope: Double
  package let direction: Direction

  /// Reads the trend; nil of fewer than three figures, or where one is no number.
  ///
  /// - Parameter values: one for each period, the oldest first; periods are equally long.
  /// - Complexity: O(n² log n), meant for dozens of figures.
  package init?(_ values: [Double]) {
    guard values.count >= 3, values.allSatisfy(\.isFinite) else { return nil }
    let slopes = values.indices.flatMap { later in
      (0..<later).map { (values[later] - values[$0]) / Double(later - $0) }
    }
    guard let slope = Statistics.median(slopes), let size = Statistics.median(values.map(abs)) else { return nil }
    self.slope = slope
    direction = abs(slope) <= 0.01 * size ? .steady : slope > 0 ? .rising : .falling
  }
}
