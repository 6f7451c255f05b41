import CSQLite

/// Moving the write-ahead log into the file: never in the way of an edit, never in the way of closing.
extension Book {
  /// Pages of the log that are worth moving while nobody types.
  private static let idlePages: Int32 = 256
  /// Pages from which a program that closes moves them: every program that opens a book reads its log.
  private static let closingPages: Int32 = 1024

  /// Moves the log into the file when it has grown.
  ///
  /// Call it when idle; it waits for nobody.
  package func checkpointIfIdle() {
    mergeSearch()
    guard connection.pagesInLog >= Book.idlePages else { return }
    try? cutCensusIfGrown()
    checkpoint(atLeast: Book.idlePages)
  }

  func checkpointWhenClosing() {
    mergeSearch()
    checkpoint(atLeast: Book.closingPages)
  }

  /// So many changes of the search index leave as many pieces of it behind, which every search has to look through.
  private static let searchPieces = 8
  /// Pages that one step of putting pieces together may write.
  private static let mergedPages = 200

  /// Puts pieces of the search index together, in a short transaction of its own: an edit never does (see
  /// ``Schema/derived``).
  private func mergeSearch() {
    guard connection.searchChanges >= Book.searchPieces, !connection.isInTransaction else { return }
    connection.searchChanges = 0
    try? connection.transaction { try connection.statement(.mergeSearch).run(SQLValue(Book.mergedPages)) }
  }

  /// Copies the pages while others read and write; then, when nobody else is at it, empties the log.
  private func checkpoint(atLeast pages: Int32) {
    guard connection.pagesInLog >= pages, let handle = connection.handle else { return }
    connection.waitForNobody()
    defer { connection.waitForOthers() }
    sqlite3_wal_checkpoint_v2(handle, "main", SQLITE_CHECKPOINT_PASSIVE, nil, nil)
    sqlite3_wal_checkpoint_v2(handle, "main", SQLITE_CHECKPOINT_TRUNCATE, nil, nil)
    connection.pagesInLog = 0
  }
}
