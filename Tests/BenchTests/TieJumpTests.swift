import BookStore
import DemoData
import Domain
import Foundation
import Testing

@testable import guanxi_bench

@Suite("A jump is what it is called")
struct TieJumpTests {
  @Test("one order moves a boundary over many customers, and undo moves it back")
  func jumps() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).guanxi").path
    defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) } }
    let book = try Book.create(at: path, currency: .euro, timeZone: "UTC", session: .bench)
    defer { book.close() }
    let importer = try book.importer(source: Source.here, title: "demo", dryRun: false)
    for rows in DemoBook(DemoOptions(customers: 600, seed: 1, today: Workplace.today, currency: .euro)) {
      _ = try importer.take(.facts(rows))
    }
    try importer.finish()

    var jump = try TieJump(in: book)
    for _ in 0..<2 {
      for isBack in [false, true] {
        let outcome = try book.commit(jump.edit(isBack: isBack))
        let moved = outcome.crossed.filter { ["f1", "f2", "f3", "f4"].contains($0.yardstick) }
        #expect(moved.map(\.customers).contains { $0 > 10 }, "\(outcome.crossed)")
      }
    }
    #expect(try book.recalculateCheck().isEmpty)
  }
}
