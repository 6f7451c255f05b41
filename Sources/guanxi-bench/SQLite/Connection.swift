import CSQLite

/// A bare connection through SQLite's C interface, for yardsticks: nothing of the book stands between.
final class Connection {
  let path: String
  let handle: OpaquePointer

  /// Opens a file, and makes it where there is none.
  init(_ path: String) throws(BenchError) {
    self.path = path
    var handle: OpaquePointer?
    let code = sqlite3_open(path, &handle)
    guard code == SQLITE_OK, let handle else {
      sqlite3_close_v2(handle)
      throw .sqlite(path: path, message: String(cString: sqlite3_errstr(code)))
    }
    self.handle = handle
  }

  deinit { sqlite3_close_v2(handle) }

  func execute(_ sql: String) throws(BenchError) {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw failure }
  }

  func prepare(_ sql: String) throws(BenchError) -> Statement { try Statement(sql, on: self) }

  /// Commits flush to the disk, as those of a book do; the log is moved into the file only when asked.
  func makeDurable() throws(BenchError) {
    try execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0")
  }

  /// Moves the whole log into the file.
  func checkpoint() throws(BenchError) { try execute("PRAGMA wal_checkpoint(TRUNCATE)") }

  var failure: BenchError { .sqlite(path: path, message: String(cString: sqlite3_errmsg(handle))) }
}
