import Glibc

/// A clock that never goes back, for the time between bytes and clicks.
enum MonotonicClock {
  /// Milliseconds since some time in the past.
  static func milliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }
}
