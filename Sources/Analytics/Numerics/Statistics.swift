/// Plain figures of a list of numbers.
package enum Statistics {
  /// The mean; 0 of nothing.
  package static func mean(_ values: some Collection<Double>) -> Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }

  /// The mean squared distance from the mean, divided by n; 0 of nothing.
  package static func variance(_ values: some Collection<Double>) -> Double {
    let mean = mean(values)
    return values.isEmpty ? 0 : values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
  }

  /// The square root of the variance.
  package static func deviation(_ values: some Collection<Double>) -> Double { variance(values).squareRoot() }

  /// The value below which a share of the values lies, between neighbours in proportion (Hyndman, Fan 1996, “Sample
  /// quantiles in statistical packages”, definition 7); nil of nothing.
  ///
  /// - Parameters:
  ///   - values: in any order.
  ///   - share: 0 to 1; 0.5 is the median.
  /// - Complexity: O(n log n).
  package static func quantile(_ values: some Collection<Double>, _ share: Double) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let place = min(max(share, 0), 1) * Double(sorted.count - 1)
    let low = Int(place)
    let high = min(low + 1, sorted.count - 1)
    return sorted[low] + (sorted[high] - sorted[low]) * (place - Double(low))
  }

  /// The middle value; nil of nothing.
  package static func median(_ values: some Collection<Double>) -> Double? { quantile(values, 0.5) }
}
