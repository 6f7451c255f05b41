import CSQLite
import Domain
import Synchronization

/// One open file, through SQLite's C interface: an edit is some twenty prepared statements, and their handling is where
/// its time goes.
///
/// Not thread-safe: a connection belongs to the thread that works with its book. Only ``interrupt()`` may be called
/// from elsewhere.
final class Connection {
  let path: String
  private var prepared: [Statement?] = Array(repeating: nil, count: SQL.allCases.count)
  private var preparedByText: [String: Statement] = [:]
  private(set) var handle: OpaquePointer?
  private let interruption = Atomic(false)
  /// The day, the commit and the edit for which ``FreshAgenda`` was read.
  var freshAgenda: [Int64] = []
  /// What was read and holds until another program commits or a transaction is rolled back.
  private var memory = Memory()
  /// Pages in the write-ahead log after this connection's last commit.
  var pagesInLog: Int32 = 0

  private struct Memory {
    var version: Int64?
    var settings: [String: Int] = [:]
    var state: BookState?
    var expecter: Expecter?
  }

  /// Changes of the search index since its pieces were last put together.
  var searchChanges = 0

  /// When this connection began to wait for another writer.
  var waitingSince = ContinuousClock.now

  /// The page cache, in kibibytes below zero as SQLite wants it.
  static let cacheSize = -16_384
  /// `gnxi`, in the header of every book.
  static let applicationID: Int64 = 0x676E_7869

  init(path: String, readOnly: Bool) throws {
    self.path = path
    let name = readOnly && BookFile.isFrozen(path) ? BookFile.frozenName(path) : path
    gathering_vfs_register()
    try open(name, readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE, GATHERING_VFS)
    if !readOnly {
      try execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
      // A checkpoint must never fall into somebody's edit: see Book+Checkpoint.
      try execute("PRAGMA wal_autocheckpoint = 0")
      countPagesInLog()
    }
    try execute("PRAGMA temp_store = MEMORY")
  }

  /// Copies the book of another connection, as that one sees it now, into a file without a name: nobody else can open
  /// it, it goes with this connection or with the process, and nothing in it is meant to last.
  ///
  /// What it does is given up once the other connection is interrupted, which must outlive this one.
  ///
  /// - Parameter progress: told now and then what part is copied, from 0 to 1.
  init(copyOf other: Connection, progress: (Double) -> Void) throws {
    path = other.path
    try open("", SQLITE_OPEN_READWRITE, nil)
    try execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
    do {
      try other.snapshot { try copy(from: other, progress) }
    } catch {
      close()
      throw error
    }
    giveUp(with: other)
  }

  private func open(_ name: String, _ flags: Int32, _ vfs: String?) throws {
    let code = sqlite3_open_v2(name, &handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI, vfs)
    guard code == SQLITE_OK else {
      let failure = failure()
      close()
      throw failure
    }
    sqlite3_extended_result_codes(handle, 1)
    // Before anything is read: who closes the book last keeps it to itself for a moment.
    waitForOthers()
    try execute("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF")
    addFolding()
    QueryFunctions.add(to: handle)
    try execute("PRAGMA cache_size = \(Connection.cacheSize)")
  }

  /// Pages that are copied before somebody is told.
  private static let pagesAtOnce: Int32 = 1_000

  private func copy(from other: Connection, _ progress: (Double) -> Void) throws {
    // The first read fixes what the other connection sees until the copy is whole.
    _ = try other.statement(.dataVersion).first { $0.integer(0) }
    guard let backup = sqlite3_backup_init(handle, "main", other.handle, "main") else { throw failure() }
    var code = SQLITE_OK
    while code == SQLITE_OK, !other.wasInterrupted {
      code = sqlite3_backup_step(backup, Connection.pagesAtOnce)
      let all = sqlite3_backup_pagecount(backup)
      if all > 0 { progress(1 - Double(sqlite3_backup_remaining(backup)) / Double(all)) }
    }
    sqlite3_backup_finish(backup)
    if other.wasInterrupted { throw BookError.interrupted }
    guard code == SQLITE_DONE else { throw failure() }
  }

  /// The statement of the catalogue, prepared on first use.
  func statement(_ sql: SQL) throws -> Statement {
    if let statement = prepared[sql.rawValue] { return statement }
    let statement = try Statement(sql.text, on: self)
    prepared[sql.rawValue] = statement
    return statement
  }

  /// A statement made of parts, prepared on first use of that text.
  func statement(_ text: String) throws -> Statement {
    if let statement = preparedByText[text] { return statement }
    if preparedByText.count > 200 { preparedByText.removeAll() }
    let statement = try Statement(text, on: self)
    preparedByText[text] = statement
    return statement
  }

  /// Every statement that is prepared.
  func eachStatement(_ body: (Statement) -> Void) {
    prepared.compactMap(\.self).forEach(body)
    preparedByText.values.forEach(body)
  }

  /// Forgets prepared statements, so that names mean what they mean now.
  func forgetStatements() {
    prepared = Array(repeating: nil, count: SQL.allCases.count)
    preparedByText.removeAll()
  }

