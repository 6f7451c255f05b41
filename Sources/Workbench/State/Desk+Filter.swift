import BookStore
import Domain
import Keyboard

// What narrows the lists down.
extension Desk {
  /// The list follows what is typed; while that makes no sense the rows stay and the line says what is wrong.
  mutating func filterTyped() {
    guard case .filter(var line)? = overlay else { return }
    let text = line.editor.text
    line.problem = line.isLive ? applyFilter(text, in: line.place) : problem(of: text, in: line.place)
    line.completions = []
    overlay = .filter(line)
  }

  /// Keeps the filter that is typed, if it makes sense.
  mutating func acceptFilter() {
    guard case .filter(var line)? = overlay else { return }
    if line.use == .mark { return acceptPattern(line) }
    line.problem = applyFilter(line.editor.text, in: line.place)
    overlay = .filter(line)
    refusal = line.problem.map { words.sentence($0) }
    if line.problem == nil { overlays.removeLast() }
  }

  private mutating func acceptPattern(_ line: FilterLine) {
    var line = line
    do throws(QueryError) {
      let query = try checked(line.editor.text, in: line.place)
      overlays.removeLast()
      mark(query)
    } catch {
      line.problem = error
      overlay = .filter(line)
    }
  }

  /// Writes out what can only mean one thing at the cursor, else as much as all that fits has in common.
  mutating func completeFilter() {
    guard case .filter(var line)? = overlay else { return }
    let fields = attempt { book throws(BookError) in try book.queryFields(line.place.kind) }
    guard let fields else { return }
    let found = QueryCompletion.at(line.editor.text, cursor: line.editor.cursor, in: fields)
    let typed = String(line.editor.before.suffix(found.span.length))
    guard let first = found.candidates.first?.text else { return say(words[.nothingCompletes]) }
    let common = found.candidates.dropFirst().reduce(first) { $0.commonPrefix(with: $1.text) }
    let isWhole = found.candidates.count == 1
    if isWhole || common.count > typed.count {
      line.editor.complete(typed.count, with: isWhole ? first : common)
      overlay = .filter(line)
      filterTyped()
      guard case .filter(let changed)? = overlay else { return }
      line = changed
    }
    line.completions = isWhole ? [] : found.candidates
    overlay = .filter(line)
  }

  /// What is wrong with the filter that is typed, and where.
  package var filterProblem: QueryError? {
    if case .filter(let line)? = overlay { line.problem } else { nil }
  }

  /// What a place's list is filtered by, as it was written.
  func filterText(of place: Place) -> String {
    switch place {
    case .funnel: deals.filter.text
    case .tickets: tickets.filter.text
    default: customers.filter
    }
  }

  /// Narrows a list down to what a text means.
  ///
  /// - Returns: what is wrong with the text; the list is then left as it was.
  @discardableResult
  mutating func applyFilter(_ text: String, in place: Place) -> QueryError? {
    do throws(QueryError) {
      let query = try checked(text, in: place)
      if place == .customers {
        if text != customers.filter || query != customers.query { setFilter(text, query: query) }
      } else {
        setWorkFilter(at: place, text, query)
      }
      return nil
    } catch {
      return error
    }
  }

  private func problem(of text: String, in place: Place) -> QueryError? {
    do throws(QueryError) {
      _ = try checked(text, in: place)
      return nil
    } catch {
      return error
    }
  }

  /// What a text means, if the book understands its fields and values; no row is read.
  private func checked(_ text: String, in place: Place) throws(QueryError) -> Query {
    let query = try Query(parsing: text)
    do throws(BookError) {
      _ = try book.records(place.kind, matching: query, limit: 0)
    } catch {
      if case .query(let problem) = error { throw problem }
      throw QueryError(position: 1, length: text.count, message: error.description)
    }
    return query
  }

  mutating func setFilter(_ text: String, query: Query) {
    customers.filter = text
    guard query != customers.query else { return }
    customers.query = query
    customers.count = nil
    readAnew()
  }

  /// Narrows deals or tickets down; they are read again before the next frame.
  mutating func setWorkFilter(at place: Place, _ text: String, _ query: Query) {
    if place == .funnel {
      (deals.filter.text, deals.filter.query) = (text, query)
      stale.insert(.deals)
    } else {
      (tickets.filter.text, tickets.filter.query) = (text, query)
      stale.insert(.tickets)
    }
  }

  /// Reads the list after its filter or order changed: the cursor stays on its customer, else goes to the first.
  mutating func readAnew() {
    let height = customers.window.height
    readCustomers(
      anchor: Anchor(
        id: customers.window.cursor?.id, neighbours: [], above: height, below: 2 * height, keepsLine: false))
  }
}

extension Place {
  /// The kind of record that its list holds; customers where it holds several.
  var kind: Kind {
    switch self {
    case .funnel: .opportunity
    case .tickets: .ticket
    case .alerts: .alert
    case .customers, .detail, .day, .segments: .customer
    }
  }

  /// Whether its list can be filtered and kept as a view.
  var isFiltered: Bool { [.customers, .funnel, .tickets].contains(self) }
}

extension LineEditor {
  /// Puts a text in the place of the last characters before the cursor.
  mutating func complete(_ count: Int, with text: String) {
    let kept = before.dropLast(count)
    let rest = after
    replace(with: String(kept) + text)
    guard !rest.isEmpty else { return }
    let cursor = kept.count + text.count
    replace(with: self.text + rest)
    for _ in cursor..<self.text.count { _ = handle(KeyStroke(.left)) }
  }
}

extension String {
  /// The characters that both begin with, whatever their case.
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0.lowercased() == $1.lowercased() }.map(\.0))
  }
}
