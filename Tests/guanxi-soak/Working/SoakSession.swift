import BookStore
import Domain

/// The clock of a worker: the second of the day is the number of the piece of work, so that each entry of the journal
/// says which one made it.
final class WorkClock: @unchecked Sendable {
  // Read by the one thread that works with the book.
  let today: Day
  var number: Int

  init(today: Day, number: Int) {
    self.today = today
    self.number = number
  }

  static let firstDay = Day(number: 20_778)
  /// A day has no more seconds, so a worker does no more in one book.
  static let most = 86_399

  /// The number of the piece of work that made an entry.
  static func number(of moment: Instant) -> Int { Int(moment.seconds - Instant(day: moment.day).seconds) }
}

extension Session {
  /// The session of a worker.
  static func worker(_ worker: Int, clock: WorkClock) -> Session {
    Session(
      user: name(ofWorker: worker), origin: "soak",
      now: { Instant(seconds: Instant(day: clock.today).seconds + Int64(clock.number)) },
      today: { clock.today },
      randomBytes: { count in
        var chance = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &chance) }
      })
  }

  private static func name(ofWorker number: Int) -> String { "worker\(number)" }

  /// Which worker a user is; nil for whoever makes and inspects books.
  static func number(ofWorker user: String) -> Int? { Int(user.dropFirst(6)).flatMap { $0 > 0 ? $0 : nil } }

  /// The session of whoever makes and inspects books.
  static func inspector(today: Day = WorkClock.firstDay) -> Session {
    worker(0, clock: WorkClock(today: today, number: 0))
  }
}
