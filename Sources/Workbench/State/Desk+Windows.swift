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
}
