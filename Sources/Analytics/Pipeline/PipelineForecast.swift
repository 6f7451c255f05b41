import Domain

/// What the open deals are expected to bring in each month: Σ amount × probability.
///
/// A deal counts in the month its owner expects; where that is unknown or past, in the month it would end if it took as long
/// as deals won from its stage. The deviation takes deals as independent of each other, so a common slump is wider.
package struct PipelineForecast: Hashable, Sendable {
  /// One open deal as the forecast sees it; change it to ask what if.
  package struct Line: Hashable, Sendable {
    /// Minor units.
    package var amount: Int64
    /// 0 to 1.
    package var probability: Double
    /// The day on which it is expected to end.
    package var expected: Day

    /// A line of the forecast.
    package init(amount: Int64, probability: Double, expected: Day) {
      self.amount = amount
      self.probability = probability
      self.expected = expected
    }
  }

  /// What one month is expected to bring.
  package struct Month: Hashable, Sendable {
    /// The first day of the month.
    package let first: Day
    /// How many deals are expected to end in it.
    package internal(set) var deals: Int
    /// Minor units.
    package internal(set) var expected: Double
    /// One standard deviation, in minor units.
    package internal(set) var deviation: Double
  }

  /// The months with a deal, by time.
  package let months: [Month]

  /// Adds up lines by month.
  ///
  /// - Throws: `ModelError.invalid` where a probability does not lie between 0 and 1.
  /// - Complexity: O(n log n).
  package init(_ lines: [Line]) throws(ModelError) {
    var months: [Month] = []
    for line in lines.enumerated().sorted(by: { ($0.element.expected, $0.offset) < ($1.element.expected, $1.offset) }) {
      let line = line.element
      guard (0...1).contains(line.probability) else { throw .invalid("A probability lies between 0 and 1.") }
      let first = line.expected + (1 - line.expected.civil.day)
      if months.last?.first != first { months.append(Month(first: first, deals: 0, expected: 0, deviation: 0)) }
      let amount = Double(line.amount)
      months[months.count - 1].deals += 1
      months[months.count - 1].expected += amount * line.probability
      months[months.count - 1].deviation += amount * amount * line.probability * (1 - line.probability)
    }
    self.months = months.map { month in
      var month = month
      month.deviation = month.deviation.squareRoot()
      return month
    }
  }

  /// The sum of all months, in minor units.
  package var total: Double { months.reduce(0) { $0 + $1.expected } }

  /// By how much another forecast is higher, month by month, in minor units: what a change would bring.
  package func difference(to other: PipelineForecast) -> [(first: Day, change: Double)] {
    let all = Set(months.map(\.first) + other.months.map(\.first)).sorted()
    return all.map { first in (first, other.expected(in: first) - expected(in: first)) }
  }

  /// What the month that begins on a day is expected to bring; 0 where it has no deal.
  package func expected(in first: Day) -> Double { months.first { $0.first == first }?.expected ?? 0 }
}

extension PipelineForecast {
  /// The lines of the open deals, in their order.
  ///
  /// - Parameters:
  ///   - deals: the open ones are forecast, the won ones say how long it takes.
  ///   - model: says how likely each is won.
  ///   - today: the day of the forecast.
  /// - Complexity: O(deals · stages).
  package static func lines(_ deals: [PipelineDeal], model: WinModel, today: Day) -> [Line] {
    let open = deals.filter { $0.outcome == .open }
    let stages = (deals.flatMap(\.visits).map(\.stage).max() ?? -1) + 1
    let usual = (0..<max(0, stages)).map { usualDays(from: $0, deals) }
    return open.map { deal in
      let entered = deal.visits.last?.entered ?? today
      let stage = deal.stage ?? -1
      let days = usual.indices.contains(stage) ? usual[stage] : nil
      let guess = max(entered + (days ?? 30), today + 7)
      let expected = deal.expected.flatMap { $0 >= today ? $0 : nil } ?? guess
      return Line(amount: deal.amount, probability: model.probability(of: deal, today: today), expected: expected)
    }
  }

  /// The median days from coming to a stage until the win.
  private static func usualDays(from stage: Int, _ deals: [PipelineDeal]) -> Int? {
    let days = deals.compactMap { deal -> Double? in
      guard deal.outcome == .won, let closed = deal.closed,
        let visit = deal.visits.last(where: { $0.stage == stage })
      else { return nil }
      return Double(max(0, closed - visit.entered))
    }
    return Statistics.median(days).map { Int($0.rounded()) }
  }
}
