import BookStore
import Domain
import Testing

@Suite("Imports")
struct ImportTests {
  private func rows(_ first: Int = 0) -> [TransactionRow] {
    (first..<(first + 30)).map { index in
      TransactionRow(
        line: index + 2, order: "A\(index / 3)", customer: index % 7 == 0 ? nil : "K\(index / 3 % 4)",
        customerName: "Müller \(index / 3 % 4)", day: Day(number: 20_700 + index / 3), product: "P\(index % 2)",
        quantity: .one, price: UnitPrice(tenThousandths: 12_500), amount: Money(minor: 125))
    }
  }

  private func take(_ batches: [[TransactionRow]], into fixture: BookFixture) throws -> ImportCounts {
    let importer = try fixture.book.importer(source: "shop", title: "shop.csv")
    var counts = ImportCounts()
    for batch in batches { counts += try importer.take(.transactions(batch)).counts ?? ImportCounts() }
    try importer.finish()
    return counts
  }

  @Test("a line that is there twice is two lines, however the batches fall, and a second run changes nothing")
  func twice() throws {
    let fixture = try BookFixture()
    let doubled = rows() + rows().prefix(6)
    let counts = try take([Array(doubled.prefix(10)), Array(doubled.dropFirst(10))], into: fixture)
    #expect(counts.read == 36)
    #expect(counts.imported == 36)
    #expect(try fixture.book.overview().orderLines == 36)
    #expect(try fixture.book.overview().revenue == Money(minor: 36 * 125))
    try fixture.expectExact()
    let hash = try fixture.book.factsHash()
    let again = try take([doubled], into: fixture)
    #expect(again.unchanged == 36)
    #expect(again.imported == 0)
    #expect(try fixture.book.factsHash() == hash)
    let more = try take([doubled + rows().suffix(1)], into: fixture)
    #expect([more.unchanged, more.imported] == [36, 1])
    try fixture.expectExact()
  }

  @Test("all batches of an import are one edit: taken back, the book is empty; done again, it is full")
  func undo() throws {
    let fixture = try BookFixture()
    let empty = try fixture.book.factsHash()
    _ = try take([rows(), rows(15), rows(60)], into: fixture)
    let full = try fixture.book.factsHash()
    _ = try fixture.book.commit(.undo(.last(count: 1, anyone: false)))
    #expect(try fixture.book.factsHash() == empty)
    try fixture.expectExact()
    _ = try fixture.book.commit(.redo)
    #expect(try fixture.book.factsHash() == full)
    try fixture.expectExact()
  }

  @Test("what a colleague takes back between two batches is made again by the second")
  func takenBackBetween() throws {
    let fixture = try BookFixture()
    // Orders of a book without any come in one transaction, into which nobody can come between.
    try fixture.order(try fixture.customer("Weber"), "10.00")
    let importer = try fixture.book.importer(source: "shop", title: "shop.csv")
    _ = try importer.take(.transactions(rows()))
    _ = try fixture.book.commit(.undo(.last(count: 1, anyone: false)))
    let counts = try #require(try importer.take(.transactions(rows(60))).counts)
    try importer.finish()
    #expect([counts.imported, counts.rejected] == [30, 0])
    #expect(try fixture.book.customerCount() == 5)
    try fixture.expectExact()
  }

