import ArgumentParser
import BookStore
import DemoData
import Domain
import Glibc

/// Several processes edit one book and are killed at random moments; after each, the book is held against what they
/// were promised.
struct KillsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kills", abstract: "Kill workers at random moments; nothing they acknowledged may be missing.")

  @Option(help: "How many processes to kill.") var kills = 2_000
  @Option(help: "How many work at once.") var workers = 4
  @Option(help: "Which of all possible runs.") var seed: UInt64 = 1
  @Option(help: "A book with so many edits is taken back to its beginning and made anew.") var renew = 1_500

  func validate() throws {
    guard (1...100).contains(workers), kills > 0 else { throw ValidationError("There must be workers to kill.") }
  }

  func run() throws {
    try Workplace.with { workplace in
      let clock = ContinuousClock()
      let start = clock.now
      var figures = KillFigures()
      var chance = Chance(seed: seed)
      while figures.kills < kills {
        figures.books += 1
        var siege = try Siege(
          workplace, workers: workers, seed: chance.next(), name: "book-\(figures.books).guanxi")
        try siege.run(most: kills, renew: renew, &figures)
        siege.remove()
        print("book \(figures.books): \(figures.kills) kills, \(figures.done) acknowledged, lost 0")
        fflush(nil)
      }
      print(figures.text(seed: seed, workers: workers, seconds: (clock.now - start).components.seconds))
    }
  }
}

/// What a run of kills saw.
struct KillFigures {
  var kills = 0
  var rounds = 0
  var books = 0
  var done = 0
  var refused = 0
  var inDoubt = 0
  /// Edits that were taken back to the beginning of their books.
  var taken = 0

  mutating func add(_ ledger: Ledger) {
    done += ledger.count { if case .done = $0 { true } else { false } }
    refused += ledger.count { $0 == .refused }
    inDoubt += ledger.count { $0 == .inDoubt }
  }

  func text(seed: UInt64, workers: Int, seconds: Int64) -> String {
    """
    kills: \(kills) of \(workers) workers in \(rounds) rounds on \(books) books, seed \(seed), \(seconds) s
    work: \(done + refused + inDoubt) begun, \(done) acknowledged, \(refused) refused, \(inDoubt) in doubt when killed
    checks: \(rounds + 2 * books), each whole; \(taken) edits taken back to the beginning of their books
    lost: 0
    """
  }
}
