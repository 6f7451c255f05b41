/// Rates of many small groups, each drawn towards the rate of all by as much as the data cannot tell them apart.
///
/// Beta-binomial empirical Bayes with the moment estimator of Kleinman 1973, “Proportions with extraneous variance: single
/// and independent samples”. Where groups differ no more than chance lets them, all have the common rate.
package struct ShrunkRates: Hashable, Sendable {
  /// The rate of all; ½ without a trial.
  package let base: Double
  /// How many trials the common rate is worth, at least 1; infinite where the groups do not differ.
  package let strength: Double
  private let counts: [Counts]

  /// What was seen of one group.
  package struct Counts: Hashable, Sendable {
    /// How often it came true.
    package var successes: Int
    /// How often it was tried.
    package var trials: Int

    /// Counts; none unless said.
    package init(successes: Int = 0, trials: Int = 0) {
      self.successes = successes
      self.trials = trials
    }
  }

  /// The rates of some groups.
  ///
  /// - Precondition: no group has more successes than trials.
  /// - Complexity: O(groups).
  package init(_ counts: [Counts]) {
    precondition(counts.allSatisfy { (0...$0.trials).contains($0.successes) }, "successes are trials")
    self.counts = counts
    let seen = counts.filter { $0.trials > 0 }
    let trials = seen.reduce(0.0) { $0 + Double($1.trials) }
    base = trials > 0 ? seen.reduce(0.0) { $0 + Double($1.successes) } / trials : 0.5
    strength = ShrunkRates.strength(seen, trials, base)
  }

  /// The rate of a group; the common one for a group that was never seen.
  package func rate(of group: Int) -> Double {
    guard counts.indices.contains(group) else { return base }
    return ShrunkRates.rate(counts[group], towards: base, strength: strength)
  }

  /// What was seen of a group drawn towards a rate that is worth so many trials.
  static func rate(_ counts: Counts, towards base: Double, strength: Double) -> Double {
    guard strength.isFinite, strength + Double(counts.trials) > 0 else { return base }
    return (Double(counts.successes) + strength * base) / (Double(counts.trials) + strength)
  }

  private static func strength(_ seen: [Counts], _ trials: Double, _ base: Double) -> Double {
    let spread = base * (1 - base)
    guard seen.count > 1, spread > 0 else { return .infinity }
    let free = Double(seen.count - 1)
    var (scatter, squares) = (0.0, 0.0)
    for group in seen {
      let n = Double(group.trials)
      let distance = Double(group.successes) / n - base
      scatter += n * distance * distance
      squares += n * n
    }
    let room = trials - squares / trials - free
    guard room > 0 else { return .infinity }
    let alike = min((scatter / spread - free) / room, 0.5)
    return alike > 0 ? (1 - alike) / alike : .infinity
  }
}
