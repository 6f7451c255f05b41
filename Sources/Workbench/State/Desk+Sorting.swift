import BookStore

// The order of the customers.
extension Desk {
  /// Sorts by a column; by one it is sorted by already: the other way round.
  mutating func sort(byColumn field: String) {
    guard let key = CustomerColumn.all.first(where: { $0.sort?.field == field })?.sort else { return }
    changeSort { $0.choose(key) }
  }

  mutating func changeSort(_ change: (inout SortOrder) -> Void) {
    var sort = customers.sort
    change(&sort)
    setSort(sort)
  }

  /// Sorts the list; says so where the person may not see what it would be sorted by, or there is no such column.
  mutating func setSort(_ sort: SortOrder) {
    guard sort != customers.sort else { return }
    let isSortable: Void? = attempt { book throws(BookError) in
      _ = try book.customers(sortedBy: sort.keys, limit: 0)
    }
    guard isSortable != nil else { return }
    customers.sort = sort
    readAnew()
  }
}
