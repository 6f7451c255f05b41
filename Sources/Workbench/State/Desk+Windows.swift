import BookStore
import Domain

// How the lists are read, and how many rows of them can be seen.
extension Desk {
  var dealRead: ListWindow<OpportunityRow>.Read {
    { [book, query = deals.query(of: followed)] (page, limit) throws(BookError) in
      try book.opportunities(matching: query, sortedBy: DealBoard.order, page: page, limit: limit)
    }
  }

  var ticketRead: ListWindow<TicketListRow>.Read {
    { [book, query = tickets.query(of: followed)] (page, limit) throws(BookError) in
      try book.tickets(matching: query, page: page, limit: limit)
    }
  }

  mutating func resize(_ place: Place, to height: Int) {
    if place == .alerts { alerts.list.resize(to: height) }
    if place == .day { day.list.resize(to: height) }
    if place == .funnel, deals.isBoard {
      for column in deals.columns.indices {
        changeColumn(column) { window, read throws(BookError) in try window.resize(to: height, read: read) }
      }
      return
    }
    let (dealRead, ticketRead) = (dealRead, ticketRead)
    let customerRead = customers.isSortedAside ? nil : customers.read(book)
    var (list, board, queue) = (customers.window, deals.window, tickets.window)
    _ = attempt { _ throws(BookError) in
      switch place {
      case .customers: try list.resize(to: height, read: customerRead)
      case .funnel: try board.resize(to: height, read: dealRead)
      case .tickets: try queue.resize(to: height, read: ticketRead)
      case .detail, .alerts, .day, .segments: break
      }
    }
    (customers.window, deals.window, tickets.window) = (list, board, queue)
    if place == .customers { readMoreCustomers() }
  }

  /// Rows read at a time where each page is sorted out of all customers, above and below the cursor.
  private static let (manyAbove, manyBelow) = (300, 600)

  /// Reads the list again: at once where that takes a moment, beside the desk where it is filtered or sorted by what no
  /// index holds.
  mutating func readCustomers(anchor: Anchor? = nil, isAside: Bool? = nil) {
    let anchor = anchor ?? customers.window.anchor
    customers.generation += 1
    customers.missing = (try? book.missingModels(of: customers.query.fieldNames))?.first
    if !customers.isFiltered { customers.count = attempt { book throws(BookError) in try book.customerCount() } }
    guard isAside ?? (customers.isFiltered || customers.isSortedAside) else {
      customers.isSearching = false
      let read = customers.read(book)
      let rows = attempt { _ throws(BookError) in try LoadedRows.load(anchor, read: read) }
      if let rows { customers.window.take(rows, count: customers.count) }
      return
    }
    requestCustomers(around: anchor, isCounted: customers.isFiltered)
  }

  /// Has more customers read beside the desk where those held run short, unless they are being read already.
  mutating func readMoreCustomers() {
    guard customers.isSortedAside, !customers.isSearching, customers.window.runsShort else { return }
    customers.generation += 1
    requestCustomers(around: customers.window.anchor, isCounted: customers.count == nil)
  }

  /// Asks for the rows around an anchor, and for how many there are.
  private mutating func requestCustomers(around anchor: Anchor, isCounted: Bool) {
    var anchor = anchor
    if customers.isSortedAside {
      anchor.above = max(anchor.above, Desk.manyAbove)
      anchor.below = max(anchor.below, Desk.manyBelow)
    }
    customers.isSearching = true
    request(.customers(generation: customers.generation, customers.query, customers.sort.keys, anchor))
    if isCounted { request(.customerCount(generation: customers.generation, customers.query)) }
  }
}
