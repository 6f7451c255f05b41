import BookStore
import Domain
import Foundation
import Synchronization
import Testing

@Suite("Opening a book while others open, change and close it")
struct OpeningTests {
  @Test("nobody is told that the book is busy, only because somebody closed it at that moment")
  func comingAndGoing() throws {
    let fixture = try BookFixture()
    let path = fixture.path
    // Whoever closes the book last has it alone for a moment, so nobody may hold it open all the time.
    fixture.book.close()
    let failures = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 4) { place in
      for round in 0..<60 {
        do {
          let isReading = (place + round).isMultiple(of: 3)
          let book = try Book(at: path, session: BookFixture.session("lena"), readOnly: isReading)
          defer { book.close() }
          if isReading {
            _ = try book.customers(limit: 9)
          } else {
            _ = try book.commit(.add(.customer, ["name": .text("Customer \(place) \(round)")]))
          }
        } catch {
          failures.withLock { $0.append("\(error)") }
        }
      }
    }
    #expect(failures.withLock { $0 } == [])
    try fixture.reopen()
    #expect(try fixture.book.overview().customers == 160)
    try fixture.requireExact("after all")
  }
}
