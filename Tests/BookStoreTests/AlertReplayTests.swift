import Analytics
import Domain
import Testing

@testable import BookStore

/// Event alerts are facts, so nothing recomputes them; but the journal, carried out again, tells the same.
@Suite("Alerts told again from the journal")
struct AlertReplayTests {
  @Test("are those that were told", arguments: 0..<6)
  func replay(seed: Int) throws {
    let (fixture, again) = try (BookFixture(), BookFixture())
    var run = RandomEdits(fixture: fixture, seed: UInt64(500 + seed), undoes: false, imports: false)
    for _ in 0..<120 { _ = try run.step() }
    let journal = fixture.book.journal
    for entry in try journal.entriesInForce(after: 0, otherThan: nil) { try carryOut(entry, of: journal, in: again) }
    let told = try events(fixture.book)
    #expect(try events(again.book) == told)
    #expect(!told.isEmpty)
    try again.expectExact()
  }

  /// Writes what an entry changed, but for what was told: that must follow by itself.
  private func carryOut(_ entry: Journal.Entry, of journal: Journal, in fixture: BookFixture) throws {
    fixture.calendar.daysPassed = entry.at.day - BookFixture.today
    guard entry.verb != "roll" else {
      if entry.summary.hasPrefix("began the day") { _ = try fixture.book.roll() }
      return
    }
    let changes = try journal.changes(of: entry)
    _ = try fixture.book.writing { writer in
      for change in changes { try carryOut(change, writer) }
      let settled = try writer.derivation.settle(isReported: true)
      try EventAlerts(writer).tell(settled.customers)
      _ = writer.takeChanges()
      return Outcome()
    }
  }

  private func carryOut(_ change: RowChange, _ writer: EditWriter) throws {
    switch change {
    case .insert(.alert, _, _), .delete(.alert, _, _), .announced, .insertRange: break
    case .insert(let kind, let id, let values): try writer.insert(kind, id, values)
    case .update(let kind, let id, let updates):
      guard try kind != .alert || writer.records.read(kind, id) != nil else { return }
      try writer.update(kind, id, updates.map { ($0.place, $0.after) })
    case .delete(let kind, let id, _):
      try writer.removeAlerts(of: kind, id)
      try writer.delete(kind, id)
    case .setting(let name, _, let after):
      try writer.connection.statement(.writeSetting).run(.text(name), .text(after ?? ""))
      try writer.deriveSetting(name)
    }
  }

  private func events(_ book: Book) throws -> [String] {
    try book.alerts(AlertFilter(states: .all), limit: 10_000).filter(\.rule.isEvent)
      .map { "\($0.key) \($0.reason) \($0.raised?.description ?? "")" }.sorted()
  }
}
