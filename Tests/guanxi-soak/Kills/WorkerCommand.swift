import ArgumentParser
import CTestVFS
import Domain
import Glibc

/// Works on a book until it is killed.
struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "worker", shouldDisplay: false)

  @Argument var book: String
  @Argument var notebook: String
  @Option var number: Int
  @Option var seed: UInt64
  @Option(help: "The last piece of work of the life before.") var after: Int
  @Option(help: "Days since the first one.") var day: Int
  @Option(help: "How long every write takes, in microseconds.") var slow: UInt32 = 0

  func run() throws {
    if slow > 0 {
      faultvfs_install()
      faultvfs_delay(slow)
    }
    let notes = try Notebook(notebook)
    let clock = WorkClock(today: WorkClock.firstDay + day, number: after)
    let worker = try SoakWorker(book, number: number, seed: seed, clock: clock, note: notes.write)
    // Whoever would kill it may have ended first.
    let supervisor = getppid()
    while !worker.isTired, getppid() == supervisor { try worker.step() }
    worker.close()
  }
}
