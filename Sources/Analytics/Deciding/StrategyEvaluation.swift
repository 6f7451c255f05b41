/// How far a strategy came on the way from where it began to its target.
package struct StrategyEvaluation: Hashable, Sendable {
  /// The share of the way: 1 at the target, negative where it went the wrong way.
  package let progress: Double
  /// The part of the way that should be behind us by now, 0…1.
  package let due: Double

  /// Compares the way made with the way planned; a target below the baseline is a way down.
  ///
  /// - Parameters:
  ///   - baseline: the figure where the strategy began.
  ///   - target: the figure where it is to end.
  ///   - actual: the figure today.
  ///   - elapsed: the share of the time that is over, held to 0…1.
  /// - Throws: `invalid` where a number is none, or the target is the baseline.
  package init(baseline: Double, target: Double, actual: Double, elapsed: Double = 1) throws(ModelError) {
    guard (target - baseline).isFinite, (actual - baseline).isFinite, !elapsed.isNaN else {
      throw .invalid("Baseline, target, actual figure and time are numbers.")
    }
    guard target != baseline else { throw .invalid("The target is where the strategy began: there is no way to go.") }
    progress = (actual - baseline) / (target - baseline)
    due = min(max(elapsed, 0), 1)
  }

  /// Whether as much of the way is made as of the time.
  package var isOnCourse: Bool { progress >= due }
}