  /// Runs a script of statements without values.
  func execute(_ script: String) throws {
    guard sqlite3_exec(handle, script, nil, nil, nil) == SQLITE_OK else { throw failure() }
  }

  /// Runs the body in one transaction that takes the write lock at once; rolled back when it throws.
  ///
  /// Inside another transaction it is a part of that one.
  func transaction<Result>(_ body: () throws -> Result) throws -> Result {
    let isNested = isInTransaction
    try statement(isNested ? .savepoint : .begin).run()
    do {
      let result = try body()
      try statement(isNested ? .release : .commit).run()
      return result
    } catch {
      forget()
      if isNested { try statement(.rollbackToSavepoint).run() }
      try? statement(isNested ? .release : .rollback).run()
      throw error
    }
  }

  var isInTransaction: Bool { handle.map { sqlite3_get_autocommit($0) == 0 } ?? false }

  /// Runs the body in one transaction that sees one state of the book.
  func snapshot<Result>(_ body: () throws -> Result) throws -> Result {
    guard !isInTransaction else { return try body() }
    try statement(.beginRead).run()
    defer { try? statement(.commit).run() }
    return try body()
  }

  /// The latest error of the file as a value.
  func failure() -> SQLiteFailure {
    guard let handle else { return SQLiteFailure(code: SQLITE_MISUSE, message: "the book is closed") }
    let cause = sqlite3_system_errno(handle)
    return SQLiteFailure(
      code: sqlite3_extended_errcode(handle), message: String(cString: sqlite3_errmsg(handle)),
      cause: cause == 0 ? nil : cause)
  }

  /// Abandons the statement that runs, from any thread.
  func interrupt() {
    interruption.store(true, ordering: .relaxed)
    if let handle { sqlite3_interrupt(handle) }
  }

  /// Whether anything was ever abandoned: what works in steps looks between them.
  var wasInterrupted: Bool { interruption.load(ordering: .relaxed) }

  func close() {
    forgetStatements()
    sqlite3_close_v2(handle)
    handle = nil
  }

  /// `fold(text)` in SQL: lower case without accents.
  private func addFolding() {
    let fold: @convention(c) (OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?) -> Void = {
      context, _, values in
      guard let text = sqlite3_value_text(values?[0]) else { return sqlite3_result_null(context) }
      let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      sqlite3_result_text(context, Folding.fold(String(cString: text)), -1, transient)
    }
    let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC
    sqlite3_create_function_v2(handle, "fold", 1, flags, nil, fold, nil, nil, nil)
  }

  private func countPagesInLog() {
    let note: @convention(c) (UnsafeMutableRawPointer?, OpaquePointer?, UnsafePointer<CChar>?, Int32) -> Int32 = {
      context, _, _, pages in
      if let context { Unmanaged<Connection>.fromOpaque(context).takeUnretainedValue().pagesInLog = pages }
      return SQLITE_OK
    }
    sqlite3_wal_hook(handle, note, Unmanaged.passUnretained(self).toOpaque())
  }
}

extension Connection {
  /// Forgets what was read: after a change that was rolled back.
  func forget() {
    freshAgenda = []
    memory = Memory()
  }

  /// Forgets the settings: after one was written.
  func forgetSettings() { memory.settings = [:] }

  /// The number that another program's commit changes.
  ///
  /// What was read before such a commit is forgotten here.
  func version() throws -> Int64 {
    let version = try statement(.dataVersion).first { $0.integer(0) } ?? 0
    if memory.version != version { memory = Memory(version: version) }
    return version
  }

  /// A setting that is a whole number; its standard where nothing was said.
  func integerSetting(_ name: String) throws -> Int {
    _ = try version()
    if let known = memory.settings[name] { return known }
    let said = try statement(.readSetting).first(.text(name)) { $0.text(0) ?? "" }
    let value = said.flatMap(Int.init) ?? Setting.named(name).flatMap { Int($0.standard) } ?? 0
    memory.settings[name] = value
    return value
  }

  /// Forgets what reckons what is to be expected: after a model was written.
  func forgetExpecter() { memory.expecter = nil }

  /// What reckons what is to be expected of customers.
  func expecter() throws -> Expecter {
    _ = try version()
    if let known = memory.expecter { return known }
    let models = FittedModels(connection: self)
    let read = Expecter(lifetime: try models.read(.clv), churn: try models.read(.churn), fit: try models.newestFit())
    memory.expecter = read
    return read
  }

  /// The figures of the book; nil where they are damaged.
  func state() throws -> BookState? {
    _ = try version()
    if let state = memory.state { return state }
    memory.state = try statement(.readState).first { $0.blob(0) }.flatMap(BookState.init(bytes:))
    return memory.state
  }

  /// Writes the figures of the book.
  ///
  /// - Parameter isLast: false where more edits of the same transaction follow, the last of which writes them.
  func keep(_ state: BookState, isLast: Bool = true) throws {
    memory.state = state
    if isLast { try statement(.writeState).run(.blob(state.bytes)) }
  }

  /// Forgets the figures: after they were written by other means.
  func forgetState() { memory.state = nil }
}

/// What SQLite said.
struct SQLiteFailure: Error {
  let code: Int32
  let message: String
  /// What the system said to SQLite.
  var cause: Int32?
}
