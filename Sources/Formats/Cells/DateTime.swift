import Domain

/// A date as a cell tells it, with what it says of time and zone.
package struct DateTime: Hashable, Sendable {
  /// The day as written, whatever the zone.
  package let day: Day
  /// Seconds since midnight, or nil where there is no time.
  package let secondOfDay: Int?
  /// Seconds east of Greenwich, or nil where no zone is written.
  package let offset: Int?

  /// A day, with time and zone where they are known.
  package init(day: Day, secondOfDay: Int? = nil, offset: Int? = nil) {
    self.day = day
    self.secondOfDay = secondOfDay
    self.offset = offset
  }

  /// The moment; midnight where there is no time.
  ///
  /// - Parameter assumed: seconds east of Greenwich where the cell has no zone.
  package func instant(assuming assumed: Int) -> Instant {
    Instant(day: day) + ((secondOfDay ?? 0) - (offset ?? assumed))
  }
}
