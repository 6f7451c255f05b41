import Domain
import Foundation
import Testing
import Workbench

@testable import guanxi

@Suite("The folder of drafts")
struct DraftFolderTests {
  private let program: Program
  private let state: String
  private let book: String

  init() throws {
    program = try Program()
    state = program.folder.appendingPathComponent("state").path
    try program.write("", to: "book.guanxi")
    book = program.folder.appendingPathComponent("book.guanxi").path
  }

  private func folder(user: String = "lena", created: Int64 = 1) -> DraftFolder {
    DraftFolder(in: state, book: book, created: Instant(seconds: created), user: user)
  }

  private func draft(_ text: String) -> Draft {
    Draft(
      origin: FormOrigin(.change, record: RecordReference(.contact, 7), fields: ["note"]), title: "“王” \\ 1",
      entries: [Draft.Entry(field: "note", text: text, seen: "before\tit")], focus: "note",
      at: Instant(seconds: 1_800_000_000))
  }

  private func files() -> [String] {
    let found = try? FileManager.default.contentsOfDirectory(atPath: state + "/guanxi/drafts")
    return (found ?? []).filter { !$0.hasSuffix(".lock") }.sorted()
  }

  @Test("gives a later session every letter that was typed, and to nobody else")
  func keeps() throws {
    let odd = draft("one\ntwo \"王\" \u{0} \\")
    let other = Draft(
      origin: FormOrigin(.call, customer: 42), title: "Call", entries: [], focus: "", at: Instant(seconds: 5))
    let first = folder()
    try first.keep([odd, other])
    let path = try #require(files().first)
    let attributes = try FileManager.default.attributesOfItem(atPath: state + "/guanxi/drafts/" + path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    first.close()
    #expect(try folder(user: "ana").takeLeft().isEmpty)
    #expect(try folder(created: 2).takeLeft().isEmpty)
    #expect(try folder().takeLeft() == [odd, other])
  }

  @Test("leaves what a session that lives is typing to that session")
  func twoSessions() throws {
    let (first, second) = (folder(), folder())
    try first.keep([draft("first")])
    #expect(try second.takeLeft().isEmpty)
    try second.keep([draft("second")])
    #expect(files().count == 2)
    first.close()
    second.close()
    let (third, fourth) = (folder(), folder())
    #expect(try Set([third.takeLeft(), fourth.takeLeft()]) == [[draft("first")], [draft("second")]])
    try third.keep([])
    try fourth.keep([])
    #expect(files().isEmpty)
  }

  @Test("sets a file aside that nobody can read, and says where it is", arguments: ["", "{", "{\"version\":2}"])
  func damaged(text: String) throws {
    let first = folder()
    try first.keep([draft("first")])
    first.close()
    let path = state + "/guanxi/drafts/" + (try #require(files().first))
    try Data(text.utf8).write(to: URL(filePath: path))
    let problem = try #require(throws: SurroundingFault.self) { try folder().takeLeft() }
    #expect(problem.sentence(.english).contains(path + ".unread"))
    #expect(try folder().takeLeft().isEmpty)
    #expect(files() == [String(path.split(separator: "/").last ?? "") + ".unread"])
  }

  @Test("says why nothing can be kept where there can be no folder")
  func unwritable() throws {
    try program.write("no folder", to: "state")
    #expect(try folder().takeLeft().isEmpty)
    let problem = try #require(throws: SurroundingFault.self) { try folder().keep([draft("first")]) }
    #expect(problem.sentence(.english).contains(state))
  }
}
