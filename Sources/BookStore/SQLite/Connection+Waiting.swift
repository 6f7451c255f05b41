import CSQLite

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Waiting for another writer: most are done in less than a millisecond, so the first looks come soon; then in steps of
/// chance length, so that in a crowd nobody is passed over for seconds.
///
/// SQLite's own steps grow to a tenth of a second, and whoever has waited longest looks least often.
extension Connection {
  /// How long a writer waits before it says that the book is busy.
  static let patience = Duration.seconds(10)
  /// How many of the first steps are short.
  private static let shortSteps = 20
  /// Microseconds.
  private static let short = UInt32(100)...400
  private static let long = UInt32(1_000)...9_000

  /// From now on waits for other writers.
  func waitForOthers() {
    let wait: @convention(c) (UnsafeMutableRawPointer?, Int32) -> Int32 = { context, count in
      guard let context else { return 0 }
      return Unmanaged<Connection>.fromOpaque(context).takeUnretainedValue().waits(after: Int(count)) ? 1 : 0
    }
    sqlite3_busy_handler(handle, wait, Unmanaged.passUnretained(self).toOpaque())
  }

  /// From now on waits for nobody.
  func waitForNobody() { sqlite3_busy_handler(handle, nil, nil) }

  private func waits(after steps: Int) -> Bool {
    let now = ContinuousClock.now
    if steps == 0 { waitingSince = now }
    guard now - waitingSince < Connection.patience else { return false }
    usleep(UInt32.random(in: steps < Connection.shortSteps ? Connection.short : Connection.long))
    return true
  }
}
