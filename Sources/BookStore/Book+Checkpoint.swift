import CSQLite

/// Moving the write-ahead log into the file: never in the way of an edit, never in the way of closing.
extension Book {
  /// Pages of the log that are worth moving while nobody types.
  private static let idlePages: Int32 = 256
  /// Pages from which a program that closes moves them, so that the log of many short commands stays bounded.
  private static let largePages: Int32 = 8192

  /// Moves the log into the file when it has grown.
  ///
  /// Call it when idle; it waits for nobody.
  package func checkpointIfIdle() { checkpoint(atLeast: Book.idlePages) }

  func checkpointIfLarge() { checkpoint(atLeast: Book.largePages) }

  private func checkpoint(atLeast pages: Int32) {
    guard connection.pagesInLog >= pages, let handle = connection.handle else { return }
    sqlite3_wal_checkpoint_v2(handle, "main", SQLITE_CHECKPOINT_PASSIVE, nil, nil)
    connection.pagesInLog = 0
  }
}
