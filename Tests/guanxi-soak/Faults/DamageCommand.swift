import ArgumentParser
import BookStore
import DemoData
import Domain

/// Damages books in many ways; another process opens each, so that a crash is seen.
struct DamageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "damage", abstract: "Damage books: each gets a sentence, none ends the program, none is written to.")

  @Option(help: "How many random damages, beside the fixed ones.") var damages = 1_000
  @Option(help: "Which of all possible runs.") var seed: UInt64 = 1

  func run() throws {
    try Workplace.with { workplace in
      var chance = Chance(seed: seed)
      let (closed, open, facts) = try DamageCommand.book(workplace.path("original.guanxi"), seed: seed)
      let path = workplace.path("book.guanxi")
      var stages: [ProbeCommand.Stage: (file: Int, log: Int)] = [:]
      var problems: [String] = []
      for damage in Damage.samples(damages, file: closed, log: open, &chance) {
        let damaged = damage.applied(to: damage.isInLog ? open : closed)
        try Files.write(damaged, asBook: path)
        let seen = try Probe(["probe", path], workplace)
        if let stage = seen.stage(facts) {
          stages[stage, default: (0, 0)].file += damage.isInLog ? 0 : 1
          stages[stage, default: (0, 0)].log += damage.isInLog ? 1 : 0
        }
        problems += seen.problems(path, damaged).map { "\(damage): \($0)" }
      }
      problems += try ReadOnly(workplace: workplace, files: closed, open: open).problems()
      for stage in ProbeCommand.Stage.allCases {
        let (file, log) = stages[stage] ?? (0, 0)
        print("\(stage.words): \(file) of the file, \(log) of the log")
      }
      guard problems.isEmpty else { throw SoakError.found(problems, folder: workplace.folder) }
      print("crashes: 0 of \(stages.values.reduce(0) { $0 + $1.file + $1.log }), seed \(seed)")
    }
  }

  /// A book with work in it: as it is when it was closed, and before, when part of it is in its log.
  private static func book(
    _ path: String, seed: UInt64
  ) throws -> (closed: [String: [UInt8]], open: [String: [UInt8]], facts: String) {
    _ = try SoakBook.make(at: path)
    let clock = WorkClock(today: WorkClock.firstDay, number: 0)
    let worker = try SoakWorker(path, number: 1, seed: seed, clock: clock) { _ in }
    for _ in 0..<50 { try worker.step() }
    try worker.commit(.add(.customer, ["name": .text(worker.mark)]))
    let (open, facts) = (Files.ofBook(path), try worker.book.factsHash())
    worker.close()
    return (Files.ofBook(path), open, facts)
  }
}
