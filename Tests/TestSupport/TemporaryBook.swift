import BookStore
import Domain
import Glibc

/// A book in a folder of its own that is gone after the test, with a fixed clock and fixed chance.
package final class TemporaryBook {
  /// The moment it always is: a Saturday.
  package static let now = Instant(day: today, hour: 14, minute: 32)
  package static let today = Day(number: 20_778)

  package let path: String
  package let book: Book
  private let folder: String

  /// What could not be made.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  package init(name: String = "acme", user: String = "lena") throws {
    var template = Array("\(Self.temporaryFolder)/guanxi-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure(description: "No temporary folder: errno \(errno).") }
    folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    path = folder + "/\(name).guanxi"
    book = try Book.create(at: path, session: Self.session(user: user))
  }

  deinit {
    book.close()
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
    rmdir(folder)
  }

  /// A session of that person at the moment it always is.
  package static func session(user: String = "lena") -> Session {
    Session(
      user: user, origin: "test", now: { now }, today: { today },
      randomBytes: { count in (0..<count).map { UInt8(truncatingIfNeeded: $0) } })
  }

  /// Commits edits one after the other.
  ///
  /// - Returns: the ids of the records they are about.
  @discardableResult
  package func commit(_ edits: [Edit]) throws -> [Int64] {
    try edits.map { try book.commit($0).record?.id ?? 0 }
  }

  private static var temporaryFolder: String {
    guard let value = getenv("TMPDIR"), value.pointee != 0 else { return "/tmp" }
    return String(cString: value)
  }
}
