/// Values of one thing measured again and again: times in nanoseconds, sizes in bytes.
struct Samples {
  private(set) var values: [Int64] = []

  /// Does the work and keeps how long it took.
  @discardableResult
  mutating func measure<Result>(_ work: () throws -> Result) rethrows -> Result {
    let clock = ContinuousClock()
    let start = clock.now
    let result = try work()
    add(clock.now - start)
    return result
  }

  mutating func add(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    values.append(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
  }

  mutating func add(_ value: Int64) { values.append(value) }

  /// The same in a larger unit, rounded up.
  func divided(by unit: Int64) -> Samples {
    var result = Samples()
    result.values = values.map { ($0 + unit - 1) / unit }
    return result
  }

  /// The value under which that share of the samples lies, by nearest rank; 0 without samples.
  func percentile(_ share: Double) -> Int64 {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    return sorted[min(max(Int((Double(sorted.count) * share).rounded(.up)) - 1, 0), sorted.count - 1)]
  }
}

/// Adds up the time of work that is done in pieces.
struct Stopwatch {
  private(set) var total = Duration.zero

  mutating func time<Result>(_ work: () throws -> Result) rethrows -> Result {
    let clock = ContinuousClock()
    let start = clock.now
    defer { total += clock.now - start }
    return try work()
  }
}
