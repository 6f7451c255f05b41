import BookStore
import Dispatch
import Synchronization

/// Reads beside the desk, on its own connection and its own thread.
///
/// Only the newest search is wanted: a request of a later one interrupts what is being read for an earlier one.
package final class BackgroundReader: Sendable {
  /// The connection, opened with the first request: only what runs on the queue touches it.
  private final class Connection: @unchecked Sendable {
    var book: Book?
  }

  private struct State: Sendable {
    /// The search that is wanted; earlier ones are not.
    var wanted = 0
    /// Abandons the read under way.
    var interrupter: BookInterrupter?
  }

  private let queue = DispatchQueue(label: "guanxi.reader")
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
    want(request.generation)
    queue.async { [self] in carryOut(request) }
  }

  /// Abandons what is being read and closes the connection.
  package func close() {
    want(Int.max)
    queue.sync {
      connection.book?.close()
      connection.book = nil
    }
  }

  private func want(_ generation: Int) {
    state.withLock { state in
      guard generation > state.wanted else { return }
      state.wanted = generation
      state.interrupter?()
    }
  }

  private func carryOut(_ request: ReadRequest) {
    guard isWanted(request) else { return }
    let answer: ReadAnswer
    do throws(BookError) {
      let book = try opened()
      state.withLock { $0.interrupter = book.interrupter }
      answer = request.answer(from: book)
      state.withLock { $0.interrupter = nil }
    } catch {
      answer = .failed(generation: request.generation, error)
    }
    if isWanted(request) { deliver(answer) }
  }

  private func isWanted(_ request: ReadRequest) -> Bool {
    state.withLock { request.generation >= $0.wanted }
  }

  private func opened() throws(BookError) -> Book {
    if let book = connection.book { return book }
    let book = try Book(at: path, session: session, readOnly: true)
    connection.book = book
    return book
  }
}
