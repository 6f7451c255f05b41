import Domain

/// What the alerts of one deal are read from.
package struct DealSignals: Hashable, Sendable {
  /// The name of its stage in the pipeline.
  package var stage: String
  /// The day it entered its stage; nil where it is not known.
  package var stageSince: Day?
  /// The day it is expected to close.
  package var closes: Day?
  /// The days a deal may stay in this stage; nil for no limit.
  package var limit: Int?

  package init(stage: String, stageSince: Day?, closes: Day?, limit: Int?) {
    self.stage = stage
    self.stageSince = stageSince
    self.closes = closes
    self.limit = limit
  }

  /// The alerts that hold on a day: none for a deal that is not open.
  package func alerts(on today: Day) -> [AlertRule] {
    guard Pipeline.stage(stage)?.result == .open else { return [] }
    return [(firstStuck, AlertRule.dealStuck), (firstPastClose, .dealPastClose)]
      .filter { first, _ in first.map { $0 <= today } ?? false }.map(\.1)
  }

  /// The first day after today with other alerts, if nothing is edited; nil when time alone changes nothing.
  package func nextChange(after today: Day) -> Day? {
    firstChange(after: today, among: [firstStuck, firstPastClose], alerts)
  }

  private var firstStuck: Day? {
    guard let stageSince, let limit else { return nil }
    return stageSince + limit + 1
  }

  private var firstPastClose: Day? { closes.map { $0 + 1 } }
}
