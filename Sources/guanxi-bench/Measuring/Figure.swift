/// One line of a report: what was measured, and beside what.
struct Figure: Encodable {
  enum Unit: String, Encodable {
    case nanoseconds, bytes, count
    /// Things a second.
    case perSecond
  }

  private(set) var name: String
  let unit: Unit
  let median: Int64
  /// nil for what is measured once.
  let p95: Int64?
  let p99: Int64?
  let samples: Int
  /// The name of the yardstick; nil for a yardstick itself.
  let beside: String?
  /// The median over the yardstick's median.
  let ratio: Double?
  /// The 99th percentile over the yardstick's median.
  let ratio99: Double?

  /// What was measured again and again, beside a yardstick.
  init(_ name: String, _ samples: Samples, _ unit: Unit = .nanoseconds, beside yardstick: Figure? = nil) {
    self.name = name
    self.unit = unit
    median = samples.percentile(0.5)
    let isRepeated = samples.values.count > 1
    p95 = isRepeated ? samples.percentile(0.95) : nil
    p99 = isRepeated ? samples.percentile(0.99) : nil
    self.samples = samples.values.count
    beside = yardstick?.name
    ratio = Figure.ratio(median, yardstick)
    ratio99 = p99.flatMap { Figure.ratio($0, yardstick) }
  }

  /// A value that is what it is, beside a yardstick.
  init(_ name: String, _ value: Int64, _ unit: Unit, beside yardstick: Figure? = nil) {
    self.name = name
    self.unit = unit
    median = value
    p95 = nil
    p99 = nil
    samples = 1
    beside = yardstick?.name
    ratio = Figure.ratio(value, yardstick)
    ratio99 = nil
  }

  /// A value on a large book beside the same on a small one, each divided by its own yardstick first; nil for what has
  /// none.
  init?(growthOf large: Figure, from small: Figure, at size: String) {
    guard let after = large.ratio, let before = small.ratio, before > 0 else { return nil }
    name = large.name
    unit = large.unit
    median = large.median
    (p95, p99) = (large.p95, large.p99)
    samples = large.samples
    beside = "the same at \(size), both by their bare commit"
    ratio = Figure.rounded(after / before)
    ratio99 = nil
  }

  /// The same under another name.
  func named(_ name: String) -> Figure {
    var figure = self
    figure.name = name
    return figure
  }

  private static func ratio(_ value: Int64, _ yardstick: Figure?) -> Double? {
    guard let yardstick, yardstick.median > 0 else { return nil }
    return rounded(Double(value) / Double(yardstick.median))
  }

  private static func rounded(_ ratio: Double) -> Double { (ratio * 1000).rounded() / 1000 }
}
