import BookStore
import Domain
import Synchronization
import TestSupport
import Testing
import Workbench

@Suite("The clock")
struct ClockTests {
  /// A clock that is set by hand.
  private final class Clock: Sendable {
    private let moment = Mutex(TemporaryBook.now)
    var now: Instant { moment.withLock { $0 } }
    func advance(by seconds: Int) { moment.withLock { $0 = $0 + seconds } }
  }

  @Test("each minute that begins asks for a new screen, also while nobody presses a key")
  func minutes() throws {
    let source = try TemporaryBook()
    let clock = Clock()
    let session = Session(
      user: "lena", origin: "test", now: { clock.now }, today: { TemporaryBook.today },
      randomBytes: { [UInt8](repeating: 0, count: $0) })
    var desk = Desk(book: source.book, session: session)
    clock.advance(by: 59)
    let early = desk.handle(.tick)
    #expect(!early)
    #expect(desk.figures.timeOfDay == "14:32")
    clock.advance(by: 1)
    let onTime = desk.handle(.tick)
    #expect(onTime)
    #expect(desk.figures.timeOfDay == "14:33")
    let again = desk.handle(.tick)
    #expect(!again)
  }
}
