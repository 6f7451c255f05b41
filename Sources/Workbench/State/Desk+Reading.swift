import BookStore
import Domain

// What is shown is read here, as late as possible: when all pending input has been taken.
extension Desk {
  /// Reads what is stale and can be seen.
  ///
  /// - Returns: whether anything was read.
  mutating func settle() -> Bool {
    noticeCursor()
    let wanted = stale.filter { $0 == .customers || isVisible($0) }
    guard !wanted.isEmpty else { return false }
    stale.subtract(wanted)
    if wanted.contains(.customers) {
      readCustomers()
      noticeCursor()
    }
    let late = stale.filter(isVisible)
    stale.subtract(late)
    let parts = wanted.union(late)
    if parts.contains(.card) { readCard() }
    if parts.contains(.deals) { readDeals() }
    if parts.contains(.tickets) { readTickets() }
    return true
  }

  /// What depends on the cursor of the list is stale when it is on another customer.
  private mutating func noticeCursor() {
    if card?.customer.id != customers.window.cursor?.id { stale.insert(.card) }
    if narrowedTo != followed {
      narrowedTo = followed
      stale.formUnion([.deals, .tickets])
    }
  }

  /// Everything shown is read again; cursors stay on their records.
  mutating func refresh() {
    stale = Set(Part.allCases)
  }

  /// Takes over how many rows the last frame could show.
  mutating func take(visibleRows rows: [Place: Int]) -> Bool {
    guard rows != visibleRows else { return false }
    visibleRows = rows
    for (place, height) in rows { resize(place, to: height) }
    _ = settle()
    return true
  }

  /// Takes what a background read found, if it is still wanted.
  mutating func take(_ answer: ReadAnswer) -> Bool {
    switch answer {
    case .customers(customers.generation, let rows):
      customers.isSearching = false
      customers.window.take(rows, count: customers.count)
    case .customerCount(customers.generation, let count): customers.count = count
    case .failed(customers.generation, let error):
      customers.isSearching = false
      if error != .interrupted { say(error.description, .failure) }
    default: return false
    }
    return true
  }

  /// Reads the list again: at once where that takes a moment, beside the desk where it is filtered.
  mutating func readCustomers(anchor: Anchor? = nil) {
    let anchor = anchor ?? customers.window.anchor
    guard customers.isFiltered else {
      customers.generation += 1
      customers.isSearching = false
      let read = customers.read(book)
      customers.count = attempt { book throws(BookError) in try book.customerCount() }
      let rows = attempt { _ throws(BookError) in try LoadedRows.load(anchor, read: read) }
      if let rows { customers.window.take(rows, count: customers.count) }
      return
    }
    customers.generation += 1
    customers.isSearching = true
    request(.customers(generation: customers.generation, customers.query, customers.sort, anchor))
    request(.customerCount(generation: customers.generation, customers.query))
  }

  private func isVisible(_ part: Part) -> Bool {
    guard !visibleRows.isEmpty else { return true }
    return switch part {
    case .customers: visibleRows[.customers] != nil
    case .card: visibleRows[.detail] != nil
    case .deals: visibleRows[.funnel] != nil
    case .tickets: visibleRows[.tickets] != nil
    }
  }

  private mutating func readCard() {
    guard let id = customers.window.cursor?.id else {
      card = nil
      return
    }
    let (words, figures) = (words, figures)
    if card?.customer.id != id { cardOffset = 0 }
    let of = DealBoard.query(of: id)
    let wantsWhy = tab == .why
    let found = attempt { book throws(BookError) -> CustomerCard? in
      guard let customer = try book.customer(id) else { return nil }
      return CustomerCard(
        customer: customer, orders: try book.orders(of: id, limit: 50), touches: try book.touches(of: id, limit: 50),
        deals: try book.opportunities(matching: of, limit: 20),
        tickets: try book.tickets(matching: TicketQueue.query(of: id), limit: 20),
        why: wantsWhy ? WhyWords(words: words, figures: figures).lines(try book.explain(id)) : [])
    }
    card = found ?? nil
  }

  private mutating func readDeals() {
    let read = dealRead
    var window = deals.window
    let customer = followed
    let stages = attempt { book throws(BookError) in
      try window.reload(read: read)
      return try book.funnel(of: customer)
    }
    guard let stages else { return }
    deals.window = window
    deals.stages = stages
  }

  private mutating func readTickets() {
    let read = ticketRead
    var window = tickets.window
    let query = TicketQueue.query(of: followed)
    let open = tickets.card?.ticket.id
    let count = attempt { book throws(BookError) in
      try window.reload(read: read)
      return try book.ticketCount(matching: query)
    }
    guard let count else { return }
    tickets.window = window
    tickets.count = count
    if let open { readTicket(open) }
  }

  /// Reads one ticket with its conversation and who the customer is.
  mutating func readTicket(_ id: Int64) {
    let row = tickets.window.rows.first { $0.id == id } ?? tickets.card?.ticket
    guard let row, row.id == id else { return }
    tickets.card = attempt { book throws(BookError) in
      TicketCard(
        ticket: row, events: try book.ticketEvents(of: id, limit: 200),
        customer: try row.customerID.flatMap { customer throws(BookError) in try book.customer(customer) })
    }
  }

  var dealRead: ListWindow<OpportunityRow>.Read {
    { [book, query = DealBoard.query(of: followed)] (page, limit) throws(BookError) in
      try book.opportunities(matching: query, sortedBy: DealBoard.order, page: page, limit: limit)
    }
  }

  var ticketRead: ListWindow<TicketListRow>.Read {
    { [book, query = TicketQueue.query(of: followed)] (page, limit) throws(BookError) in
      try book.tickets(matching: query, page: page, limit: limit)
    }
  }

  private mutating func resize(_ place: Place, to height: Int) {
    let (customerRead, dealRead, ticketRead) = (customers.read(book), dealRead, ticketRead)
    var (list, board, queue) = (customers.window, deals.window, tickets.window)
    _ = attempt { _ throws(BookError) in
      switch place {
      case .customers: try list.resize(to: height, read: customerRead)
      case .funnel: try board.resize(to: height, read: dealRead)
      case .tickets: try queue.resize(to: height, read: ticketRead)
      case .detail: break
      }
    }
    (customers.window, deals.window, tickets.window) = (list, board, queue)
  }
}
