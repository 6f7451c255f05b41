import Domain

/// A deal on its way through the stages of the pipeline, which are numbered from 0.
package struct PipelineDeal: Hashable, Sendable {
  /// How it ended.
  package enum Outcome: String, CaseIterable, Hashable, Sendable {
    case open, won, lost
  }

  /// A stay in a stage.
  package struct Visit: Hashable, Sendable {
    /// The number of the stage.
    package let stage: Int
    /// The day it came there.
    package let entered: Day
    /// Nil while it stands there.
    package let left: Day?

    /// A stay; one that lasts has no end.
    package init(stage: Int, entered: Day, left: Day? = nil) {
      self.stage = stage
      self.entered = entered
      self.left = left
    }
  }

  /// The number of its owner, from 0.
  package let owner: Int
  /// Minor units.
  package var amount: Int64
  /// In the order of time.
  package let visits: [Visit]
  /// How it ended, if it did.
  package let outcome: Outcome
  /// The day of the end; nil while open.
  package let closed: Day?
  /// The day on which the owner expects the end.
  package var expected: Day?

  /// A deal with its history.
  package init(
    owner: Int, amount: Int64, visits: [Visit], outcome: Outcome, closed: Day? = nil, expected: Day? = nil
  ) {
    self.owner = owner
    self.amount = amount
    self.visits = visits
    self.outcome = outcome
    self.closed = closed
    self.expected = expected
  }

  /// When it came into the pipeline.
  package var opened: Day? { visits.first?.entered }

  /// How many days it stayed, or has stayed so far, in a stage, all its stays there together; nil where it never was.
  package func days(in stage: Int, today: Day) -> Int? {
    let stays = visits.filter { $0.stage == stage }
    return stays.isEmpty ? nil : stays.reduce(0) { $0 + max(0, ($1.left ?? closed ?? today) - $1.entered) }
  }

  /// The stage of an open deal.
  package var stage: Int? { outcome == .open ? visits.last?.stage : nil }

  /// The deal as it stood at the end of a day; nil where it had not begun or had ended.
  package func asOf(_ day: Day) -> PipelineDeal? {
    let visits = visits.filter { $0.entered <= day }
    guard !visits.isEmpty, closed.map({ $0 > day }) ?? true else { return nil }
    return PipelineDeal(
      owner: owner, amount: amount,
      visits: visits.map { visit in
        Visit(stage: visit.stage, entered: visit.entered, left: visit.left.flatMap { $0 <= day ? $0 : nil })
      }, outcome: .open, expected: expected)
  }
}
