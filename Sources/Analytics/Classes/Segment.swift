/// The named segments of RFM, from the grid of R against FM = ⌈(F + M) / 2⌉.
///
/// Eleven names of which each business knows the meaning at once; the raw value is the word of the JSON contract.
package enum Segment: String, CaseIterable, Hashable, Sendable {
  // From best to worst: a move to an earlier case is a rise.
  case champions, loyal, potential, new, promising
  case needAttention = "need attention"
  case aboutToSleep = "about to sleep"
  case cantLose = "can't lose"
  case atRisk = "at risk"
  case hibernating, lost

  /// The segment of scores 1…5.
  ///
  ///     Segment.of(recency: 5, frequency: 5, monetary: 4)   // .champions
  package static func of(recency: Int, frequency: Int, monetary: Int) -> Segment {
    grid[recency - 1][(frequency + monetary + 1) / 2 - 1]
  }

  /// Rows R = 1…5, columns FM = 1…5.
  package static let grid: [[Segment]] = [
    [.lost, .lost, .hibernating, .atRisk, .cantLose],
    [.hibernating, .hibernating, .atRisk, .atRisk, .cantLose],
    [.aboutToSleep, .aboutToSleep, .needAttention, .loyal, .loyal],
    [.promising, .potential, .loyal, .loyal, .champions],
    [.new, .potential, .potential, .champions, .champions],
  ]
}
