import BookStore
import CTestVFS
import Domain
import Foundation
import Testing

@Suite("What is acknowledged is on the disk", .serialized)
struct DurabilityTests {
  @Test("every commit flushes the log before it returns")
  func flushes() throws {
    testvfs_install()
    let fixture = try BookFixture()
    let customer = try fixture.customer("Müller")
    for _ in 0..<5 {
      let before = testvfs_log_syncs()
      try fixture.order(customer, "1.00")
      #expect(testvfs_log_syncs() > before)
    }
  }

  @Test("a copy of the files as they are after a commit holds the edit, without closing")
  func survives() throws {
    let fixture = try BookFixture()
    let customer = try fixture.customer("Müller")
    try fixture.order(customer, "12.00")
    let copy = fixture.folder.appending(path: "copy.guanxi")
    for suffix in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: fixture.path + suffix, toPath: copy.path + suffix)
    }
    let book = try Book(at: copy.path, session: BookFixture.session("lena"))
    #expect(try book.customer(customer)?.measures.revenue == 1200)
    book.close()
  }

  @Test("a program that ends while the log moves into the file has written its first page and not the rest: it opens")
  func endedWhileMoving() throws {
    let fixture = try BookFixture()
    for number in 0..<40 { try fixture.customer("Customer \(number) \(String(repeating: "x", count: 2_000))") }
    let before = try Data(contentsOf: URL(filePath: fixture.path))
    let log = try Data(contentsOf: URL(filePath: fixture.path + "-wal"))
    fixture.book.close()
    let after = try Data(contentsOf: URL(filePath: fixture.path))
    #expect(after.count > before.count)
    let other = fixture.folder.appending(path: "other").path
    try (after.prefix(4096) + before.dropFirst(4096)).write(to: URL(filePath: other))
    try log.write(to: URL(filePath: other + "-wal"))
    let book = try Book(at: other, session: BookFixture.session("lena"))
    #expect(try book.customerCount() == 40)
    #expect(try book.check().problems == [])
    book.close()
    try fixture.reopen()
  }

  @Test("a file that is no book, is newer, cut short or missing gets its own sentence and stays as it was")
  func foreignFiles() throws {
    let fixture = try BookFixture()
    let session = BookFixture.session("lena")
    let other = fixture.folder.appending(path: "other").path
    func expect(_ data: Data, _ matches: (BookError) -> Bool) throws {
      try data.write(to: URL(filePath: other))
      do {
        _ = try Book(at: other, session: session)
        Issue.record("opened")
      } catch { #expect(matches(error), "\(error)") }
      #expect(try Data(contentsOf: URL(filePath: other)) == data)
      #expect(!FileManager.default.fileExists(atPath: other + "-wal"))
    }
    try expect(Data("name,city\nMüller,Köln\n".utf8)) { $0 == .notABook(path: other) }
    try expect(Data()) { $0 == .notABook(path: other) }
    fixture.book.close()
    let sound = try Data(contentsOf: URL(filePath: fixture.path))
    try expect(sound.prefix(sound.count / 2)) { if case .damaged = $0 { true } else { false } }
    var newer = sound
    newer[63] = 9
    try expect(newer) { $0 == .newer(path: other, version: 9) }
    #expect(throws: BookError.notFound(path: other + "x")) { try Book(at: other + "x", session: session) }
    let nowhere = other + "-folder/book"
    let noFolder = BookError.io(
      path: nowhere, detail: "its folder does not exist", advice: "make the folder first, or name another")
    #expect(throws: noFolder) { try Book.create(at: nowhere, session: session) }
    #expect(throws: BookError.exists(path: other)) { try Book.create(at: other, session: session) }
    try fixture.reopen()
    let mode = try FileManager.default.attributesOfItem(atPath: fixture.path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test(
    "what the disk refuses is told with the file, that nothing was changed, and what to do",
    arguments: [
      (BookError.readOnly(path: "BOOK"), "or copy the book, with the -wal file beside it, to where you can write."),
      (.damaged(path: "BOOK", detail: "a page is cut"), "and restore a backup."),
      (.locked(path: "BOOK"), "try again."),
      (.io(path: "BOOK", detail: "the disk is full", advice: "free some space"), "free some space."),
    ])
  func sentences(error: BookError, advice: String) {
    #expect(error.description.hasPrefix("BOOK"))
    #expect(error.description.contains("othing was changed") || error.description.contains("nothing was written to it"))
    #expect(error.description.hasSuffix(advice))
  }

  @Test("a path that leads nowhere is told with what the system says of it")
  func links() throws {
    let fixture = try BookFixture()
    let path = fixture.folder.appending(path: "loop").path
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "loop")
    do {
      _ = try Book(at: path, session: BookFixture.session("lena"))
      Issue.record("opened")
    } catch {
      #expect(error.description.hasPrefix("\(path): it cannot be reached ("))
      #expect(error.description.contains("Nothing was changed; see that its disk is there"))
    }
  }

  @Test("two connections see each other's commits, and a commit of one's own is not a foreign one")
  func twoPeople() throws {
    let fixture = try BookFixture()
    let other = try fixture.another("ana")
    _ = try fixture.book.hasForeignCommits()
    try fixture.customer("Müller")
    #expect(try !fixture.book.hasForeignCommits())
    _ = try other.commit(.add(.customer, ["name": .text("Åkesson")]))
    #expect(try fixture.book.hasForeignCommits())
    #expect(try !fixture.book.hasForeignCommits())
    #expect(try fixture.book.customerCount() == 2)
    other.close()
  }

  @Test("a changed or missing entry of the journal is found")
  func auditChain() throws {
    let fixture = try BookFixture()
    for name in ["Müller", "Åkesson", "Blue Kite"] { try fixture.customer(name) }
    #expect(try fixture.book.check().problems == [])
    #expect(try fixture.book.check().journalEntries == 3)
    let head = try fixture.book.check().head
    try fixture.customer("王小明")
    #expect(try fixture.book.check().head != head)
  }
}
