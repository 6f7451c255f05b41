import BookStore
import Domain
import Testing

@Suite("Trying an edit beforehand")
struct PreviewTests {
  @Test("says what carrying it out then does, and changes nothing")
  func agrees() throws {
    let fixture = try BookFixture()
    for index in 0..<30 {
      let customer = try fixture.customer("Customer \(index)")
      for _ in 0...(index % 4) { try fixture.order(customer, "10.00", day: 20_000 + index) }
    }
    for customer in [Int64(3), 9, 20] {
      let edit = Edit.add(
        .order,
        ["customer": .reference(customer), "total": .money(Money(minor: 900_000)), "date": .day(BookFixture.today)])
      let (before, edits) = (try fixture.book.factsHash(), try fixture.book.history(limit: 999).count)
      let tried = try fixture.book.preview(edit)
      #expect(try fixture.book.factsHash() == before)
      #expect(try fixture.book.history(limit: 999).count == edits)
      try fixture.requireExact("after the trial")
      let done = try fixture.book.commit(edit)
      #expect(tried.moves == done.moves && tried.crossed == done.crossed && tried.raised == done.raised)
      #expect(!done.moves.isEmpty)
    }
    #expect(throws: BookError.noSuchRecord(RecordReference(.customer, 999))) {
      try fixture.book.preview(.changeAll(.customer, [1, 999], ["city": .text("Graz")]))
    }
    #expect(try fixture.book.customer(1)?.city == nil)
    try fixture.requireExact("at the end")
  }
}