  @Test("an import is not taken back while an order was added by hand to one of its customers")
  func undoConflict() throws {
    let fixture = try BookFixture()
    _ = try take([rows()], into: fixture)
    try fixture.order(1, "5.00")
    do {
      _ = try fixture.book.commit(.undo(.edit(1, anyone: false)))
      Issue.record("taken back")
    } catch { #expect(error == .conflict(edit: 2, by: "added order 11 of Müller 0"), "\(error)") }
    try fixture.expectExact()
  }

  @Test("a dry run counts what would happen and leaves the book as it was")
  func dryRun() throws {
    let fixture = try BookFixture()
    let empty = try fixture.book.factsHash()
    let importer = try fixture.book.importer(source: "shop", title: "shop.csv", dryRun: true)
    let first = try importer.take(.transactions(rows())).counts
    let second = try importer.take(.transactions(rows(15))).counts
    try importer.finish()
    #expect(first?.imported == 30)
    #expect(second?.read == 30)
    #expect(try fixture.book.factsHash() == empty)
    #expect(try fixture.book.history(limit: 9) == [])
    try fixture.expectExact()
  }

  @Test("a row that contradicts the customer of its order is refused by its line, the others are kept")
  func contradiction() throws {
    let fixture = try BookFixture()
    let importer = try fixture.book.importer(source: "shop", title: "shop.csv")
    func row(_ line: Int, _ customer: String) -> TransactionRow {
      TransactionRow(line: line, order: "A1", customer: customer, day: BookFixture.today, amount: Money(minor: 100))
    }
    let outcome = try importer.take(.transactions([row(2, "K1"), row(3, "K2"), row(4, "K1")]))
    #expect(outcome.counts?.imported == 2)
    try importer.finish()
    #expect(outcome.rejected.map(\.line) == [3])
    #expect(try fixture.book.customerCount() == 1)
    try fixture.expectExact()
  }

  @Test("tickets come with their events, doubled ones too, and a second run changes nothing")
  func tickets() throws {
    let fixture = try BookFixture()
    func event(_ line: Int, _ ticket: String, _ minute: Int, _ event: String) -> TicketRow {
      TicketRow(
        line: line, ref: ticket, values: [:], at: Instant(day: BookFixture.today, hour: 9, minute: minute),
        event: event,
        author: "Value 5")
    }
    let rows = [
      event(2, "Case1", 0, "Assign seriousness"), event(3, "Case1", 9, "Closed"), event(4, "Case1", 9, "Closed"),
      event(5, "Case2", 3, "Take in charge ticket"),
    ]
    for expected in [[4, 0], [0, 4]] {
      let importer = try fixture.book.importer(source: "desk", title: "desk.csv")
      let counts = try importer.take(.tickets(rows)).counts
      try importer.finish()
      #expect([counts?.imported, counts?.unchanged] == expected)
    }
    let closed = try #require(try fixture.book.tickets(matching: Query(parsing: "is:closed"), limit: 9).first)
    #expect(closed.ref == "Case1")
    #expect(closed.opened == Instant(day: BookFixture.today, hour: 9))
    #expect(try fixture.book.ticketEvents(of: closed.id, limit: 9).count == 3)
    try fixture.expectExact()
  }

  @Test("deals name their account and colleague; one without an account is kept")
  func deals() throws {
    let fixture = try BookFixture()
    let importer = try fixture.book.importer(source: "maven", title: "pipeline.csv")
    let rows = [
      RecordRow(
        line: 2, ref: "1C1I7A6R",
        values: [
          "customer": .text("Cancity"), "owner": .text("Moses Frase"), "stage": .text("won"), "name": .text("GTX Plus"),
          "amount": .money(Money(minor: 105_400)), "opened": .day(Day(number: 17_094)),
          "closed": .day(Day(number: 17_226)),
        ]),
      RecordRow(line: 3, ref: "Z063OYW0", values: ["stage": .text("lead"), "name": .text("GTXPro")]),
      RecordRow(line: 4, ref: "EC4QE1BX", values: ["stage": .text("nowhere"), "name": .text("MG Special")]),
    ]
    let outcome = try importer.take(.records(.opportunity, rows))
    #expect(outcome.counts?.imported == 2)
    #expect(outcome.counts?.unattributed == 1)
    #expect(outcome.rejected.map(\.line) == [4])
    let won = try #require(try fixture.book.opportunities(matching: Query(parsing: "is:won"), limit: 9).first)
    #expect([won.customer, won.owner] == ["Cancity", "Moses Frase"])
    #expect(try fixture.book.overview().wonValue == Money(minor: 105_400))
    try fixture.expectExact()
  }
}
