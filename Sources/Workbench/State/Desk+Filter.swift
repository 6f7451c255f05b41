import BookStore
import Domain

// The filter and the order of the customer list.
extension Desk {
  /// The list follows what is typed; while that makes no sense the rows stay and the line says what is wrong.
  mutating func filterTyped() {
    guard case .filter(var line)? = overlay else { return }
    let text = line.editor.text
    line.problem = (line.isLive ? applyFilter(text) : problem(of: text)).map(sentence)
    overlays[overlays.count - 1] = .filter(line)
  }

  /// Keeps the filter that is typed, if it makes sense.
  mutating func acceptFilter() {
    guard case .filter(var line)? = overlay else { return }
    if let problem = applyFilter(line.editor.text) {
      line.problem = sentence(problem)
      overlays[overlays.count - 1] = .filter(line)
    } else {
      overlays.removeLast()
    }
  }

  private func sentence(_ problem: QueryError) -> String {
    words(.filterProblem, problem.position, problem.message)
  }

  /// Narrows the list down to what a text means.
  ///
  /// - Returns: what is wrong with the text; the list is then left as it was.
  @discardableResult
  mutating func applyFilter(_ text: String) -> QueryError? {
    do throws(QueryError) {
      let query = try checked(text)
      if text != customers.filter || query != customers.query { setFilter(text, query: query) }
      return nil
    } catch {
      return error
    }
  }

  private func problem(of text: String) -> QueryError? {
    do throws(QueryError) {
      _ = try checked(text)
      return nil
    } catch {
      return error
    }
  }

  /// What a text means, if the book understands its fields and values; no row is read.
  private func checked(_ text: String) throws(QueryError) -> Query {
    let query = try Query(parsing: text)
    do throws(BookError) {
      _ = try book.customers(matching: query, sortedBy: [SortKey("id")], limit: 0)
    } catch {
      if case .query(let problem) = error { throw problem }
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

  /// Sorts by a column; by the same again: the other way round.
  mutating func sort(byColumn field: String) {
    guard let sort = CustomerList.sorts.first(where: { $0.key.field == field })?.key else { return }
    let isAgain = customers.sort.field == field
    setSort(isAgain ? SortKey(field, descending: !customers.sort.descending) : sort)
  }

  mutating func setSort(_ sort: SortKey) {
    customers.sort = sort
    readAnew()
  }

  /// Reads the list after its filter or order changed: the cursor stays on its customer, else goes to the first.
  private mutating func readAnew() {
    let height = customers.window.height
    readCustomers(
      anchor: Anchor(
        id: customers.window.cursor?.id, neighbours: [], above: height, below: 2 * height, keepsLine: false))
  }
}
