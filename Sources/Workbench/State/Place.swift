/// A pane of the desk, by the number that goes to it.
package enum Place: Int, CaseIterable, Hashable, Sendable {
  case customers = 1
  case detail, funnel, tickets

  /// The place `steps` further, round and round.
  package func stepped(by steps: Int) -> Place {
    let count = Place.allCases.count
    let index = (rawValue - 1 + steps % count + count) % count
    return Place.allCases[index]
  }

  /// What its tab is called.
  package var title: Phrase {
    switch self {
    case .customers: .customers
    case .detail: .detail
    case .funnel: .funnel
    case .tickets: .tickets
    }
  }
}

/// A side of the customer card.
package enum CardTab: Int, CaseIterable, Hashable, Sendable {
  case overview, timeline, orders, deals, tickets, why

  /// What it is called.
  package var title: Phrase {
    switch self {
    case .overview: .overview
    case .timeline: .timeline
    case .orders: .orders
    case .deals: .deals
    case .tickets: .ticketsTab
    case .why: .why
    }
  }
}

/// Where one was, to come back to.
package struct Spot: Hashable, Sendable {
  var focus: Place
  var isZoomed: Bool
  var tab: CardTab
  var customer: Int64?
}
