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
    if place == .detail || place == .tickets && tickets.card != nil { return scrollCard(motion, in: place) }
    let (customerRead, dealRead, ticketRead) = (customers.read(book), dealRead, ticketRead)
    var (list, board, queue) = (customers.window, deals.window, tickets.window)
    let (customerCount, ticketCount) = (customers.count, tickets.count)
    _ = attempt { _ throws(BookError) in
      switch place {
      case .customers: try list.carryOut(motion, count: customerCount, read: customerRead)
      case .funnel: try board.carryOut(motion, count: nil, read: dealRead)
      case .tickets: try queue.carryOut(motion, count: ticketCount, read: ticketRead)
      case .detail: break
      }
    }
    (customers.window, deals.window, tickets.window) = (list, board, queue)
  }

  mutating func move(_ steps: Int, in place: Place) {
    move(.rows(steps), in: place)
  }

  /// Goes to a place; called for the same place twice running: zooms it.
  mutating func go(to place: Place) {
    leaveSpot()
    if focus == place, cameFrom == place { isZoomed.toggle() }
    (focus, arrived) = (place, place)
    stale.insert(.card)
  }

  mutating func show(_ tab: CardTab) {
    self.tab = tab
    cardOffset = 0
    stale.insert(.card)
  }

  /// Puts the cursor of the list on a customer, without the filter where that hides it.
  mutating func goToCustomer(_ id: Int64) {
    leaveSpot()
    if customers.isFiltered { setFilter("", query: .everything) }
    customers.window.select(id)
    if customers.window.cursor?.id != id {
      let height = customers.window.height
      readCustomers(anchor: Anchor(id: id, neighbours: [], above: height, below: 2 * height))
    }
  }

  /// Remembers where one is, for the way back.
  mutating func leaveSpot() {
    let here = Spot(focus: focus, isZoomed: isZoomed, tab: tab, customer: customers.window.cursor?.id)
    if trail.last != here { trail.append(here) }
    if trail.count > 100 { trail.removeFirst() }
  }

  mutating func goBack() {
    guard let spot = trail.popLast() else { return }
    let length = trail.count
    if let customer = spot.customer, customer != customers.window.cursor?.id { goToCustomer(customer) }
    trail.removeLast(trail.count - length)
    (focus, isZoomed, tab) = (spot.focus, spot.isZoomed, spot.tab)
  }

  func cursorID(of place: Place) -> Int64? {
    switch place {
    case .customers: customers.window.cursor?.id
    case .funnel: deals.window.cursor?.id
    case .tickets: tickets.window.cursor?.id
    case .detail: nil
    }
  }

  mutating func select(_ id: Int64, in place: Place) {
    switch place {
    case .customers: customers.window.select(id)
    case .funnel: deals.window.select(id)
    case .tickets: tickets.window.select(id)
    case .detail: break
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

  /// About how many lines the card has; panes cut what is beyond its end.
  private var cardLines: Int {
    if focus == .tickets { return (tickets.card?.events.count ?? 0) * 4 + 4 }
    return switch tab {
    case .overview: 60
    case .timeline: (card?.touches.count ?? 0) * 3
    case .orders: (card?.orders.count ?? 0) + 1
    case .deals: (card?.deals.count ?? 0) + 1
    case .tickets: (card?.tickets.count ?? 0) + 1
    case .why: card?.why.count ?? 0
    }
  }
}

extension ListWindow {
  mutating func carryOut(_ motion: Motion, count: Int?, read: Read) throws(BookError) {
    switch motion {
    case .rows(let steps): try move(by: steps, read: read)
    case .halfPages(let halves) where halves.magnitude == 1: try move(by: halves * max(1, height / 2), read: read)
    case .halfPages(let halves): try page(by: halves / 2 * max(1, height - 1), read: read)
    case .start: try goToStart(read: read)
    case .end: try goToEnd(count: count, read: read)
    }
  }
}
