import BookStore
import Domain

extension CustomerRow: Identifiable {}
extension OpportunityRow: Identifiable {}
extension TicketListRow: Identifiable {}

/// The list of customers: what is shown of it, in which order, and what narrows it down.
package struct CustomerList {
  package internal(set) var window = ListWindow<CustomerRow>()
  /// The filter as it was written.
  package internal(set) var filter = ""
  /// What the filter means.
  var query = Query.everything
  package internal(set) var sort = SortOrder(SortKey("name"))
  /// What is shown of each customer, from the left, as far as there is room.
  package internal(set) var columns = CustomerColumn.usual
  /// The names of the columns that the person has chosen for good; empty for the program's own.
  var standing: [String] = []
  /// A model that the filter asks for, and that is not known.
  package internal(set) var missing: FittedModelName?
  /// How many customers match; nil while it is being counted.
  package internal(set) var count: Int?
  /// Customers chosen for a common action, in the order they were.
  package internal(set) var marks = Marks()
  /// Where a range of marks was begun.
  var rangeStart: Int64?
  /// Counts the searches, so that the answer to an old one is known as such.
  var generation = 0
  /// Whether a search is under way.
  package internal(set) var isSearching = false

  /// Whether only some customers are shown.
  package var isFiltered: Bool { query != .everything }

  /// Whether the order is one that no index holds: each page is sorted out of all customers, which keys must not wait
  /// for.
  var isSortedAside: Bool { !Book.holdsIndex(ofCustomersBy: sort.keys) }

  /// Reads pages of this list from a book.
  func read(_ book: Book) -> ListWindow<CustomerRow>.Read {
    { [query, sort] (page, limit) throws(BookError) in
      try book.customers(matching: query, sortedBy: sort.keys, page: page, limit: limit)
    }
  }
}
