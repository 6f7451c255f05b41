/// What is measured of a program on a terminal, in the order of the report.
enum TerminalMeasure: String, CaseIterable {
  case start = "start to a screen"
  case settled = "start to a settled screen"
  case keyDown = "key down"
  case keyBytes = "bytes a key down"
  case pageDown = "page down"
  case filter = "a key of the filter"
  case sort = "sorting by another column"
  case flood = "500 keys at once"
  case floodBytes = "500 keys at once: bytes"
  case resizes = "50 resizes, after the last"
  case memory = "peak memory"
  case idleBytes = "idle for 3 s: bytes"
  case idleWakeups = "idle for 3 s: wake-ups"
  case missed = "keys without an answer"

  var unit: Figure.Unit {
    switch self {
    case .keyBytes, .floodBytes, .memory, .idleBytes: .bytes
    case .idleWakeups, .missed: .count
    default: .nanoseconds
    }
  }

  /// What the yardstick does in its place, where it cannot do the same.
  var yardstick: TerminalMeasure {
    switch self {
    case .filter, .sort: .keyDown
    default: self
    }
  }
}

/// What was measured of one program.
struct TerminalSamples {
  private var samples: [TerminalMeasure: Samples] = [:]

  mutating func add(_ measure: TerminalMeasure, _ value: Int64) { samples[measure, default: Samples()].add(value) }

  mutating func add(_ measure: TerminalMeasure, _ duration: Duration) {
    samples[measure, default: Samples()].add(duration)
  }

  /// The lines of a report, each beside the yardstick's.
  func figures(_ name: String, beside yardstick: (samples: TerminalSamples, name: String)? = nil) -> [Figure] {
    TerminalMeasure.allCases.compactMap { measure in
      guard samples[measure] != nil else { return nil }
      return figure(measure, name, beside: yardstick.flatMap { $0.samples.figure(measure.yardstick, $0.name) })
    }
  }

  private func figure(_ measure: TerminalMeasure, _ name: String, beside yardstick: Figure? = nil) -> Figure? {
    samples[measure].map { Figure("\(name): \(measure.rawValue)", $0, measure.unit, beside: yardstick) }
  }
}
