import Domain

extension Book {
  /// What an edit of many records would move, raise and clear: tried on a copy of the book as it is now, while others
  /// go on reading and writing.
  ///
  /// - Parameters:
  ///   - records: how many records the edit changes.
  ///   - progress: told now and then what part of it is done, from 0 to 1.
  /// - Throws: what ``commit(_:group:)`` would throw; ``BookError/interrupted`` after ``interrupt()``.
  /// - Complexity: O(size of the book), and as much room where the system keeps temporary files.
  package func tryOnCopy(
    _ edit: Edit, of records: Int, progress: @escaping @Sendable (Double) -> Void
  ) throws(BookError) -> Outcome {
    // Copying is fast and trying is slow, but a book is larger than what is changed in it.
    let share = 0.5
    let copy: Connection
    do {
      copy = try Connection(copyOf: connection) { progress($0 * share) }
    } catch {
      throw BookError(error, path: info.path)
    }
    var session = session
    session.progress = { progress(share + (1 - share) * Double($0) / Double(max(1, records))) }
    let book: Book
    do {
      book = try Book(on: copy, session: session, readOnly: true)
    } catch {
      copy.close()
      throw error
    }
    defer { copy.close() }
    return try withExtendedLifetime(connection) { () throws(BookError) in try book.commit(edit) }
  }
}
