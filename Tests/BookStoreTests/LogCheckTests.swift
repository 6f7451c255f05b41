import BookStore
import Domain
import Foundation
import Testing

@Suite("A log that lost something is found, and a sound one is not")
struct LogCheckTests {
  private static let (headerSize, frameSize) = (32, 24 + 4096)

  /// A book with its log as they are while it is open, and copies of it with other logs.
  private final class Logged {
    let fixture: BookFixture
    let log: Data

    init(customers: Int = 6) throws {
      fixture = try BookFixture()
      for number in 0..<customers { try fixture.customer("Customer \(number)") }
      log = try Data(contentsOf: URL(filePath: fixture.path + "-wal"))
    }

    var frames: Int { (log.count - headerSize) / frameSize }

    /// The first bytes of frames that end a transaction.
    var commits: [Int] {
      (0..<frames).map { headerSize + $0 * frameSize }.filter { log[($0 + 4)..<($0 + 8)].contains { $0 != 0 } }
    }

    /// What a check says of the book with another log beside it, and how many customers it has then.
    func check(_ log: Data) throws -> (problems: [String], customers: Int) {
      let path = fixture.folder.appending(path: UUID().uuidString).path
      try FileManager.default.copyItem(atPath: fixture.path, toPath: path)
      try log.write(to: URL(filePath: path + "-wal"))
      let book = try Book(at: path, session: BookFixture.session("lena"), readOnly: true)
      defer { book.close() }
      let seen = (try book.check().problems, try book.customerCount())
      #expect(try Data(contentsOf: URL(filePath: path + "-wal")) == log)
      return seen
    }

    func check(flipped place: Int) throws -> (problems: [String], customers: Int) {
      var log = log
      log[place] ^= 1
      return try check(log)
    }
  }

  @Test(
    "one bit in the middle, wherever in a frame it is", arguments: [0, 5, 9, 14, 17, 22, 24, 2000, 4119])
  func bit(place: Int) throws {
    let book = try Logged()
    let commit = book.commits[book.commits.count - 4]
    for frame in [commit, commit + LogCheckTests.frameSize] {
      let (problems, customers) = try book.check(flipped: frame + place)
      #expect(customers < 6)
      try #require(problems.count == 1)
      #expect(
        problems[0].contains(
          "-wal is damaged in frame \((frame - LogCheckTests.headerSize) / LogCheckTests.frameSize + 1): "))
      #expect(problems[0].contains("restore a backup"))
    }
  }

  @Test("one bit in the header, by which the whole log is passed over", arguments: [3, 10, 13, 30])
  func header(place: Int) throws {
    let (problems, customers) = try Logged().check(flipped: place)
    #expect(customers == 0)
    #expect(problems.count == 1)
    #expect(problems.first?.contains("is damaged in its header") == true)
  }

  @Test("a sound, an empty and a missing log, and one that ends within a frame, are no fault")
  func sound() throws {
    let book = try Logged()
    #expect(try book.fixture.book.check().problems == [])
    #expect(try book.check(book.log) == ([], 6))
    #expect(try book.check(Data()).problems == [])
    #expect(try book.check(book.log.prefix(20)).problems == [])
    for frames in 0..<book.frames {
      let end = LogCheckTests.headerSize + frames * LogCheckTests.frameSize
      for more in [0, 11, 1000] where !(frames == 0 && more == 0) {
        #expect(try book.check(book.log.prefix(end + more)).problems == [])
      }
    }
  }

  @Test("frames of an earlier round of the log behind those of this one are no fault")
  func earlierRound() throws {
    let earlier = try Logged(customers: 12)
    let book = try Logged()
    #expect(earlier.log.count > book.log.count)
    #expect(try book.check(book.log + earlier.log.dropFirst(book.log.count)) == ([], 6))
  }

  @Test("a last transaction that a power cut tore was never acknowledged, and is no fault")
  func torn() throws {
    let book = try Logged()
    let beginning = try #require(book.commits.dropLast().last) + LogCheckTests.frameSize
    #expect(try book.check(flipped: beginning + 100) == ([], 5))
  }

  @Test("what a shorter transaction left of one that was taken back is no fault")
  func takenBack() throws {
    let book = try Logged()
    let ends = book.commits.map { $0 + LogCheckTests.frameSize }
    // As if the third customer had been written over a longer transaction that never came to its end.
    var log = book.log.prefix(ends[ends.count - 4])
    var rest = book.log[ends[ends.count - 3]..<ends[ends.count - 2]]
    rest.replaceSubrange(
      (rest.endIndex - LogCheckTests.frameSize + 4)..<(rest.endIndex - LogCheckTests.frameSize + 8), with: [0, 0, 0, 0])
    log += rest
    #expect(try book.check(log).problems == [])
  }
}
