import Domain

/// Customers by the period of their first sale, and how many of them came back in each later period.
///
/// Cohort analysis (Glenn 1977, “Cohort analysis”). The newest period of the table is usually not over, so its shares are
/// still growing.
package struct RetentionCohorts: Hashable, Sendable {
  /// How long a period is.
  package enum Period: String, CaseIterable, Hashable, Sendable {
    case month, quarter

    /// A number that grows by one from period to period.
    package func index(of day: Day) -> Int {
      let (year, month, _) = day.civil
      return self == .month ? year * 12 + month - 1 : year * 4 + (month - 1) / 3
    }
  }

  /// The customers who bought first in one period.
  package struct Cohort: Hashable, Sendable {
    /// The period as `Period.index` numbers it.
    package let period: Int
    /// How many bought in the k-th period after their first, k from 0; its first is the size of the cohort.
    package internal(set) var bought: [Int]
    /// How many bought in the k-th period and in the one before it; its first is 0.
    package internal(set) var stayed: [Int]

    /// The share of the cohort that bought in the k-th period after; nil where that lies ahead.
    package func share(after k: Int) -> Double? {
      bought.indices.contains(k) ? Double(bought[k]) / Double(bought[0]) : nil
    }
  }

  /// The cohorts by time; periods without a new customer have none.
  package let cohorts: [Cohort]

  /// Sorts customers into cohorts.
  ///
  /// - Parameters:
  ///   - saleDays: of each customer, in any order; a customer without one is left out, and so is a day after `today`.
  ///   - period: how long one cohort gathers customers.
  ///   - today: the last day that counts.
  /// - Complexity: O(days · log days).
  package init(saleDays: [[Day]], by period: Period, today: Day) {
    let end = period.index(of: today)
    var byPeriod: [Int: Cohort] = [:]
    for days in saleDays {
      let periods = Set(days.lazy.filter { $0 <= today }.map(period.index)).sorted()
      guard let first = periods.first else { continue }
      let empty = Array(repeating: 0, count: end - first + 1)
      var cohort = byPeriod[first] ?? Cohort(period: first, bought: empty, stayed: empty)
      for (place, one) in periods.enumerated() {
        cohort.bought[one - first] += 1
        if place > 0, periods[place - 1] == one - 1 { cohort.stayed[one - first] += 1 }
      }
      byPeriod[first] = cohort
    }
    cohorts = byPeriod.values.sorted { $0.period < $1.period }
  }

  /// Of the customers who bought in the (k − 1)-th period after their first, the share that bought in the k-th too, over
  /// all cohorts old enough; nil where nobody could.
  ///
  /// - Parameter k: from 1.
  package func retention(after k: Int) -> Double? {
    let old = cohorts.filter { k > 0 && $0.bought.count > k }
    let before = old.reduce(0) { $0 + $1.bought[k - 1] }
    return before > 0 ? Double(old.reduce(0) { $0 + $1.stayed[k] }) / Double(before) : nil
  }

  /// The share of all cohorts old enough that bought in the k-th period after their first; nil where none is.
  package func share(after k: Int) -> Double? {
    let old = cohorts.filter { $0.bought.count > k && k >= 0 }
    let all = old.reduce(0) { $0 + $1.bought[0] }
    return all > 0 ? Double(old.reduce(0) { $0 + $1.bought[k] }) / Double(all) : nil
  }
}
