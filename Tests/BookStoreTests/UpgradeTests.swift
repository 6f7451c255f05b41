import BookStore
import Domain
import Foundation
import Testing

/// Every format that was released opens in this program, with all that is in it.
@Suite("A book of an earlier format")
struct UpgradeTests {
  /// A copy of the kept book of that version.
  private func copy(_ version: Int, in folder: URL) throws -> String {
    let kept = try #require(
      Bundle.module.url(forResource: "version-\(version)", withExtension: "book", subdirectory: "Fixtures"))
    let path = folder.appending(path: "old.guanxi")
    try FileManager.default.copyItem(at: kept, to: path)
    return path.path
  }

  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "guanxi-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test("is brought up to date when it is opened, exact and sound", arguments: [false, true])
  func upgrade(readOnly: Bool) throws {
    try withFolder { folder in
      let path = try copy(1, in: folder)
      let book = try Book(at: path, session: BookFixture.session("root"), readOnly: readOnly)
      defer { book.close() }
      #expect(try book.recalculateCheck() == [])
      #expect(try book.check().problems == [])
      let customer = try #require(try book.customer(1))
      #expect(customer.name == "Müller Maschinenbau GmbH")
      #expect(customer.email == "post@mueller.example")
      #expect(try book.record(RecordReference(.customer, 1))?.values["phone"] == .list(["+49 221 555 01"]))
      #expect(try book.overview().orders == 5)
      #expect(try book.history(limit: 100).count == 20)
    }
  }

  @Test("can still be taken back, edit by edit, to nothing")
  func undo() throws {
    try withFolder { folder in
      let path = try copy(1, in: folder)
      let book = try Book(at: path, session: BookFixture.session("root"))
      defer { book.close() }
      _ = try book.commit(.undo(.last(count: 1, anyone: false)))
      #expect(try book.customer(3)?.email == "info@akesson.example")
      _ = try book.commit(.undo(.last(count: 16, anyone: false)))
      #expect(try book.overview().customers == 0)
      #expect(try book.recalculateCheck() == [])
    }
  }

  @Test("gives no id twice", arguments: [1, 2, 3, 4, 5])
  func ids(version: Int) throws {
    try withFolder { folder in
      let book = try Book(at: try copy(version, in: folder), session: BookFixture.session("root"))
      defer { book.close() }
      let added = try book.commit(.add(.customer, ["name": .text("New")]))
      #expect(added.record == RecordReference(.customer, 5))
    }
  }

  @Test("of contacts and tasks keeps them, and what was undone can be done again")
  func secondVersion() throws {
    try withFolder { folder in
      let book = try Book(at: try copy(2, in: folder), session: BookFixture.session("root"))
      defer { book.close() }
      #expect(try book.recalculateCheck() == [])
      #expect(try book.check().problems == [])
      #expect(try book.overview().contacts == 1)
      #expect(try book.record(RecordReference(.task, 1))?.values["subject"] == .text("Send the offer"))
      #expect(try book.overview().revenue == Money(minor: 37980))
      _ = try book.commit(.redo)
      #expect(try book.customer(2)?.city == "北京")
      _ = try book.commit(.undo(.last(count: 15, anyone: false)))
      #expect(try book.overview().customers == 0)
      #expect(try book.recalculateCheck() == [])
    }
  }

  @Test("that kept contacts' words by themselves finds the customer by them", arguments: [2, 3, 4, 5])
  func thirdVersion(version: Int) throws {
    try withFolder { folder in
      let book = try Book(at: try copy(version, in: folder), session: BookFixture.session("root"))
      defer { book.close() }
      #expect(try book.recalculateCheck() == [])
      let found = try book.customers(matching: Query(parsing: "lena müller"), limit: 9)
      #expect(found.map(\.name) == ["Müller Maschinenbau GmbH"])
      #expect(try book.records(.contact, matching: Query(parsing: "vogt"), limit: 9).count == 1)
    }
  }
}
