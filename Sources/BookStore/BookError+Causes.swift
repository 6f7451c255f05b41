import CSQLite
import Domain

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension BookError {
  /// Any error of the store's depths as one for a person.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as BookError: self = error
    case let error as QueryError: self = .query(error)
    case let error as SQLiteFailure: self = BookError(failure: error, path: path)
    default: self = .io(path: path, detail: String(describing: error), advice: "try again")
    }
  }

  /// What the system says about a file as an error for a person.
  init(errno number: Int32, path: String) {
    self =
      BookError.obvious(number, path)
      ?? .io(
        path: path, detail: "it cannot be reached (\(String(cString: strerror(number))))",
        advice: "see that its disk is there and in order, and try again")
  }

  /// What needs no look at the disk; nil for everything else.
  private static func obvious(_ number: Int32?, _ path: String) -> BookError? {
    switch number {
    case ENOSPC, EDQUOT: .io(path: path, detail: "the disk is full", advice: "free some space and try again")
    case EROFS, EACCES, EPERM: .readOnly(path: path)
    default: nil
    }
  }

  private init(failure: SQLiteFailure, path: String) {
    let check = "look with “guanxi check --book \(path)”, and try again"
    switch failure.code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: self = .locked(path: path)
    case SQLITE_CORRUPT: self = .damaged(path: path, detail: failure.message)
    case SQLITE_NOTADB: self = .notABook(path: path)
    case SQLITE_READONLY, SQLITE_PERM: self = .readOnly(path: path)
    case SQLITE_INTERRUPT: self = .interrupted
    case SQLITE_FULL: self = BookError(errno: ENOSPC, path: path)
    case SQLITE_IOERR:
      self =
        BookError.obvious(failure.cause, path)
        ?? .io(
          path: path, detail: "it could not be read or written (\(failure.message))",
          advice: "see that its disk is there and in order, \(check)")
    // The log needs files beside it even to be read.
    case SQLITE_CANTOPEN where !BookFile.canWriteFolder(of: path): self = .readOnly(path: path)
    case SQLITE_CANTOPEN:
      self =
        BookError.obvious(failure.cause, path)
        ?? .io(
          path: path, detail: "it or a file beside it could not be opened",
          advice: "see that its folder can be written and its disk has room, and try again")
    default: self = .io(path: path, detail: failure.message, advice: check)
    }
  }
}
