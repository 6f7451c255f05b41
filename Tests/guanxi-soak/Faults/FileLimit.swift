import ArgumentParser
import BookStore
import DemoData
import Domain
import Glibc

/// Workers whose files may not grow beyond a random size, by the system's own limit.
struct FileLimit {
  let workplace: Workplace
  let seed: UInt64

  /// - Returns: sentences about what is wrong.
  func run(times: Int) throws -> [String] {
    var chance = Chance(seed: seed)
    var problems: [String] = []
    var sentences: Set<String> = []
    let (path, notes) = (workplace.path("limited.guanxi"), workplace.path("notes"))
    for _ in 0..<times {
      Files.remove(path)
      unlink(notes)
      _ = try SoakBook.make(at: path)
      let words = ["limited", path, notes, "--seed", "\(chance.next())", "--room", "\(chance.below(400_000))"]
      let (ending, said) = try Child.run(words, output: workplace.path("said"))
      sentences.insert(said.replacing(path, with: "BOOK").split(separator: "\n").joined())
      if ending != .exited(0) { problems.append("A worker without room \(ending): \(said)") }
      var reader = NotebookReader(notes)
      reader.readOn()
      let book = try Book(at: path, session: .inspector())
      defer { book.close() }
      problems += try book.check().problems + book.recalculateCheck().map { "Derived: \($0)." }
      problems += Inspection(try Findings(book), before: [1: reader.ledger]).problems
    }
    print("file size limits: \(times); \(sentences.sorted().joined(separator: " / "))")
    return problems
  }
}

/// Works until a file may not grow any more, says what the book says, and goes on when it may.
struct LimitedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "limited", shouldDisplay: false)

  @Argument var book: String
  @Argument var notebook: String
  @Option var seed: UInt64
  @Option(help: "How many bytes a file may have beyond what the book has now.") var room: UInt64

  func run() throws {
    signal(SIGXFSZ, SIG_IGN)
    let notes = try Notebook(notebook)
    let worker = try SoakWorker(
      book, number: 1, seed: seed, clock: WorkClock(today: WorkClock.firstDay, number: 0), note: notes.write)
    try setLimit(UInt64(Files.read(book)?.count ?? 0) + room)
    do {
      while true { try worker.step() }
    } catch let error as BookError { print(error) }
    try setLimit(.max)
    for _ in 0..<20 { try worker.step() }
    worker.close()
  }

  private func setLimit(_ bytes: UInt64) throws(SoakError) {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    limit.rlim_cur = min(rlim_t(bytes), limit.rlim_max)
    guard setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 else {
      throw .system(what: "limited", path: book, detail: String(cString: strerror(errno)))
    }
  }
}
