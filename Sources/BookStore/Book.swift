import Analytics
import Domain

/// A book: one file with everything people did, and what follows from it kept exact.
///
/// Belongs to one thread; open a second one, read-only, for reads in the background. ``commit(_:)`` is the only way
/// anything changes.
package final class Book {
  package let info: BookInfo
  package var userName: String { session.user }

  let session: Session
  let connection: Connection
  let records: Records
  let journal: Journal
  let accessKeeper: AccessKeeper
  private var lastSeenVersion: Int64?

  /// Opens a book.
  ///
  /// - Throws: ``BookError`` with a sentence that tells a missing, foreign, newer, damaged, locked or read-only file
  ///   apart. Nothing is ever written to a file that is not a sound book of this version.
  package convenience init(at path: String, session: Session, readOnly: Bool = false) throws(BookError) {
    try BookFile.inspect(path, forWriting: !readOnly)
    try self.init(opened: path, session: session, readOnly: readOnly)
  }

  /// Creates an empty book; the file can be read by its owner alone.
  package static func create(
    at path: String, currency: Currency = .euro, timeZone: String = "UTC", session: Session
  ) throws(BookError) -> Book {
    try BookFile.create(path)
    do {
      let connection = try Connection(path: path, readOnly: false)
      defer { connection.close() }
      try BookFile.fill(connection, currency: currency, timeZone: timeZone, session: session)
    } catch {
      BookFile.remove(path)
      throw BookError(error, path: path)
    }
    return try Book(at: path, session: session)
  }

  private convenience init(opened path: String, session: Session, readOnly: Bool) throws(BookError) {
    let connection: Connection
    do {
      connection = try Book.connection(path, readOnly: readOnly, today: session.today())
    } catch {
      throw BookError(error, path: path)
    }
    try self.init(on: connection, session: session, readOnly: readOnly)
  }

  /// The book that a connection has opened.
  init(on connection: Connection, session: Session, readOnly: Bool) throws(BookError) {
    let path = connection.path
    do {
      let settings = try BookFile.settings(connection)
      guard let currency = Currency(code: settings["currency"] ?? "") else {
        throw BookError.damaged(path: path, detail: "it does not say its currency")
      }
      info = BookInfo(
        path: path, currency: currency, timeZone: settings["timeZone"] ?? "UTC",
        created: settings["created"].flatMap(Instant.init) ?? Instant(seconds: 0), schemaVersion: Schema.version)
      self.connection = connection
      self.session = session
      records = Records(connection)
      journal = Journal(connection, randomBytes: session.randomBytes)
      accessKeeper = AccessKeeper(connection, session: session)
      _ = try accessKeeper.current()
      if !readOnly, settings["unfinished"] != nil { try finishFilling() }
    } catch {
      throw BookError(error, path: path)
    }
  }

  /// Opens the file, and brings a book of an earlier version up to this one first.
  private static func connection(_ path: String, readOnly: Bool, today: Day) throws -> Connection {
    let connection = try Connection(path: path, readOnly: readOnly)
    let version = try Migration.version(of: connection)
    guard version < Schema.version else { return connection }
    connection.close()
    try BookFile.inspect(path, forWriting: true)
    let writer = try Connection(path: path, readOnly: false)
    defer { writer.close() }
    try Migration.upgrade(writer, today: today)
    // Opened again: what filled the search index keeps a table of words so large that an edit would notice it.
    return try Connection(path: path, readOnly: readOnly)
  }

  /// The earlier format from which a book will be brought up to date when it is opened, which takes minutes for a
  /// million customers; nil for one of this format.
  package static func earlierFormat(at path: String) throws(BookError) -> Int? {
    let version = try BookFile.inspect(path, forWriting: false)
    return version < Schema.version ? version : nil
  }

  /// Closes the file.
  ///
  /// What was committed is safe without it.
  package func close() {
    checkpointWhenClosing()
    connection.close()
  }

  /// Whether another connection committed since this was last asked; one cheap look.
  package func hasForeignCommits() throws(BookError) -> Bool {
    try reading {
      let version = try connection.version()
      defer { lastSeenVersion = version }
      return lastSeenVersion != nil && version != lastSeenVersion
    }
  }

  /// Abandons a read that is running, from any thread.
  package var interrupter: BookInterrupter { BookInterrupter(connection) }

  /// Abandons a read that is running; it throws ``BookError/interrupted``.
  package func interrupt() { connection.interrupt() }

  /// The value of a setting of the book.
  package func setting(_ name: String) throws(BookError) -> String? {
    try reading { try connection.statement(.readSetting).first(.text(name)) { $0.text(0) ?? "" } }
  }

  // MARK: - For the store's own files

  /// Runs a read in one snapshot, with errors as ``BookError``.
  func reading<Result>(_ body: () throws -> Result) throws(BookError) -> Result {
    do { return try connection.snapshot(body) } catch { throw BookError(error, path: info.path) }
  }

  func state() throws -> BookState {
    guard let state = try connection.state() else {
      throw BookError.damaged(path: info.path, detail: "its figures cannot be read; try “guanxi recalculate”")
    }
    return state
  }
}

/// Abandons reads of a book from another thread.
package struct BookInterrupter: @unchecked Sendable {
  // `sqlite3_interrupt` may be called from any thread while the connection is open, and nothing else is called here.
  private weak var connection: Connection?

  init(_ connection: Connection) { self.connection = connection }

  /// The read that is running throws ``BookError/interrupted``.
  package func callAsFunction() { connection?.interrupt() }
}
