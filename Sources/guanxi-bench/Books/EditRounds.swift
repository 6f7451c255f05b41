import BookStore
import Domain

/// Edits of several kinds in turn, each after a bare commit.
///
/// Checkpoints fall between edits, as when a person rests: a round in so many ends with one, unmeasured.
struct EditRounds {
  /// After so many rounds a person rests, and the logs move into the files.
  private static let restAfter = 32
  /// What a page takes in the log: its bytes and a header.
  private static let pageInLog: Int64 = 4_120

  private let book: Book
  private let bare: BareCommit
  private let names: [String]
  private var times: [Samples]
  private var logs: [Samples]
  private var crossed: [Samples]
  private var steps: [Samples]
  private var scans: [Samples]

  init(_ names: [String], in book: Book, _ workplace: Workplace) throws(BenchError) {
    self.book = book
    self.names = names
    bare = try BareCommit(in: workplace)
    let none = names.map { _ in Samples() }
    (times, logs, crossed, steps, scans) = (none, none, none, none, none)
  }

  /// - Parameter edit: gives the edit of a kind, by its place among the names.
  mutating func run(_ rounds: Int, edit: (Int) throws -> Edit) throws {
    for round in 0..<rounds {
      for index in names.indices {
        let edit = try edit(index)
        try bare.commit()
        try measure(edit, index, countsLog: round < EditRounds.restAfter)
      }
      if round % EditRounds.restAfter == EditRounds.restAfter - 1 { try rest() }
    }
  }

  /// The times beside the bare commit, then what was written, then whom it moved.
  ///
  /// - Parameter showsCrossed: whether edits were meant to make yardsticks jump.
  func figures(_ yardstickName: String = BareCommit.name, showsCrossed: Bool = false) -> [Figure] {
    let yardstick = Figure(yardstickName, bare.samples)
    var figures = [yardstick] + zip(names, times).map { Figure($0, $1, beside: yardstick) }
    for (name, log) in zip(names, logs) {
      figures.append(Figure("\(name): bytes of log", log, .bytes))
      figures.append(Figure("\(name): pages of log", log.divided(by: EditRounds.pageInLog), .count))
    }
    figures += zip(names, steps).map { Figure("\($0): SQLite's steps", $1, .count) }
    figures += zip(names, scans).map { Figure("\($0): rows scanned", $1, .count) }
    guard showsCrossed else { return figures }
    return figures + zip(names, crossed).map { Figure("\($0): other customers moved", $1, .count) }
  }

  /// Until the first rest the log only grows, so that its growth is what an edit wrote.
  private mutating func measure(_ edit: Edit, _ index: Int, countsLog: Bool) throws {
    let log = book.info.path + "-wal"
    let before = Workplace.fileSize(log)
    _ = book.takeWork()
    let outcome = try times[index].measure { try book.commit(edit) }
    let work = book.takeWork()
    steps[index].add(Int64(work.steps))
    scans[index].add(Int64(work.scannedRows))
    if countsLog { logs[index].add(Workplace.fileSize(log) - before) }
    crossed[index].add(Int64(outcome.others))
  }

  private func rest() throws {
    book.checkpointIfIdle()
    try bare.checkpoint()
  }
}
