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

  @Test("says what taking an edit back would do, who built on it, or that it is too large, and changes nothing")
  func undo() throws {
    let fixture = try BookFixture()
    let importer = try fixture.book.importer(source: "shop", title: "shop.csv")
    for batch in 0..<3 {
      let rows = (0..<5).map { RecordRow(line: $0, ref: "\(batch)-\($0)", values: ["name": .text("Customer \($0)")]) }
      _ = try importer.take(.records(.customer, rows))
    }
    try importer.finish()
    let imported = try #require(try fixture.book.history(limit: 9).last?.id)
    let change = try #require(try fixture.book.commit(.change(.customer, 1, ["city": .text("Graz")])).editID)
    guard case .large(15) = try fixture.book.tryUndo(imported, most: 14) else {
      Issue.record("the import is not seen to be large")
      return
    }
    guard case .possible(_, 1) = try fixture.book.tryUndo(change, most: 14) else {
      Issue.record("the change cannot be taken back")
      return
    }
    let ana = try fixture.another("ana")
    _ = try ana.commit(.change(.customer, 1, ["city": .text("Linz")]))
    ana.close()
    guard case .builtOn(let later?) = try fixture.book.tryUndo(change, most: 14) else {
      Issue.record("nobody is named who built on it")
      return
    }
    #expect(later.user == "ana" && later.summary.contains("city"))
    #expect(try fixture.book.customer(1)?.city == "Linz")
    try fixture.requireExact("after the trials")
  }
}
