import BookStore
import DemoData
import Domain

/// A stream of random work on a book, each piece told before it begins and after it is durable.
///
/// What a piece of work adds carries its mark, so that it can be found again.
final class SoakWorker {
  let number: Int
  private let path: String
  private let clock: WorkClock
  private let note: (Note) -> Void
  private(set) var book: Book
  var chance: Chance
  private var highest: [Kind: Int64] = [:]

  /// - Parameter note: told of each piece of work.
  init(_ path: String, number: Int, seed: UInt64, clock: WorkClock, note: @escaping (Note) -> Void) throws {
    (self.path, self.number, self.clock, self.note) = (path, number, clock, note)
    chance = Chance(seed: seed)
    book = try Book(at: path, session: .worker(number, clock: clock))
    for kind in SoakWorker.marked.keys {
      highest[kind] = try book.records(kind, sortedBy: [SortKey("id", descending: true)], limit: 1).first?.reference.id
    }
  }

  /// The field of a kind that carries the mark.
  static let marked: [Kind: String] = [
    .customer: "name", .contact: "name", .touch: "text", .ticket: "subject", .task: "subject", .opportunity: "name",
    .order: "note",
  ]

  /// Where imported rows come from.
  static let source = "soak"

  static func mark(worker: Int, work: Int) -> String { "w\(worker)-\(work)" }

  var isTired: Bool { clock.number >= WorkClock.most }
  var mark: String { SoakWorker.mark(worker: number, work: clock.number + 1) }
  var today: Day { clock.today }

  /// One random piece of work.
  func step() throws {
    var choice = chance.below(SoakWorker.weights)
    for (weight, work) in SoakWorker.works {
      choice -= weight
      if choice < 0 { return try work(self) }
    }
  }

  /// Carries out one edit of a known number of journal entries.
  func commit(_ edit: Edit, entries: Int? = 1) throws {
    try attempt(entries: entries) {
      let outcome = try book.commit(edit)
      if let record = outcome.record { highest[record.kind] = max(highest[record.kind] ?? 0, record.id) }
      return outcome.editID == nil ? 0 : entries
    }
  }

  /// Carries out a piece of work.
  ///
  /// - Parameter work: returns how many entries it made, where that is known. A refusal is part of the work; a book
  ///   that is damaged or cannot be written is not.
  func attempt(entries: Int?, rows: Int = 0, _ work: () throws -> Int?) throws {
    clock.number += 1
    note(.begins(clock.number, entries: entries, rows: rows))
    do {
      note(.done(clock.number, entries: try work()))
    } catch let error as BookError {
      if case .damaged = error { throw error }
      note(.refused(clock.number))
      if case .io = error { throw error }
    }
  }

  /// An id that a record of the kind may have.
  func any(_ kind: Kind) -> Int64 { Int64(1 + chance.below(Int(highest[kind] ?? 1))) }

  /// Leaves the book and comes back, as a person does.
  func reopen() throws {
    book.close()
    book = try Book(at: path, session: .worker(number, clock: clock))
  }

  func close() { book.close() }
}
