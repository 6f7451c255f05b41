import BookStore
import DemoData
import Domain
import Glibc

/// The book of made-up customers that the workstation opens beside the person's own.
///
/// It lies in a file of its own, so that a book of real customers is never filled with others.
enum DemoFile {
  private static let customers = 300
  /// After so many days what happened in it looks old, and it is made anew.
  private static let freshDays = 7

  /// The path of the book, which is made where there is none or only an old one.
  static func path() throws -> String {
    guard let state = PersonalFolder.state.path else { throw CommandError.noHome }
    let path = state + "/demo.guanxi"
    if isFresh(path) { return path }
    try makeFolders(for: path)
    let draft = path + ".\(getpid())"
    defer { BookFile.remove(draft) }
    let book = try Book.create(at: draft, currency: .euro, timeZone: TimeZones.system, session: .system(origin: "desk"))
    do { try fill(book) } catch {
      book.close()
      throw error
    }
    book.close()
    BookFile.remove(path)
    guard rename(draft, path) == 0 else {
      throw CommandError.cannotMake(path: path, reason: String(cString: strerror(errno)))
    }
    return path
  }

  private static func fill(_ book: Book) throws {
    let demo = DemoBook(DemoOptions(customers: customers, seed: 1, today: SystemClock.today(), currency: .euro))
    let importer = try book.importer(source: "demo", title: "demo", dryRun: false)
    for batch in demo { _ = try importer.take(.facts(batch)) }
    try importer.finish()
  }

  private static func isFresh(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0, let book = try? Book(at: path, session: .system(), readOnly: true) else {
      return false
    }
    defer { book.close() }
    return SystemClock.now() - book.info.created < freshDays * 24 * 60 * 60
  }
}
