import Domain

// The way through the places: back, forward again, and how one came here.
extension Desk {
  /// As many places are remembered.
  private static let longestTrail = 100

  private var here: Spot {
    Spot(focus: focus, isZoomed: isZoomed, tab: tab, customer: customers.window.cursor?.id, title: spotTitle)
  }

  /// What the place one is at is called: by its customer or ticket where it is about one.
  private var spotTitle: String {
    switch focus {
    case .detail: shownCustomer?.name ?? words[.detail]
    case .tickets where isZoomed && tickets.card != nil: tickets.card?.ticket.subject ?? words[.tickets]
    default: words[focus.title]
    }
  }

  /// Remembers where one is, for the way back.
  mutating func leaveSpot() {
    ahead = []
    if trail.last != here { trail.append(here) }
    if trail.count > Desk.longestTrail { trail.removeFirst() }
  }

  mutating func goBack() {
    guard let spot = trail.popLast() else { return }
    go(to: spot, remembering: ahead + [here], trail: trail)
  }

  mutating func goForward() {
    guard let spot = ahead.popLast() else { return }
    go(to: spot, remembering: ahead, trail: trail + [here])
  }

  private mutating func go(to spot: Spot, remembering ahead: [Spot], trail: [Spot]) {
    if let customer = spot.customer, customer != customers.window.cursor?.id { goToCustomer(customer) }
    (self.trail, self.ahead) = (trail, ahead)
    (focus, isZoomed, tab) = (spot.focus, spot.isZoomed, spot.tab)
    stale.formUnion([.card, .alerts, .day])
  }

  /// How one came here, this place last; a place that one came back to is where the way begins anew.
  package var breadcrumbs: [String] {
    (trail.map(\.title) + [spotTitle]).reduce(into: []) { crumbs, title in
      if let index = crumbs.firstIndex(of: title) {
        crumbs.removeSubrange((index + 1)...)
      } else {
        crumbs.append(title)
      }
    }
  }
}
