import Analytics
import BookStore
import Domain
import Testing

/// After every edit of a random sequence each measure, yardstick, tally, census row, class count and search word equals
/// what the plainest computation from the raw rows gives.
@Suite("Exact after every edit")
struct ExactnessTests {
  @Test("random edits on a small book full of ties", arguments: 0..<Effort.seeds)
  func randomEdits(seed: Int) throws {
    let fixture = try BookFixture()
    var run = RandomEdits(fixture: fixture, seed: UInt64(seed))
    for step in 0..<Effort.steps {
      let did = try run.step()
      try fixture.requireExact("seed \(seed), step \(step): \(did)")
    }
  }

  @Test("alerts are counted as they are listed, the first ones of them first", arguments: 0..<Effort.seeds / 2)
  func alerts(seed: Int) throws {
    let fixture = try BookFixture()
    var run = RandomEdits(fixture: fixture, seed: UInt64(2000 + seed))
    for step in 0..<Effort.steps {
      let did = try run.step()
      guard step % 10 == 9 else { continue }
      for owner in [nil] + (try fixture.book.records(.user, limit: 3).map(\.reference.id)) {
        let filter = AlertFilter(owner: owner)
        let all = try fixture.book.alerts(filter, limit: 10_000)
        if let alert = all.first {
          _ = try fixture.book.commit(.handle(alert.key, step % 20 == 9 ? .acknowledge : .close))
        }
        let left = try fixture.book.alerts(filter, limit: 10_000)
        func count(_ severity: AlertSeverity) -> Int { left.count { $0.severity == severity } }
        let expected = AlertCount(high: count(.high), medium: count(.medium), low: count(.low))
        #expect(try fixture.book.alertCount(filter) == expected, "seed \(seed), step \(step): \(did)")
        #expect(try fixture.book.alerts(filter, limit: 4) == Array(left.prefix(4)))
      }
    }
  }

  @Test("taking everything back leaves the empty book, doing it again the full one", arguments: 0..<Effort.seeds / 2)
  func undoAll(seed: Int) throws {
    let fixture = try BookFixture()
    let empty = try fixture.book.factsHash()
    var run = RandomEdits(fixture: fixture, seed: UInt64(1000 + seed), undoes: false)
    for _ in 0..<60 { _ = try run.step() }
    let full = try fixture.book.factsHash()
    try fixture.reopen()
    var taken = 0
    var stop: BookError?
    while stop == nil {
      do {
        _ = try fixture.book.commit(.undo(.last(count: 1, anyone: false)))
        taken += 1
      } catch { stop = error }
    }
    #expect(stop == .nothingToUndo("undo"))
    #expect(taken > 30)
    #expect(try fixture.book.factsHash() == empty)
    try fixture.expectExact("all taken back")
    for _ in 0..<taken { _ = try fixture.book.commit(.redo) }
    #expect(try fixture.book.factsHash() == full)
    try fixture.expectExact("all done again")
    #expect(throws: BookError.nothingToUndo("redo")) { try fixture.book.commit(.redo) }
  }

  @Test("a group of ties that jumps a boundary is counted, not rewritten")
  func tieGroupJumps() throws {
    let fixture = try BookFixture()
    var customers: [Int64] = []
    for index in 0..<40 {
      customers.append(try fixture.customer("Customer \(index)"))
      try fixture.order(customers[index], "10.00", day: 20_000)
    }
    for customer in customers.prefix(9) { try fixture.order(customer, "5.00", day: 20_001) }
    // 31 customers have one order; the boundary f4 stands at rank 32, the first with two.
    let outcome = try fixture.book.commit(
      .add(.order, ["customer": .reference(customers[9]), "total": .money(Money(minor: 500))]))
    try fixture.expectExact()
    #expect(outcome.crossed.allSatisfy { $0.from != $0.to })
    let yardsticks = try fixture.book.yardsticks()
    #expect(yardsticks.boundaries[1] == [1, 1, 1, 2])
  }

  @Test("an edit that is refused changes nothing")
  func refusedEdit() throws {
    let fixture = try BookFixture()
    let customer = try fixture.customer("Müller")
    try fixture.order(customer, "10.00")
    let before = try fixture.book.factsHash()
    #expect(throws: BookError.self) { try fixture.book.commit(.delete(.customer, customer)) }
    #expect(throws: BookError.noSuchRecord(RecordReference(.customer, 99))) {
      try fixture.order(99, "1.00")
    }
    #expect(throws: BookError.self) { try fixture.book.commit(.add(.order, ["customer": .reference(customer)])) }
    #expect(try fixture.book.factsHash() == before)
    try fixture.expectExact()
  }
}
