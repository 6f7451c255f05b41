import Domain
import Synchronization
import Testing

@testable import BookStore

@Suite("Trying an edit on a copy of the book")
struct CopyTrialTests {
  private let fixture: BookFixture
  private let edit: Edit

  init() throws {
    fixture = try BookFixture()
    for index in 0..<300 {
      let customer = try fixture.customer("Customer \(index)")
      for _ in 0...(index % 4) { try fixture.order(customer, "10.00", day: 20_000 + index) }
    }
    edit = .changeAll(.customer, Array(1...250), ["email": .list(["same@example.com"])])
  }

  @Test("says what carrying it out then does, by a connection that may only read, and changes nothing")
  func agrees() throws {
    let (before, edits) = (try fixture.book.factsHash(), try fixture.book.history(limit: 999).count)
    let reader = try fixture.another(readOnly: true)
    defer { reader.close() }
    let parts = Mutex<[Double]>([])
    let tried = try reader.tryOnCopy(edit, of: 250) { part in parts.withLock { $0.append(part) } }
    #expect(try fixture.book.factsHash() == before)
    #expect(try fixture.book.history(limit: 999).count == edits)
    #expect(try reader.factsHash() == before)
    let told = parts.withLock { $0 }
    #expect(told.count > 1 && told == told.sorted() && told.allSatisfy { (0...1).contains($0) })
    let done = try fixture.book.commit(edit)
    #expect(tried.moves == done.moves && tried.raised == done.raised && tried.changed == done.changed)
    #expect(!done.raised.isEmpty)
    try fixture.requireExact("at the end")
  }

  @Test("others write while it is copied and tried, and what they write is not in it")
  func beside() throws {
    let reader = try fixture.another(readOnly: true)
    defer { reader.close() }
    let path = fixture.path
    let wrote = Mutex(0)
    let tried = try reader.tryOnCopy(edit, of: 250) { _ in
      let number = wrote.withLock { count in
        count += 1
        return count
      }
      guard number < 3, let other = try? Book(at: path, session: BookFixture.session("ana")) else { return }
      defer { other.close() }
      _ = try? other.commit(.change(.customer, Int64(number), ["email": .list(["same@example.com"])]))
    }
    #expect(wrote.withLock { $0 } >= 2)
    #expect(tried.changed.contains(RecordReference(.customer, 1)))
    try fixture.requireExact("at the end")
  }

  @Test("one that is given up says so, whether it is copied or tried", arguments: [0.0, 0.6])
  func givenUp(from part: Double) throws {
    let reader = try fixture.another(readOnly: true)
    defer { reader.close() }
    let interrupter = reader.interrupter
    #expect(throws: BookError.interrupted) {
      try reader.tryOnCopy(edit, of: 250) { done in if done >= part { interrupter() } }
    }
  }

  @Test("what is refused is refused here too")
  func refused() throws {
    let missing = Edit.changeAll(.customer, [1, 999], ["city": .text("Graz")])
    #expect(throws: BookError.noSuchRecord(RecordReference(.customer, 999))) {
      try fixture.book.tryOnCopy(missing, of: 2) { _ in }
    }
  }

  @Test("who may not carry it out may not try it", arguments: Role.allCases)
  func rights(role: Role) throws {
    let town = try RightsTown(role: role)
    let mine = try town.fixture.another("lena")
    defer { mine.close() }
    let edit = Edit.changeAll(.customer, town.customers.values.sorted(), ["city": .text("Graz")])
    func result(_ body: () throws(BookError) -> Outcome) -> Result<[RecordReference], BookError> {
      Result(catching: body).map(\.changed)
    }
    #expect(
      result { () throws(BookError) in try mine.tryOnCopy(edit, of: 4) { _ in } }
        == result { () throws(BookError) in try mine.preview(edit) })
  }
}
