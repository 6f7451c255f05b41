import BookStore
import Dispatch
import Domain
import Synchronization
import TestSupport
import Testing

@testable import Workbench

@Suite("Reading beside the desk")
struct BackgroundReaderTests {
  /// What a reader delivered, in the order in which it came.
  private final class Answers: Sendable {
    private let came = Mutex<[String]>([])
    private let signal = DispatchSemaphore(value: 0)

    var all: [String] { came.withLock { $0 } }

    func put(_ answer: ReadAnswer) {
      let text =
        switch answer {
        case .movement(let generation, _): "movement \(generation)"
        case .segments(let generation, _): "segments \(generation)"
        case .failed(let topic, let generation, let error): "\(topic) \(generation): \(error)"
        default: "something else"
        }
      came.withLock { $0.append(text) }
      signal.signal()
    }

    /// Waits for that many answers.
    func wait(for count: Int) -> Bool {
      (0..<count).allSatisfy { _ in signal.wait(timeout: .now() + 120) == .success }
    }
  }

  @Test("groups and who moved between them are both answered, each by a connection of its own")
  func answers() throws {
    let source = try TemporaryBook.sample()
    let answers = Answers()
    let reader = BackgroundReader(path: source.path, session: TemporaryBook.session()) { answers.put($0) }
    defer { reader.close() }
    reader.submit(.movement(generation: 1, since: TemporaryBook.today + -30))
    reader.submit(.segments(generation: 1, .segment))
    #expect(answers.wait(for: 2))
    #expect(Set(answers.all) == ["movement 1", "segments 1"])
    reader.submit(.movement(generation: 2, since: TemporaryBook.today + -90))
    #expect(answers.wait(for: 1))
    #expect(answers.all.last == "movement 2")
  }

  @Test("a reading that a later one made unwanted is not answered")
  func unwanted() throws {
    let source = try TemporaryBook.sample()
    let answers = Answers()
    let reader = BackgroundReader(path: source.path, session: TemporaryBook.session()) { answers.put($0) }
    for generation in 1...5 {
      reader.submit(.movement(generation: generation, since: TemporaryBook.today + -generation))
    }
    reader.submit(.movement(generation: 6, since: TemporaryBook.today + -6))
    while answers.all.last != "movement 6", answers.wait(for: 1) {}
    #expect(answers.all.last == "movement 6")
    reader.close()
    #expect(!answers.all.contains { $0.contains("interrupted") })
  }
}
