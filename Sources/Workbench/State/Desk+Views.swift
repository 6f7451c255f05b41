import BookStore
import Domain

// What a view keeps of a list, and showing the list as a view kept it.
extension Desk {
  /// The views of a place's list: the person's own first, then everybody's, each by name.
  func views(of place: Place) throws(BookError) -> [Record] {
    let user = book.userID
    let isOfKind = Query.compare(field: "kind", .equal, place.kind.rawValue)
    let all = try book.records(.view, matching: isOfKind, sortedBy: [SortKey("name")], limit: 200)
    func isOwn(_ view: Record) -> Bool { view.values["owner"]?.reference.map { $0 == user } ?? false }
    return all.filter(isOwn) + all.filter { $0.values["owner"]?.isNone ?? true }
  }

  /// What is kept of a list; of customers also the order and the columns, unless those are the usual ones.
  func keptView(of place: Place) -> FieldValues {
    let isOfCustomers = place == .customers
    let columns = customers.columns == CustomerColumn.usual ? [] : customers.columns.map(\.name)
    let query = filterText(of: place)
    return [
      "kind": .text(place.kind.rawValue), "query": query.isEmpty ? .none : .text(query),
      "sort": isOfCustomers ? .text(customers.sort.description) : .none,
      "columns": isOfCustomers && !columns.isEmpty ? .list(columns) : .none,
    ]
  }

  /// Shows a list as a view kept it; one without columns has those that the person chose for good.
  mutating func show(view: Record, in place: Place) {
    if let problem = applyFilter(view.text("query"), in: place) { return say(words.sentence(problem), .failure) }
    guard place == .customers else { return }
    setColumns(view.values["columns"]?.words ?? [])
    if let sort = SortOrder(written: view.text("sort")) { setSort(sort) }
  }

  // MARK: - Counting

  /// Counts beside the desk what each view of a menu lists, the first one first.
  mutating func countViews(of place: Place) {
    guard case .menu(var menu)? = overlay else { return }
    menu.counts = [:]
    overlay = .menu(menu)
    let views = attempt { [self] _ throws(BookError) in try self.views(of: place) } ?? []
    viewGeneration += 1
    viewsToCount = views.count
    for view in views {
      let id = view.reference.id
      if let query = try? Query(parsing: view.text("query")) {
        request(.viewCount(generation: viewGeneration, view: id, place.kind, listed(query, in: place)))
      } else {
        takeCount(nil, ofView: id)
      }
    }
  }

  /// What a place lists when it is filtered by a query.
  private func listed(_ query: Query, in place: Place) -> Query {
    guard place != .customers else { return query }
    var filter = place == .funnel ? deals.filter : tickets.filter
    filter.query = query
    return filter.query(of: followed)
  }

  mutating func takeCount(_ count: Int?, ofView view: Int64) {
    viewsToCount -= 1
    guard case .menu(var menu)? = overlay else { return }
    menu.counts[view] = .some(count)
    overlay = .menu(menu)
  }
}
