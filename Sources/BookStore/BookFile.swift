import CSQLite
import Domain

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The file of a book before it is opened: what it is, and how a new one is made.
package enum BookFile {
  private static let headerSize = 100

  /// Tells a book apart from everything else by its first bytes, without SQLite and without writing.
  ///
  /// - Returns: the version of its format.
  @discardableResult
  static func inspect(_ path: String, forWriting: Bool) throws(BookError) -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else { throw unreachable(path) }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size >= headerSize else { throw .notABook(path: path) }
    let header = try start(of: path)
    guard header.starts(with: Array("SQLite format 3\0".utf8)),
      integer(header, at: 68) == Connection.applicationID
    else { throw .notABook(path: path) }
    let version = Int(integer(header, at: 60))
    guard version <= Schema.version else { throw .newer(path: path, version: version) }
    let pageSize = integer(header, at: 16) >> 16
    let pages = integer(header, at: 28)
    if integer(header, at: 24) == integer(header, at: 92), isShorter(path, than: pages * max(pageSize, 512)) {
      throw .damaged(path: path, detail: "it is shorter than it says")
    }
    guard !forWriting || access(path, W_OK) == 0 && canWriteFolder(of: path) else { throw .readOnly(path: path) }
    return version
  }

  /// Why the system does not let a file be looked at.
  private static func unreachable(_ path: String) -> BookError {
    switch errno {
    case ENOENT, ENOTDIR: .notFound(path: path)
    case EACCES: .io(path: path, detail: "it may not be read", advice: "change its permissions, or ask its owner")
    default: BookError(errno: errno, path: path)
    }
  }

  /// Whether a book lacks bytes for good: with a log beside it they may be on their way, for who moves the log into the
  /// file begins with its first page.
  ///
  /// The log is looked at before the size: when it is empty, whoever wrote the header has written the rest.
  private static func isShorter(_ path: String, than size: Int64) -> Bool {
    var status = stat()
    if stat(path + "-wal", &status) == 0, status.st_size > 0 { return false }
    return stat(path, &status) == 0 && status.st_size < size
  }

  /// Whether a book lies where nothing can be written and has no log beside it: then it cannot change while it is read,
  /// and is read without the files that readers otherwise share.
  static func isFrozen(_ path: String) -> Bool {
    !canWriteFolder(of: path) && access(path + "-wal", F_OK) != 0
  }

  /// The name by which SQLite opens a file that does not change.
  static func frozenName(_ path: String) -> String {
    let plain = path.utf8.map { byte -> String in
      let isPlain = byte < 128 && (Unicode.Scalar(byte).properties.isAlphabetic || "/._-0123456789".utf8.contains(byte))
      return isPlain ? String(Unicode.Scalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return "file:\(plain.joined())?immutable=1"
  }

  /// Whether files can be made beside a book.
  static func canWriteFolder(of path: String) -> Bool {
    access(path.lastIndex(of: "/").map { String(path[...$0]) } ?? ".", W_OK) == 0
  }

  /// Makes the empty file, which must not exist, for its owner alone.
  static func create(_ path: String) throws(BookError) {
    let file = open(path, O_CREAT | O_EXCL | O_RDWR, 0o600)
    guard file >= 0 else {
      switch errno {
      case EEXIST: throw .exists(path: path)
      case ENOENT, ENOTDIR:
        throw .io(path: path, detail: "its folder does not exist", advice: "make the folder first, or name another")
      default: throw BookError(errno: errno, path: path)
      }
    }
    Glibc.close(file)
  }

  /// Removes a book that could not be made or is not needed any more, with the files beside it.
  package static func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
  }

  /// Writes the tables and the first settings, and moves them from the log into the file, so that the file alone says
  /// what it is.
  static func fill(_ connection: Connection, currency: Currency, timeZone: String, session: Session) throws {
    try connection.transaction {
      try Migration.create(on: connection)
      try connection.statement("INSERT INTO state (id, figures) VALUES (1, ?)").run(.blob(BookState().bytes))
      let settings = ["currency": currency.code, "timeZone": timeZone, "created": session.now().description]
      for (name, value) in settings { try connection.statement(.writeSetting).run(.text(name), .text(value)) }
      try connection.execute("PRAGMA application_id = \(Connection.applicationID)")
    }
    try connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
  }

  /// Every setting by its name.
  static func settings(_ connection: Connection) throws -> [String: String] {
    let pairs = try connection.statement("SELECT name, value FROM setting").all([]) {
      ($0.text(0) ?? "", $0.text(1) ?? "")
    }
    return Dictionary(pairs) { $1 }
  }

  /// The header of a file, which this program may have open already.
  private static func start(of path: String) throws(BookError) -> [UInt8] {
    guard access(path, R_OK) == 0 else { throw unreachable(path) }
    var bytes = [UInt8](repeating: 0, count: headerSize)
    let code = file_start_read(path, &bytes, Int32(headerSize))
    guard code == SQLITE_OK else {
      throw BookError(SQLiteFailure(code: code, message: String(cString: sqlite3_errstr(code))), path: path)
    }
    return bytes
  }

  /// A big-endian 32-bit integer of the header.
  private static func integer(_ bytes: [UInt8], at offset: Int) -> Int64 {
    bytes[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int64($1) }
  }
}
