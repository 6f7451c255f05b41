import BookStore
import Domain
import Testing

@Suite("Edits made as one")
struct EditGroupTests {
  @Test("are taken back and done again together, and the history shows each")
  func together() throws {
    let fixture = try BookFixture()
    let customer = try fixture.customer("Müller")
    let book = fixture.book
    func city() throws -> String? { try book.customer(customer)?.city }
    let first = try book.commit(.change(.customer, customer, ["city": .text("Köln")]), group: 0)
    _ = try book.commit(.change(.customer, customer, ["city": .text("Bonn")]), group: first.editID)
    _ = try book.commit(.change(.customer, customer, ["country": .text("DE")]), group: first.editID)
    let entries = try book.history(limit: 3)
    #expect(entries.map(\.group) == [first.editID, first.editID, first.editID])
    #expect(entries.map(\.changes.count) == [1, 1, 1])
    let back = try book.commit(.undo(.last(count: 1, anyone: false)))
    #expect(back.detail == "3 edits made as one")
    #expect(try city() == nil)
    let again = try book.commit(.redo)
    #expect(again.detail == "3 edits made as one")
    #expect(try city() == "Bonn")
    _ = try book.commit(.undo(.edit(first.editID ?? 0, anyone: false)))
    #expect(try city() == nil)
    #expect(try book.check().problems == [])
  }
}
