/// One line of a report: what was measured, and beside what.
struct Figure: Encodable {
  enum Unit: String, Encodable {
    case nanoseconds, bytes
    /// Things a second.
    case perSecond
  }

  let name: String
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
    p95 = samples.percentile(0.95)
    p99 = samples.percentile(0.99)
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

  private static func ratio(_ value: Int64, _ yardstick: Figure?) -> Double? {
    guard let yardstick, yardstick.median > 0 else { return nil }
    return (Double(value) / Double(yardstick.median) * 1000).rounded() / 1000
  }
}
