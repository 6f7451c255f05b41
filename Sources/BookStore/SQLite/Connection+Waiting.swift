import CSQLite

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Waiting for another writer: in short steps of chance length, so that in a crowd nobody is passed over for seconds.
///
/// SQLite's own steps grow to a tenth of a second, and whoever has waited longest looks least often.
extension Connection {
  /// How long a writer waits before it says that the book is busy.
  static let patience = Duration.seconds(10)
  private static let steps = UInt32(1_000)...9_000

  /// From now on waits for other writers.
  func waitForOthers() {
    let wait: @convention(c) (UnsafeMutableRawPointer?, Int32) -> Int32 = { context, count in
      guard let context else { return 0 }
      return Unmanaged<Connection>.fromOpaque(context).takeUnretainedValue().waits(again: count > 0) ? 1 : 0
    }
    sqlite3_busy_handler(handle, wait, Unmanaged.passUnretained(self).toOpaque())
  }

  /// From now on waits for nobody.
  func waitForNobody() { sqlite3_busy_handler(handle, nil, nil) }

  private func waits(again: Bool) -> Bool {
    let now = ContinuousClock.now
    if !again { waitingSince = now }
    guard now - waitingSince < Connection.patience else { return false }
    usleep(UInt32.random(in: Connection.steps))
    return true
  }
}
