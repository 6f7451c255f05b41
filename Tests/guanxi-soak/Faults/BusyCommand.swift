import ArgumentParser
import BookStore
import CSQLite
import Domain

/// Somebody holds the write lock and does not let go: whoever waits is told in the end, and loses nothing.
struct BusyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "busy", abstract: "Hold the write lock: who waits for it is told after a while.")

  func run() throws {
    try Workplace.with { workplace in
      let path = workplace.path("book.guanxi")
      _ = try SoakBook.make(at: path)
      let book = try Book(at: path, session: .inspector())
      defer { book.close() }
      let order = Edit.add(.order, ["customer": .reference(1), "total": .money(Money(minor: 1_000))])
      let before = try book.factsHash()
      var holder: OpaquePointer?
      sqlite3_open(path, &holder)
      defer { sqlite3_close(holder) }
      sqlite3_exec(holder, "BEGIN IMMEDIATE", nil, nil, nil)
      let clock = ContinuousClock()
      let start = clock.now
      do {
        _ = try book.commit(order)
        throw SoakError.found(["An edit was committed beside another writer."], folder: workplace.folder)
      } catch BookError.locked {
        print("waited \((clock.now - start).components.seconds) s: \(BookError.locked(path: "BOOK"))")
      }
      guard try book.factsHash() == before else {
        throw SoakError.found(["The edit that was refused left something."], folder: workplace.folder)
      }
      sqlite3_exec(holder, "ROLLBACK", nil, nil, nil)
      _ = try book.commit(order)
      print("let go: the same edit is done")
    }
  }
}
