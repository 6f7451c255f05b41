import Domain

/// What happens to deals in each stage: how many go on, how long it takes, how old those are that wait.
///
/// Conversion counts deals that have left a stage; those that still stand in it are undecided and counted apart, so that a
/// young pipeline does not look bad. Times are of those that left; while slow ones wait they look shorter than they will be.
package struct FunnelStatistics: Hashable, Sendable {
  /// The figures of one stage.
  package struct Stage: Hashable, Sendable {
    /// How many ever stood in it.
    package let entered: Int
    /// How many stand in it now.
    package let waiting: Int
    /// Of those that left it, the ones that came to a later stage or were won.
    package let conversion: Wilson
    /// Days in the stage of those that left it; nil of nobody.
    package let medianDays: Double?
    /// Days that nine of ten did not exceed; nil of nobody.
    package let ninetiethDays: Double?
    /// Days so far of those that stand in it; nil of nobody.
    package let medianAge: Double?
  }

  /// By number.
  package let stages: [Stage]
  /// Won of all that ended.
  package let winning: Wilson
  /// Mean amount of a deal that was won, in minor units; nil without one.
  package let meanWon: Double?
  /// Mean days from the first stage to the win; nil without one.
  package let cycleDays: Double?
  /// How many deals are open.
  package let open: Int

  /// The figures of some deals.
  ///
  /// - Parameters:
  ///   - deals: open and ended ones.
  ///   - stages: how many there are; a visit to a stage outside is passed over.
  ///   - today: the day on which waiting deals are looked at.
  /// - Complexity: O(deals · stages), and sorting the days.
  package init(_ deals: [PipelineDeal], stages: Int, today: Day) {
    self.stages = (0..<stages).map { FunnelStatistics.stage($0, deals, today) }
    let won = deals.filter { $0.outcome == .won }
    winning = Wilson(successes: won.count, trials: deals.count { $0.outcome != .open })
    meanWon = won.isEmpty ? nil : Statistics.mean(won.map { Double($0.amount) })
    let cycles = won.compactMap { deal in
      deal.closed.flatMap { closed in deal.opened.map { Double(max(0, closed - $0)) } }
    }
    cycleDays = cycles.isEmpty ? nil : Statistics.mean(cycles)
    open = deals.count { $0.outcome == .open }
  }

  /// What the open deals bring a day at the past rate: number × share won × mean amount ÷ cycle, in minor units; nil where
  /// nothing was won.
  package var velocity: Double? {
    guard let share = winning.share, let meanWon, let cycleDays else { return nil }
    return Double(open) * share * meanWon / max(cycleDays, 1)
  }

  private static func stage(_ stage: Int, _ deals: [PipelineDeal], _ today: Day) -> Stage {
    var (entered, left, advanced) = (0, 0, 0)
    var (times, ages): ([Double], [Double]) = ([], [])
    for deal in deals {
      guard let days = deal.days(in: stage, today: today) else { continue }
      entered += 1
      guard deal.stage != stage else {
        ages.append(Double(days))
        continue
      }
      left += 1
      times.append(Double(days))
      if deal.outcome == .won || deal.visits.contains(where: { $0.stage > stage }) { advanced += 1 }
    }
    return Stage(
      entered: entered, waiting: ages.count, conversion: Wilson(successes: advanced, trials: left),
      medianDays: Statistics.median(times), ninetiethDays: Statistics.quantile(times, 0.9),
      medianAge: Statistics.median(ages))
  }
}
