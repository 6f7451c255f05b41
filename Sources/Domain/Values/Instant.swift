/// A moment, in whole seconds since 1970-01-01T00:00:00Z.
///
///     Instant("2026-11-21T14:32:00Z")?.seconds    // 1795271520
package struct Instant: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Seconds since the epoch, without leap seconds.
  package let seconds: Int64

  package init(seconds: Int64) { self.seconds = seconds }

  /// The moment at a time of day in UTC.
  package init(day: Day, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    self.seconds = Int64(day.number) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
  }

  /// Reads ISO 8601: a day, alone or with `T` or a space and `HH:MM[:SS[.fff]]`, then `Z`, `±HH:MM` or nothing (UTC).
  package init?(_ text: some StringProtocol) {
    guard let day = Day(text.prefix(10)) else { return nil }
    let rest = Substring(text.dropFirst(10))
    guard let mark = rest.first else {
      self.init(day: day)
      return
    }
    guard mark == "T" || mark == " " else { return nil }
    let zoneStart = rest.dropFirst().firstIndex { "Zz+-".contains($0) } ?? rest.endIndex
    let clock = rest[rest.index(after: rest.startIndex)..<zoneStart]
      .split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(clock.count), let hour = Int(clock[0]), (0...23).contains(hour),
      let minute = Int(clock[1]), (0...59).contains(minute),
      let second = clock.count == 3 ? Int(clock[2].prefix(2)) : 0, (0...60).contains(second),
      let offset = Instant.offset(rest[zoneStart...])
    else { return nil }
    self.init(seconds: Instant(day: day, hour: hour, minute: minute, second: second).seconds - Int64(offset))
  }

  /// The day in UTC.
  package var day: Day { Day(number: Int((seconds - Instant.secondOfDay(seconds)) / 86_400)) }

  /// ISO 8601 in UTC, `2026-11-21T14:32:00Z`.
  package var description: String {
    let second = Int(Instant.secondOfDay(seconds))
    return "\(day)T\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))Z"
  }

  package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
  package static func + (instant: Instant, seconds: Int) -> Instant {
    Instant(seconds: instant.seconds + Int64(seconds))
  }
  /// Seconds from `right` to `left`.
  package static func - (left: Instant, right: Instant) -> Int { Int(left.seconds - right.seconds) }

  private static func secondOfDay(_ seconds: Int64) -> Int64 { ((seconds % 86_400) + 86_400) % 86_400 }

  private static func offset(_ zone: Substring) -> Int? {
    guard let sign = zone.first, sign != "Z", sign != "z" else { return zone.count <= 1 ? 0 : nil }
    let digits = zone.dropFirst().filter { $0 != ":" }
    guard digits.count == 4 || digits.count == 2, let hours = Int(digits.prefix(2)) else { return nil }
    let minutes = digits.count == 4 ? Int(digits.suffix(2)) : 0
    guard let minutes else { return nil }
    return (sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
  }
}
