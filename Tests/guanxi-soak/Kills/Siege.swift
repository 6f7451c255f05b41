import BookStore
import DemoData
import Domain
import Glibc

/// One book under its workers, from its making to its being taken back.
struct Siege {
  private let workplace: Workplace
  private let path: String
  private let empty: String
  private var crew: Crew
  private var chance: Chance

  init(_ workplace: Workplace, workers: Int, seed: UInt64, name: String) throws {
    self.workplace = workplace
    path = workplace.path(name)
    empty = try SoakBook.make(at: path)
    crew = Crew(workplace, book: path, size: workers, seed: seed)
    chance = Chance(seed: seed &+ 1)
  }

  /// Kills until there were enough, or the book is large enough to begin anew.
  mutating func run(most: Int, renew: Int, _ figures: inout KillFigures) throws {
    defer { crew.end() }
    var edits = 0
    while figures.kills < most, edits < renew {
      try crew.fill()
      usleep(UInt32(chance.below(80_000)))
      // Every fourth time nobody is left, and what is in the log must be found by who comes next.
      figures.kills += try crew.kill(all: chance.below(4) == 0)
      figures.rounds += 1
      edits = try inspect()
      if !crew.isAtWork, chance.below(3) == 0 { crew.day += 1 }
    }
    if crew.isAtWork { figures.kills += try crew.kill(all: true) }
    _ = try inspect()
    figures.taken += try takeBack()
    crew.ledgers.values.forEach { figures.add($0) }
  }

  func remove() {
    Files.remove(path)
    for number in crew.ledgers.keys {
      for name in ["notes", "said"] { unlink(workplace.path("\(name)-\(number)")) }
    }
  }

  /// Opens the book, for writing or not, while the others go on.
  ///
  /// - Returns: how many edits it has.
  private mutating func inspect() throws -> Int {
    crew.readOn()
    let before = crew.ledgers
    let isReader = chance.below(2) == 0
    let book = try patiently { try Book(at: path, session: .inspector(today: today), readOnly: isReader) }
    defer { book.close() }
    let damage = try book.check().problems + book.recalculateCheck().map { "Derived: \($0)." }
    let findings = try Findings(book)
    crew.readOn()
    try expect(damage + Inspection(findings, before: before, after: crew.ledgers).problems)
    return findings.entries.count
  }

  /// Takes every edit back, newest first: then the book must be as it was made.
  private mutating func takeBack() throws -> Int {
    let book = try Book(at: path, session: .inspector(today: today))
    defer { book.close() }
    var taken = 0
    while try patiently(book.takeBackOne) { taken += 1 }
    var problems = try book.check().problems + book.recalculateCheck().map { "Derived, all taken back: \($0)." }
    if try book.factsHash() != empty { problems.append("Taken back, the book is not as it was made.") }
    try expect(problems)
    return taken
  }

  /// Tries again where others were at work for too long: on a machine under load that is no fault, and nothing was done.
  private func patiently<Result>(_ work: () throws -> Result) throws -> Result {
    for _ in 0..<5 {
      do { return try work() } catch BookError.locked { continue }
    }
    return try work()
  }

  private var today: Day { WorkClock.firstDay + crew.day }

  private func expect(_ problems: [String]) throws(SoakError) {
    guard problems.isEmpty else { throw .found(problems, folder: workplace.folder) }
  }
}

extension Book {
  /// Takes back the latest edit that stands.
  ///
  /// - Returns: whether there was one.
  fileprivate func takeBackOne() throws -> Bool { try takeBack(.last(count: 1, anyone: true)) }

  private func takeBack(_ target: UndoTarget) throws -> Bool {
    do {
      _ = try commit(.undo(target))
      return true
    } catch BookError.nothingToUndo {
      return false
    } catch BookError.conflict(let edit, _) {
      // A file came in two batches, and somebody changed what the first one brought before the second.
      return try takeBack(.edit(edit, anyone: true))
    }
  }
}
