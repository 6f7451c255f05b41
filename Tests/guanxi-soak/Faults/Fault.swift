import BookStore
import CTestVFS

/// One piece of work that meets a disk that takes nothing more.
struct Fault {
  let path: String
  let work: (Book) throws -> Void
  let code: Int32

  struct Seen {
    var isStruck = false
    var sentence: String?
    var problems: [String] = []
  }

  func run(after: Int) throws -> Seen {
    var seen = Seen()
    let book = try Book(at: path, session: .inspector())
    defer { book.close() }
    let before = try book.factsHash()
    faultvfs_fail(after, code)
    defer { faultvfs_fail(-1, 0) }
    do { try work(book) } catch let error as BookError { seen.sentence = error.description }
    seen.isStruck = faultvfs_failures() > 0
    faultvfs_fail(-1, 0)
    guard seen.sentence != nil else {
      if seen.isStruck { seen.problems.append("it was acknowledged all the same.") }
      return seen
    }
    if try book.factsHash() != before { seen.problems.append("something of it was kept.") }
    seen.problems += try book.check().problems + book.recalculateCheck().map { "Derived: \($0)." }
    do { try work(book) } catch { seen.problems.append("with room again: \(error)") }
    seen.problems += try book.check().problems + book.recalculateCheck().map { "Derived: \($0)." }
    return seen
  }
}
