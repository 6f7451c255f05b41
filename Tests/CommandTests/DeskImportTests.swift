import BookStore
import Domain
import Foundation
import Testing
import Workbench

@testable import guanxi

@Suite("Importing at the desk")
struct DeskImportTests {
  private let program: Program

  init() throws {
    program = try Program()
    try program.run("create", "book.guanxi")
    try program.write(
      "Name;Ort;E-Mail\nMüller GmbH;Köln;a@b.example\n株式会社 山田製作所;東京;y@b.example\n", to: "firmen.csv")
  }

  private func path(_ name: String) -> String { program.folder.appendingPathComponent(name).path }

  private func book() throws -> Book { try Book(at: path("book.guanxi"), session: .system(origin: "test")) }

  @Test("says what a file may hold, how many rows, and which column is which")
  func looks() throws {
    let book = try book()
    defer { book.close() }
    guard case .looked(let look) = try DeskImport.look(at: path("firmen.csv"), in: book) else {
      Issue.record("The file was not read.")
      return
    }
    #expect(look.rows == 2)
    #expect(!look.hasMore)
    let customers = try #require(look.readings.first { $0.kind == "customers" })
    #expect(customers.columns.contains("name ← Name"))
    #expect(customers.columns.contains("email ← E-Mail"))
    #expect(try book.customerCount() == 0)
  }

  @Test("refuses what is no table with a sentence that names it", arguments: ["", "\u{0}\u{1}", "just words\n"])
  func noTable(text: String) throws {
    try program.write(text, to: "odd.csv")
    let book = try book()
    defer { book.close() }
    guard case .unreadable(let file, let reason) = try DeskImport.look(at: path("odd.csv"), in: book) else {
      Issue.record("The file was read.")
      return
    }
    #expect(file == path("odd.csv"))
    #expect(!reason.isEmpty)
  }

  @Test("lists files that can be imported before folders, for a path that is typed in part")
  func paths() throws {
    try FileManager.default.createDirectory(atPath: path("archiv"), withIntermediateDirectories: true)
    try program.write("", to: "archiv/old.tsv")
    try program.write("", to: ".hidden.csv")
    let folder = program.folder.path + "/"
    #expect(PathList.entries(folder).map(\.name) == ["firmen.csv", "archiv/"])
    #expect(PathList.entries(folder + "arch").map(\.name) == ["archiv/"])
    #expect(PathList.entries(folder + "archiv/").map(\.path) == [folder + "archiv/old.tsv"])
    #expect(PathList.entries(folder + "book.guanxi").map(\.name) == ["book.guanxi"])
    #expect(PathList.entries(folder + "no/such/").isEmpty)
  }
}
