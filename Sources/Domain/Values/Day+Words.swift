extension Day {
  /// Reads a day as people write it: `2026-11-21`, `21.11.2026`, `21.11.` (this year's), `today`, `tomorrow`,
  /// `yesterday`, a weekday (the next one after today), `in 2w`, `+3d`, `2w ago`, `-3d`.
  ///
  /// - Returns: nil for anything else, and for a day that the calendar has not.
  package init?(words text: String, today: Day) {
    let word = text.lowercased()
    if let day = Day(word) ?? Day(dotted: word, today: today) {
      self = day
    } else if let offset = Day.near[word] {
      self = today + offset
    } else if word.utf8.count >= 3, let weekday = Day.weekdays.firstIndex(where: { $0.hasPrefix(word) }) {
      // Day 0 of the calendar, 1970-01-01, was a Thursday.
      let wanted = (weekday - 3 - today.number - 1) % 7
      self = today + (wanted + 7) % 7 + 1
    } else if let day = Day.shifted(word, today: today) {
      self = day
    } else {
      return nil
    }
  }

  private static let near = ["today": 0, "tomorrow": 1, "yesterday": -1]
  private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
  private static let longest = 100_000

  private init?(dotted text: String, today: Day) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let day = Int(parts[0]), let month = Int(parts[1]) else { return nil }
    let year = parts[2].isEmpty ? today.civil.year : parts[2].utf8.count == 4 ? Int(parts[2]) : nil
    guard let year else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// `in 2w`, `+2w`, `2w ago`, `-2w`, with d, w, m (months) or y.
  private static func shifted(_ text: String, today: Day) -> Day? {
    var body = text[...]
    let sign: Int
    if body.hasPrefix("in ") {
      (body, sign) = (body.dropFirst(3), 1)
    } else if body.hasPrefix("+") {
      (body, sign) = (body.dropFirst(), 1)
    } else if body.hasPrefix("-") {
      (body, sign) = (body.dropFirst(), -1)
    } else if body.hasSuffix(" ago") {
      (body, sign) = (body.dropLast(4), -1)
    } else {
      return nil
    }
    body = body.filter { $0 != " " }[...]
    guard let unit = body.last, let count = Int(body.dropLast()), (0...longest).contains(count) else { return nil }
    switch unit {
    case "d": return today + sign * count
    case "w": return today + sign * 7 * count
    case "m": return today.addingMonths(sign * count)
    case "y": return today.addingMonths(sign * 12 * count)
    default: return nil
    }
  }

  /// The same day of another month, or its last day where that month is shorter.
  private func addingMonths(_ months: Int) -> Day? {
    let (year, month, day) = civil
    let index = year * 12 + month - 1 + months
    return (0...3).lazy.compactMap { Day(year: index / 12, month: index % 12 + 1, day: day - $0) }.first
  }
}
