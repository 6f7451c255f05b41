import Domain

/// A gap between sale days of over four usual gaps, after which there were fewer than three sale days.
struct LifecycleLongGap: Hashable, Sendable {
  /// The length in days.
  let days: Int
  /// The usual gap before it.
  let usual: LifecycleGap
  /// The sale day that ended it.
  let end: Day

  /// The latest such gap.
  ///
  /// With fewer than three sale days after it, only the two newest gaps can be one.
  init?(_ facts: LifecycleFacts) {
    for newer in 0..<min(2, max(0, facts.recent.count - 1)) {
      let (end, start) = (facts.recent[newer], facts.recent[newer + 1])
      guard let first = facts.first else { return nil }
      let usual = LifecycleGap(mean: start - first, over: facts.days - 2 - newer, setting: facts.gapSetting)
      if usual.isExceeded(by: end - start, times: .dormant) {
        (days, self.usual, self.end) = (end - start, usual, end)
        return
      }
    }
    return nil
  }
}
