import BookStore
import Domain
import Formats

/// Commits edits in batches and prints an outcome for each, in the order of their lines.
struct EditStream {
  /// What a line asked for.
  enum Line {
    case edit(Edit)
    /// It could not be read; a sentence says why.
    case refused(String)
  }

  private let book: Book
  private let size: Int
  private let stopsOnError: Bool
  private var pending: [(line: Line, number: Int)] = []
  private var json = JSONWriter()
  /// What no other line would fare better with: a full disk, a book that is gone.
  private var failure: BookError?
  private(set) var done = 0
  private(set) var refused = 0

  init(_ book: Book, batch size: Int, stopsOnError: Bool) {
    self.book = book
    self.size = size
    self.stopsOnError = stopsOnError
  }

  /// Whether a line was refused after which nothing more is wanted.
  var isStopped: Bool { stopsOnError && refused > 0 }

  /// Takes a line, to be carried out now or with its batch.
  ///
  /// - Parameter read: reads it. A line that is refused is read again after the lines before it were carried out: it
  ///   may name a record that one of them makes.
  mutating func take(number: Int, _ read: () -> Line) throws {
    var line = read()
    if case .refused = line, !pending.isEmpty {
      try commit()
      line = isStopped ? line : read()
    }
    pending.append((line, number))
    if pending.count >= size { try commit() }
  }

  /// Carries out what is pending.
  mutating func finish() throws { try commit() }

  private mutating func commit() throws {
    guard !pending.isEmpty else { return }
    if stopsOnError { cutAtRefused() }
    let results = try results()
    let last = results.lastIndex { if case .success = $0 { true } else { false } }
    for (index, result) in results.enumerated() where !isStopped {
      try print(result, number: pending[index].number, timed: index == last)
    }
    pending.removeAll(keepingCapacity: true)
    if let failure { throw failure }
  }

  /// Lines after one that could not be read are not wanted.
  private mutating func cutAtRefused() {
    let first = pending.firstIndex { if case .refused = $0.line { true } else { false } }
    if let first { pending.removeSubrange((first + 1)...) }
  }

  private mutating func results() throws -> [Result<Outcome, LineRefusal>] {
    let edits = pending.compactMap { if case .edit(let edit) = $0.line { edit } else { nil } }
    var committed = try outcomes(of: edits).makeIterator()
    return pending.map { line, _ in
      switch line {
      case .refused(let reason): .failure(LineRefusal(description: reason))
      case .edit: committed.next() ?? .failure(LineRefusal(description: "The line was not reached."))
      }
    }
  }

  /// One edit is a transaction of its own; several are one together, unless every line after a refused one must go.
  private mutating func outcomes(of edits: [Edit]) throws -> [Result<Outcome, LineRefusal>] {
    if edits.count != 1, !stopsOnError {
      return try book.commit(edits).map { $0.mapError { LineRefusal(description: $0.description) } }
    }
    var outcomes: [Result<Outcome, LineRefusal>] = []
    for edit in edits {
      do throws(BookError) {
        outcomes.append(.success(try book.commit(edit)))
      } catch {
        outcomes.append(.failure(LineRefusal(description: error.description)))
        if !error.isRefusal { failure = error }
        if stopsOnError || failure != nil { break }
      }
    }
    return outcomes
  }

  private mutating func print(_ result: Result<Outcome, LineRefusal>, number: Int, timed: Bool) throws {
    json.removeAll()
    switch result {
    case .success(let outcome):
      done += 1
      outcome.write(to: &json, in: book.info.currency, timed: timed)
    case .failure(let refusal):
      refused += 1
      json.object {
        $0.member("error", refusal.description)
        $0.member("line", number)
      }
    }
    json.newline()
    try StandardOutput.shared.write(json.bytes)
  }
}

/// Why a line was refused, in a sentence.
struct LineRefusal: Error, CustomStringConvertible {
  let description: String
}
