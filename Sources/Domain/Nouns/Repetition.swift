/// How a task comes again: every so many days, weeks, months or years.
///
///     Repetition("2w")?.next(after: Day("2026-11-21")!)      // 2026-12-05
package struct Repetition: Hashable, Sendable, CustomStringConvertible {
  package enum Unit: Character, CaseIterable, Sendable {
    case day = "d"
    case week = "w"
    case month = "m"
    case year = "y"
  }

  package let count: Int
  package let unit: Unit

  /// Reads `daily`, `weekly`, `monthly`, `quarterly`, `yearly`, or a number with a unit such as `2w`; nil for anything else.
  package init?(_ text: String) {
    let text = text.lowercased()
    if let (count, unit) = Repetition.words[text] {
      self.count = count
      self.unit = unit
      return
    }
    guard let unit = text.last.flatMap(Unit.init(rawValue:)), let count = Int(text.dropLast()),
      (1...1000).contains(count)
    else { return nil }
    self.count = count
    self.unit = unit
  }

  /// The next day after one; the end of a month stays within its month.
  package func next(after day: Day) -> Day {
    switch unit {
    case .day: day + count
    case .week: day + 7 * count
    case .month: day.addingMonths(count)
    case .year: day.addingMonths(12 * count)
    }
  }

  package var description: String { "\(count)\(unit.rawValue)" }

  private static let words: [String: (Int, Unit)] = [
    "daily": (1, .day), "weekly": (1, .week), "fortnightly": (2, .week), "monthly": (1, .month),
    "quarterly": (3, .month), "yearly": (1, .year),
  ]
}
