import ArgumentParser
import BookStore
import Domain
import Glibc

/// Many processes at once sell to the same few customers.
struct CrowdCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crowd", abstract: "Let many processes edit one book at once: every counter is right in the end.")

  @Option(help: "How many processes.") var processes = 50
  @Option(help: "How many orders each adds.") var orders = 40

  static let customers = 5

  func run() throws {
    try Workplace.with { workplace in
      let path = workplace.path("book.guanxi")
      _ = try SoakBook.make(at: path)
      let before = try CrowdCommand.sales(path)
      let clock = ContinuousClock()
      let start = clock.now
      let crowd = try (1...processes).map { number in
        try Child(
          ["crowd-worker", path, "--number", "\(number)", "--orders", "\(orders)"],
          output: workplace.path("said-\(number)"))
      }
      let endings = crowd.map { $0.wait() }
      let seconds = (clock.now - start).components.seconds
      let said = (1...processes).map { String(decoding: Files.read(workplace.path("said-\($0)")) ?? [], as: UTF8.self) }
      var problems = zip(endings, said).filter { $0.0 != .exited(0) }.map { "A process \($0.0): \($0.1)" }
      let waits = said.flatMap { $0.split(separator: "\n").compactMap { Int($0) } }.sorted()
      let refused = said.reduce(0) { $0 + $1.split(separator: "\n").count { $0.hasPrefix("busy") } }
      let sold = try CrowdCommand.sales(path) - before
      if sold != waits.count { problems.append("\(waits.count) orders were acknowledged, \(sold) are counted.") }
      if waits.count + refused != processes * orders { problems.append("Some orders were neither done nor refused.") }
      let book = try Book(at: path, session: .inspector())
      problems += try book.check().problems + book.recalculateCheck().map { "Derived: \($0)." }
      book.close()
      guard problems.isEmpty else { throw SoakError.found(problems, folder: workplace.folder) }
      func wait(_ part: Double) -> String { "\(waits[Int(Double(waits.count - 1) * part)] / 1000) ms" }
      print(
        """
        crowd: \(processes) processes, \(waits.count) orders in \(seconds) s, \(refused) refused as busy
        wait: p50 \(wait(0.5)), p95 \(wait(0.95)), p99 \(wait(0.99)), longest \(wait(1))
        lost: 0
        """)
    }
  }

  /// The sales of the customers in question, as their measures count them.
  private static func sales(_ path: String) throws -> Int {
    let book = try Book(at: path, session: .inspector(), readOnly: true)
    defer { book.close() }
    return try (1...Int64(customers)).reduce(0) { try $0 + (book.customer($1)?.measures.sales ?? 0) }
  }
}

/// One of a crowd: prints for each order how long it took, in microseconds.
struct CrowdWorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "crowd-worker", shouldDisplay: false)

  @Argument var book: String
  @Option var number: Int
  @Option var orders: Int

  func run() throws {
    let clock = WorkClock(today: WorkClock.firstDay, number: 0)
    let book = try Book(at: book, session: .worker(number, clock: clock))
    for order in 0..<orders {
      let customer = Int64(1 + (number + order) % CrowdCommand.customers)
      do {
        let values: FieldValues = ["customer": .reference(customer), "total": .money(Money(minor: 1_000))]
        print(try book.commit(.add(.order, values)).microseconds)
      } catch BookError.locked { print("busy") }
    }
    book.close()
  }
}
