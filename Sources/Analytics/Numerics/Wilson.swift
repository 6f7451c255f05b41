/// Between which bounds a share lies that was seen in so many trials.
///
/// The score interval (Wilson 1927, “Probable inference, the law of succession, and statistical inference”), which stays
/// within 0 and 1 and holds for few trials too. It takes the trials for independent.
package struct Wilson: Hashable, Sendable {
  /// How often it came true.
  package let successes: Int
  /// How often it was tried.
  package let trials: Int
  /// The lower bound, 0 … 1.
  package let low: Double
  /// The upper bound, 0 … 1.
  package let high: Double

  /// The interval of a share; 0 … 1 without a trial.
  ///
  /// - Parameters:
  ///   - successes: how often it came true.
  ///   - trials: how often it was tried.
  ///   - z: how many standard deviations; 1.96 for 95 %.
  /// - Precondition: no more successes than trials.
  package init(successes: Int, trials: Int, z: Double = 1.959963984540054) {
    precondition((0...trials).contains(successes), "successes are trials")
    self.successes = successes
    self.trials = trials
    let n = Double(trials)
    guard trials > 0 else {
      (low, high) = (0, 1)
      return
    }
    let share = Double(successes) / n
    let middle = share + z * z / (2 * n)
    let reach = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    low = successes == 0 ? 0 : max(0, (middle - reach) / (1 + z * z / n))
    high = successes == trials ? 1 : min(1, (middle + reach) / (1 + z * z / n))
  }

  /// From the lower bound to the upper.
  package var range: ClosedRange<Double> { low...high }

  /// The share that was seen; nil without a trial.
  package var share: Double? { trials > 0 ? Double(successes) / Double(trials) : nil }
}
