import BookStore
import Domain

/// A way to move through rows.
enum Motion: Sendable {
  case rows(Int)
  /// Pages, or halves of them: 1 is half a page.
  case halfPages(Int)
  case start, end
}

// Moving: cursors, the focus, and the way back.
extension Desk {
  /// Moves through what has the focus: the menu or text over the desk, else the focused pane.
  mutating func move(_ motion: Motion, in place: Place? = nil) {
    let place = place ?? focus
    switch place {
    case .alerts: return alerts.list.carryOut(motion)
    case .day: return day.list.carryOut(motion)
    case .segments: return segments.carryOut(motion)
    case .detail: return moveInCard(motion)
    case .tickets where tickets.card != nil: return scrollCard(motion, in: place)
    case .funnel where deals.isBoard:
      return changeColumn(deals.column) { window, read throws(BookError) in
        try window.carryOut(motion, count: nil, read: read)
      }
    case .customers where customers.isSortedAside: return moveAside(motion)
    case .customers, .funnel, .tickets: break
    }
    let (customerRead, dealRead, ticketRead) = (customers.read(book), dealRead, ticketRead)
    var (list, board, queue) = (customers.window, deals.window, tickets.window)
    let (customerCount, ticketCount) = (customers.count, tickets.count)
    _ = attempt { _ throws(BookError) in
      switch place {
      case .customers: try list.carryOut(motion, count: customerCount, read: customerRead)
      case .funnel: try board.carryOut(motion, count: nil, read: dealRead)
      case .tickets: try queue.carryOut(motion, count: ticketCount, read: ticketRead)
      case .detail, .alerts, .day, .segments: break
      }
    }
    (customers.window, deals.window, tickets.window) = (list, board, queue)
  }

  /// Moves among the customers held, and has more read beside the desk where they run short.
  private mutating func moveAside(_ motion: Motion) {
    var window = customers.window
    _ = attempt { [count = customers.count] _ throws(BookError) in
      try window.carryOut(motion, count: count, read: nil)
    }
    customers.window = window
    switch motion {
    case .start where !window.reachesStart: readCustomers(anchor: Anchor(id: nil, neighbours: [], above: 0, below: 0))
    case .end where !window.reachesEnd:
      readCustomers(anchor: Anchor(id: nil, neighbours: [], above: 0, below: 0, isEnd: true))
    default: readMoreCustomers()
    }
  }

  mutating func move(_ steps: Int, in place: Place) {
    move(.rows(steps), in: place)
  }

  /// Goes to a place; called for the same place twice running: zooms it.
  mutating func go(to place: Place) {
    leaveSpot()
    if focus == place, cameFrom == place, !place.isWhole { isZoomed.toggle() }
    (focus, arrived) = (place, place)
    stale.formUnion([.card, .alerts, .day])
    if place == .segments { enterSegments() }
  }

  mutating func show(_ tab: CardTab) {
    self.tab = tab
    (cardOffset, cardCursor) = (0, 0)
    // At once: the next key may be about a record that this side lists.
    readCard()
  }

  /// Puts the cursor of the list on a customer, without the filter where that hides it.
  mutating func goToCustomer(_ id: Int64) {
    leaveSpot()
    if customers.isFiltered { setFilter("", query: .everything) }
    customers.window.select(id)
    if customers.window.cursor?.id != id {
      let height = customers.window.height
      // At once, whatever it costs: what follows is about this customer.
      readCustomers(anchor: Anchor(id: id, neighbours: [], above: height, below: 2 * height), isAside: false)
    }
  }

  func cursorID(of place: Place) -> Int64? {
    switch place {
    case .customers: customers.window.cursor?.id
    case .funnel: deal?.id
    case .tickets: tickets.window.cursor?.id
    case .detail, .alerts, .day, .segments: nil
    }
  }

  mutating func select(_ id: Int64, in place: Place) {
    switch place {
    case .customers: customers.window.select(id)
    case .funnel where deals.isBoard:
      guard let column = deals.columns.firstIndex(where: { $0.window.rows.contains { $0.id == id } }) else { return }
      deals.column = column
      deals.columns[column].window.select(id)
    case .funnel: deals.window.select(id)
    case .tickets: tickets.window.select(id)
    case .detail, .alerts, .day, .segments: break
    }
  }

  private mutating func scrollCard(_ motion: Motion, in place: Place) {
    let page = visibleRows[place] ?? 10
    switch motion {
    case .rows(let rows): cardOffset += rows
    case .halfPages(let halves): cardOffset += halves * max(1, page / 2)
    case .start: cardOffset = 0
    case .end: cardOffset = Int.max / 2
    }
    cardOffset = min(max(0, cardOffset), max(0, cardLines - page))
  }

  /// The records that the side of the card lists.
  var cardItems: [RecordReference] { card?.items(of: tab) ?? [] }

  /// Moves the cursor of a side that lists records, or scrolls a side to read.
  private mutating func moveInCard(_ motion: Motion) {
    let count = card?.items(of: tab).count ?? 0
    guard count > 0 else { return scrollCard(motion, in: .detail) }
    let page = max(1, (visibleRows[.detail] ?? 10) / 2)
    switch motion {
    case .rows(let rows): cardCursor += rows
    case .halfPages(let halves): cardCursor += halves * page
    case .start: cardCursor = 0
    case .end: cardCursor = count - 1
    }
    cardCursor = min(max(0, cardCursor), count - 1)
  }

  /// Puts the cursor of the card on the record it was to go to, else on the one it was on, else as near as can be.
  mutating func placeCardCursor(on held: RecordReference?) {
    let items = cardItems
    if let target = cardTarget, let index = items.firstIndex(of: target) {
      (cardCursor, cardTarget) = (index, nil)
    } else if let held, let index = items.firstIndex(of: held) {
      cardCursor = index
    }
    cardCursor = min(cardCursor, max(0, items.count - 1))
  }

  /// About how many lines there are to scroll; panes cut what is beyond their end.
  private var cardLines: Int {
    if focus == .tickets { return (tickets.card?.events.count ?? 0) * 4 + 4 }
    return tab == .why ? card?.why.count ?? 0 : 100
  }
}

extension ListWindow {
  mutating func carryOut(_ motion: Motion, count: Int?, read: Read?) throws(BookError) {
    switch motion {
    case .rows(let steps): try move(by: steps, read: read)
    case .halfPages(let halves) where halves.magnitude == 1: try move(by: halves * max(1, height / 2), read: read)
    case .halfPages(let halves): try page(by: halves / 2 * max(1, height - 1), read: read)
    case .start: try goToStart(read: read)
    case .end: try goToEnd(count: count, read: read)
    }
  }
}
