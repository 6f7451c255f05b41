import Analytics
import BookStore
import Domain
import Testing

/// A plan that looks fine can walk through everybody who has the same; SQLite's own counts show it.
@Suite("What an edit costs")
struct EffortTests {
  /// A book where everybody bought once, on the same day, for the same.
  private func tied(_ customers: Int) throws -> BookFixture {
    let fixture = try BookFixture()
    let importer = try fixture.book.importer(source: "shop", title: "shop.csv")
    let day = Day(number: 20_000)
    let rows = (1...customers).map { number in
      TransactionRow(line: number, order: "o\(number)", customer: "c\(number)", day: day, amount: Money(minor: 1_000))
    }
    for start in stride(from: 0, to: rows.count, by: 10_000) {
      _ = try importer.take(.transactions(Array(rows[start..<min(start + 10_000, rows.count)])))
    }
    try importer.finish()
    return fixture
  }

  /// The most that any of the edits of a day took.
  private func most(_ book: Book) throws -> StoreWork {
    let order: (Int64, Int64) -> Edit = { customer, minor in
      .add(
        .order,
        ["customer": .reference(customer), "date": .day(Day(number: 20_003)), "total": .money(Money(minor: minor))])
    }
    let customers = Int64(try book.overview().customers)
    // Out of the tie, into it again, and past it; then as many as move the boundary between one order and two.
    let edits: [Edit] =
      [
        order(7, 500), .undo(.last(count: 1, anyone: false)), order(8, -1_000), order(9, 9_000_000),
        .add(.customer, ["name": .text("New")]), .change(.order, 11, ["total": .money(Money(minor: 1_001))]),
        .merge(.customer, keep: 12, other: 13, take: []), .undo(.last(count: 1, anyone: false)),
      ] + (0...(customers / 5 + 1)).map { order(20 + $0, 100) }
    var most = StoreWork()
    for edit in edits {
      _ = book.takeWork()
      _ = try book.commit(edit)
      let work = book.takeWork()
      most.steps = max(most.steps, work.steps)
      most.scannedRows = max(most.scannedRows, work.scannedRows)
      most.pages = max(most.pages, work.pages)
    }
    return most
  }

  @Test("is the same whether two hundred customers have the same or two thousand, and no more than so much")
  func ties() throws {
    let (small, large) = (try tied(200), try tied(2_000))
    let (few, many) = (try most(small.book), try most(large.book))
    #expect(many.steps < few.steps * 3 / 2, "\(few) \(many)")
    #expect(many.steps < 6_000, "\(many)")
    #expect(many.scannedRows <= few.scannedRows, "\(few) \(many)")
    #expect(many.pages <= 60, "\(many)")
    try large.expectExact()
  }

  @Test("moves a boundary past everybody who has the same at once")
  func jump() throws {
    let fixture = try tied(500)
    var moved = 0
    for number in 0..<110 {
      let outcome = try fixture.book.commit(
        .add(
          .order,
          [
            "customer": .reference(Int64(20 + number)), "date": .day(Day(number: 20_001)),
            "total": .money(Money(minor: 1)),
          ]
        ))
      moved = max(moved, outcome.crossed.map(\.customers).max() ?? 0)
    }
    #expect(moved > 300)
    try fixture.expectExact()
  }
}
