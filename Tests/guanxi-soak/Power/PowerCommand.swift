import ArgumentParser
import BookStore
import CTestVFS
import DemoData
import Domain

/// Cuts the power between any two writes of a stream of work, and opens what the disk has kept.
struct PowerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "power", abstract: "Cut the power after each write; nothing acknowledged may be missing.")

  @Option(help: "How many pieces of work are done.") var works = 60
  @Option(help: "Cuts after every so many writes.") var every = 1
  @Option(help: "Which of all possible runs.") var seed: UInt64 = 1
  @Flag(help: "The disk only says that it flushed: this must lose something, or the check is worth nothing.")
  var deaf = false

  func run() throws {
    try Workplace.with { workplace in
      let path = workplace.path("book.guanxi")
      let stream = try RecordedStream(path, works: works, seed: seed)
      var chance = Chance(seed: seed)
      // The book's own name is flushed with the name of its first log, before anything is acknowledged.
      var disk = Disk([path: []])
      var images = 0
      let image = workplace.path("image.guanxi")
      for position in 0..<stream.operations.count {
        disk.isDeaf = deaf && position >= stream.beginning
        disk.take(stream.operations[position])
        guard position >= stream.beginning, position % every == 0 else { continue }
        for fate in Disk.Fate.allCases {
          try Files.write(disk.afterCut(fate, &chance).ofBook(path), asBook: image)
          images += 1
          let problems = inspect(image, stream.ledger(at: position + 1))
          guard problems.isEmpty else {
            let place = "After write \(position + 1), with what was not flushed \(fate):"
            throw SoakError.found([place] + problems, folder: workplace.folder)
          }
        }
      }
      print(
        """
        power cuts: \(images) images of \(stream.operations.count) writes and flushes, seed \(seed)
        work: \(works) steps, \(stream.acknowledged) acknowledged
        lost: 0
        """)
    }
  }

  private func inspect(_ path: String, _ ledger: Ledger) -> [String] {
    do {
      let book = try Book(at: path, session: .inspector())
      defer { book.close() }
      let findings = try Findings(book)
      let damage = try book.check().problems + book.recalculateCheck().map { "Derived: \($0)." }
      let isWhole = findings.entries.contains { $0.verb == "import" && $0.id == 1 }
      return damage + Inspection(findings, before: [1: ledger]).problems + (isWhole ? [] : ["The beginning is lost."])
    } catch {
      return ["\(error)"]
    }
  }
}

/// A stream of work with everything that it asked of the disk.
struct RecordedStream {
  let operations: [DiskOperation]
  /// How many operations there were when the book was made.
  let beginning: Int
  private let notes: [(position: Int, note: Note)]

  init(_ path: String, works: Int, seed: UInt64) throws {
    faultvfs_install()
    faultvfs_record(true)
    defer { faultvfs_record(false) }
    _ = try SoakBook.make(at: path)
    beginning = faultvfs_recorded()
    var notes: [(position: Int, note: Note)] = []
    let clock = WorkClock(today: WorkClock.firstDay, number: 0)
    let worker = try SoakWorker(path, number: 1, seed: seed, clock: clock) { notes.append((faultvfs_recorded(), $0)) }
    for _ in 0..<works { try worker.step() }
    worker.close()
    self.notes = notes
    operations = (0..<faultvfs_recorded()).map(DiskOperation.init(recorded:))
  }

  /// What was known when that many operations were done.
  func ledger(at position: Int) -> Ledger {
    var ledger = Ledger()
    for (place, note) in notes where place <= position { ledger.take(note) }
    return ledger
  }

  var acknowledged: Int { ledger(at: operations.count).count { if case .done = $0 { true } else { false } } }
}

extension [String: [UInt8]] {
  /// The files of a book by what stands behind its name.
  fileprivate func ofBook(_ path: String) -> [String: [UInt8]] {
    Dictionary(uniqueKeysWithValues: map { (String($0.key.dropFirst(path.count)), $0.value) })
  }
}
