import RealModule

/// The exact test of two shares, for groups too small for the normal distribution.
///
/// Fisher 1922, “On the interpretation of χ² from contingency tables, and the calculation of P”.
enum FisherTest {
  /// The probability, over both sides, of a table at most as likely as this one with the same sums.
  ///
  /// - Complexity: O(the smallest of the sums).
  static func probability(_ one: GroupOutcome, _ other: GroupOutcome) -> Double {
    let successes = one.successes + other.successes
    let least = max(0, successes - other.size)
    let most = min(successes, one.size)
    let found = logWays(one.successes, one, other, successes)
    // The tables are as likely as there are ways to them; the ways of all are brought to one by their sum.
    var (sum, asRare) = (0.0, 0.0)
    for count in least...most {
      let ways = logWays(count, one, other, successes)
      let likelihood = Double.exp(ways - found)
      sum += likelihood
      if likelihood <= 1 + 1e-7 { asRare += likelihood }
    }
    return sum.isFinite ? min(1, asRare / sum) : 0
  }

  private static func logWays(_ count: Int, _ one: GroupOutcome, _ other: GroupOutcome, _ all: Int) -> Double {
    logChoose(one.size, count) + logChoose(other.size, all - count)
  }

  private static func logChoose(_ n: Int, _ k: Int) -> Double {
    Double.logGamma(Double(n) + 1) - Double.logGamma(Double(k) + 1) - Double.logGamma(Double(n - k) + 1)
  }
}
