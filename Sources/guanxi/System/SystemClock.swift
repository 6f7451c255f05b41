import Domain
import Glibc

/// The machine's clock and its local time, by way of the C library: loading ICU for it would double the time to start.
enum SystemClock {
  /// This moment.
  static func now() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(seconds: Int64(time.tv_sec))
  }

  /// Seconds on a clock that only goes forward.
  static func uptime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The day on local calendars.
  static func today() -> Day {
    let now = now()
    return (now + offset(at: now)).day
  }

  /// The day on local calendars of a moment in seconds since 1970.
  static func day(_ seconds: Int) -> Day {
    let moment = Instant(seconds: Int64(seconds))
    return (moment + offset(at: moment)).day
  }

  /// The last second of a day on local clocks.
  static func end(of day: Day) -> Instant {
    let midnight = Instant(day: day + 1)
    return midnight + -(offset(at: midnight) + 1)
  }

  /// Seconds by which local clocks are ahead of UTC at a moment.
  static func offset(at instant: Instant) -> Int {
    var seconds = time_t(instant.seconds)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return parts.tm_gmtoff
  }

  /// Makes a time zone the local one of this process.
  static func useZone(_ name: String) {
    setenv("TZ", name, 1)
    tzset()
  }
}
