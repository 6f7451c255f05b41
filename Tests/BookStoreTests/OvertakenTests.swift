import BookStore
import Domain
import Testing

@Suite("Edits of what somebody else changed first")
struct OvertakenTests {
  private let fixture: BookFixture
  private let customer: Int64

  init() throws {
    fixture = try BookFixture()
    customer = try fixture.add(.customer, ["name": .text("Müller"), "city": .text("Köln")])
  }

  private func change(_ values: FieldValues, seen: FieldValues) throws(BookError) {
    _ = try fixture.book.commit(.change(.customer, customer, values, seen: seen))
  }

  @Test("a field that no longer has the value seen is a conflict with both values, and nothing is written")
  func conflict() throws {
    try change(["city": .text("Ghent")], seen: ["city": .text("Köln")])
    let before = try fixture.book.factsHash()
    let conflict = FieldConflict(
      field: "city", seen: .text("Köln"), theirs: .text("Ghent"), mine: .text("Bonn"))
    #expect(throws: BookError.overtaken(RecordReference(.customer, customer), [conflict])) {
      try change(["city": .text("Bonn"), "note": .text("new")], seen: ["city": .text("Köln"), "note": .none])
    }
    #expect(try fixture.book.factsHash() == before)
  }

  @Test("other fields, the same new value, and values that nobody looked at are none")
  func noConflict() throws {
    try change(["city": .text("Ghent")], seen: [:])
    try change(["note": .text("new")], seen: ["city": .text("Köln"), "note": .none])
    try change(["city": .text(" Ghent ")], seen: ["city": .text("Köln")])
    try change(["city": .text("Bonn")], seen: [:])
    #expect(try fixture.book.customer(customer)?.city == "Bonn")
    try fixture.expectExact()
  }

  @Test("a field of the book's own is compared too")
  func ownField() throws {
    try fixture.add(
      .field, ["name": .text("tenure"), "kind": .text("customer"), "type": .text("integer")])
    try change(["tenure": .integer(1)], seen: ["tenure": .none])
    #expect(throws: BookError.self) { try change(["tenure": .integer(2)], seen: ["tenure": .none]) }
    try change(["tenure": .integer(2)], seen: ["tenure": .integer(1)])
  }

  @Test("a merge is refused where one of the two is no longer as it was seen")
  func merge() throws {
    let other = try fixture.customer("Mueller")
    try change(["city": .text("Ghent")], seen: [:])
    let seen: [Int64: FieldValues] = [customer: ["city": .text("Köln")], other: ["city": .none]]
    #expect(throws: BookError.self) {
      try fixture.book.commit(.merge(.customer, keep: other, other: customer, seen: seen))
    }
    _ = try fixture.book.commit(
      .merge(.customer, keep: other, other: customer, seen: [customer: ["city": .text("Ghent")]]))
    #expect(try fixture.book.customer(other)?.city == "Ghent")
  }
}
