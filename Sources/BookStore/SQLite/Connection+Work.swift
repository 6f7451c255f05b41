import CSQLite

/// What SQLite did, in its own counts: they grow with the work and not with the machine's other load.
package struct StoreWork: Hashable, Sendable {
  /// Instructions of SQLite's machine, over all statements.
  package var steps = 0
  /// Rows that were passed over without an index.
  package var scannedRows = 0
  /// Pages that were written.
  package var pages = 0

  package init() {}
}

extension Connection {
  /// What was done since this was last asked.
  func takeWork() -> StoreWork {
    var work = StoreWork()
    eachStatement { statement in
      work.steps += statement.takeCount(SQLITE_STMTSTATUS_VM_STEP)
      work.scannedRows += statement.takeCount(SQLITE_STMTSTATUS_FULLSCAN_STEP)
    }
    var (pages, most): (Int32, Int32) = (0, 0)
    sqlite3_db_status(handle, SQLITE_DBSTATUS_CACHE_WRITE, &pages, &most, 1)
    work.pages = Int(pages)
    return work
  }
}

extension Book {
  /// What SQLite did for this book's own connection since this was last asked.
  package func takeWork() -> StoreWork { connection.takeWork() }
}
