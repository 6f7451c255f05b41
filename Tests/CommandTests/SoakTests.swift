import BookStore
import Domain
import Foundation
import Testing

@testable import guanxi

/// Short runs of what `make soak` does at length, each in processes of its own.
@Suite("Nothing is lost")
struct SoakTests {
  private func soak(_ words: String...) throws -> Program.Run { try Program().run(words, of: "guanxi-soak") }

  @Test("by kills at random moments: every acknowledged edit is there once, none is half done")
  func kills() throws {
    let run = try soak("kills", "--kills", "12", "--workers", "3")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("lost: 0"))
  }

  @Test("by a power cut that drops, shuffles or tears what was not flushed")
  func powerCut() throws {
    let run = try soak("power", "--works", "12", "--every", "31")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("lost: 0"))
  }

  @Test("unnoticed: a disk that only says that it flushed is found out")
  func deafDisk() throws {
    let run = try soak("power", "--works", "12", "--every", "7", "--deaf")
    #expect(run.status != 0)
    #expect(run.errors.contains("were acknowledged"))
  }

  @Test("by a full disk: an edit is refused whole, and done once there is room")
  func fullDisk() throws {
    let run = try soak("full", "--every", "43", "--limits", "2")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("BOOK: the disk is full. Nothing was changed; free some space and try again."))
    #expect(
      run.output.contains("BOOK: it could not be read or written (disk I/O error). Nothing was changed; see that"))
    #expect(run.output.contains("look with “guanxi check --book BOOK”, and try again."))
    #expect(run.output.contains("half done: 0"))
  }

  @Test("in a damaged file: it gets a sentence, ends no program and is not written to")
  func damage() throws {
    let run = try soak("damage", "--damages", "16")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("crashes: 0 of 24"))
  }

  @Test("in a crowd: eight processes sell to the same customers, and each sale is counted")
  func crowd() throws {
    let run = try soak("crowd", "--processes", "8", "--orders", "12")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("p99"))
  }

  @Test("in a queue: whoever waits too long for another writer is told")
  func busy() throws {
    let run = try soak("busy")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("is busy: another program has been writing to it"))
  }

  @Test("by colleagues who come and go: what a program does that has a book open twice is in the book")
  func openTwice() throws {
    let program = try Program()
    try program.run("create", "book.guanxi")
    let path = program.folder.appendingPathComponent("book.guanxi").path
    let book = try Book(at: path, session: .system())
    let background = try Book(at: path, session: .system(), readOnly: true)
    defer {
      background.close()
      book.close()
    }
    let colleague = try program.run(["probe", "book.guanxi"], of: "guanxi-soak")
    #expect(colleague.status == 0, "\(colleague.errors)")
    _ = try book.commit(.add(.customer, ["name": .text("Müller")]))
    #expect(try background.customerCount() == 1)
    #expect(try program.run("list", "customers").output.contains("Müller"))
  }
}
