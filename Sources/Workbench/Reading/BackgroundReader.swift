import BookStore
import Dispatch
import Synchronization

/// Reads beside the desk, on its own connection and its own thread; what takes long has connections and threads of its
/// own.
///
/// Of each topic only the newest reading is wanted: its request interrupts what is being read for an earlier one.
package final class BackgroundReader: Sendable {
  /// The connection, opened with the first request: only what runs on the queue touches it.
  private final class Connection: @unchecked Sendable {
    var book: Book?
  }

  private struct State: Sendable {
    /// The reading of each topic that is wanted; earlier ones are not.
    var wanted: [ReadTopic: Int] = [:]
    /// Abandon what is under way.
    var interrupters: [ReadTopic: BookInterrupter] = [:]
  }

  private let queue = DispatchQueue(label: "guanxi.reader")
  /// What writes for seconds must not keep searches waiting.
  private let upkeep = DispatchQueue(label: "guanxi.upkeep")
  /// Nor may what computes an earlier day again.
  private let history = DispatchQueue(label: "guanxi.history")
  /// Nor what tries an edit, which may be carried out meanwhile.
  private let trials = DispatchQueue(label: "guanxi.trials")
  private let connection = Connection()
  private let state = Mutex(State())
  private let path: String
  private let session: Session
  private let deliver: @Sendable (ReadAnswer) -> Void

  /// - Parameter deliver: called on the reader's thread with each answer that is still wanted.
  package init(path: String, session: Session, deliver: @escaping @Sendable (ReadAnswer) -> Void) {
    self.path = path
    self.session = session
    self.deliver = deliver
  }

  /// Puts a request into the queue.
  package func submit(_ request: ReadRequest) {
    want(request.topic, request.generation)
    if case .cancel = request { return }
    queue(of: request.topic).async { [self] in carryOut(request) }
  }

  /// Abandons what is under way and closes the connection.
  package func close() {
    for topic in ReadTopic.allCases { want(topic, Int.max) }
    upkeep.sync {}
    history.sync {}
    trials.sync {}
    queue.sync {
      connection.book?.close()
      connection.book = nil
    }
  }

  private func queue(of topic: ReadTopic) -> DispatchQueue {
    switch topic {
    case .roll, .edit, .fit: upkeep
    case .movement: history
    case .trial: trials
    case .search, .alerts, .day, .duplicates, .segments, .views: queue
    }
  }

  private func want(_ topic: ReadTopic, _ generation: Int) {
    state.withLock { state in
      guard generation > state.wanted[topic] ?? 0 else { return }
      state.wanted[topic] = generation
      state.interrupters[topic]?()
    }
  }

  private func carryOut(_ request: ReadRequest) {
    guard isWanted(request) || request.topic.isAlwaysTold else { return }
    let answer: ReadAnswer
    do throws(BookError) {
      guard isWanted(request) else { throw .interrupted }
      let book = try opened(for: request)
      state.withLock { $0.interrupters[request.topic] = book.interrupter }
      if !isWanted(request) { book.interrupt() }
      answer = request.answer(from: book, tell: deliver)
      state.withLock { $0.interrupters[request.topic] = nil }
      if request.topic.isLong { book.close() }
    } catch {
      answer = .failed(request.topic, generation: request.generation, error)
    }
    if isWanted(request) || request.topic.isAlwaysTold { deliver(answer) }
  }

  private func isWanted(_ request: ReadRequest) -> Bool {
    state.withLock { request.generation >= $0.wanted[request.topic] ?? 0 }
  }

  private func opened(for request: ReadRequest) throws(BookError) -> Book {
    if request.topic.isLong {
      var session = session
      session.progress = { [deliver, generation = request.generation] done in
        deliver(.progress(generation: generation, done))
      }
      return try Book(at: path, session: session, readOnly: !request.topic.isWriting)
    }
    if let book = connection.book { return book }
    let book = try Book(at: path, session: session, readOnly: true)
    connection.book = book
    return book
  }
}
