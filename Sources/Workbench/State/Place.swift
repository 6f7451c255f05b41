import Domain

/// A place to work at: one of the four panes of the desk, or a screen of its own.
package enum Place: Int, CaseIterable, Hashable, Sendable {
  case customers = 1
  case detail, funnel, tickets, alerts, segments
  /// What is to be done today; reached by name, without a number.
  case day = 20

  /// The panes that share the desk.
  package static let ofDesk: [Place] = [.customers, .detail, .funnel, .tickets]

  /// The key that goes there; none for a place that is reached by name.
  package var number: Int? { rawValue < 10 ? rawValue : nil }

  /// Whether it always has the whole screen.
  package var isWhole: Bool { !Place.ofDesk.contains(self) }

  /// The pane of the desk `steps` further, round and round; from a screen of its own, the desk's first or last.
  package func stepped(by steps: Int) -> Place {
    let panes = Place.ofDesk
    guard let index = panes.firstIndex(of: self) else { return steps > 0 ? .customers : .tickets }
    return panes[(index + steps % panes.count + panes.count) % panes.count]
  }

  /// What its tab is called.
  package var title: Phrase {
    switch self {
    case .customers: .customers
    case .detail: .detail
    case .funnel: .funnel
    case .tickets: .tickets
    case .alerts: .alerts
    case .segments: .segments
    case .day: .myDay
    }
  }
}

/// A side of the customer card.
package enum CardTab: Int, CaseIterable, Hashable, Sendable {
  case overview, timeline, contacts, orders, deals, tickets, tasks, relations, why

  /// What it is called.
  package var title: Phrase {
    switch self {
    case .overview: .overview
    case .timeline: .timeline
    case .contacts: .contactsTab
    case .orders: .orders
    case .deals: .deals
    case .tickets: .ticketsTab
    case .tasks: .tasksTab
    case .relations: .relationsTab
    case .why: .why
    }
  }

  /// The kind of record it lists; none for a side to read.
  package var kind: Kind? {
    switch self {
    case .overview, .why: nil
    case .timeline: .touch
    case .contacts: .contact
    case .orders: .order
    case .deals: .opportunity
    case .tickets: .ticket
    case .tasks: .task
    case .relations: .relation
    }
  }
}

/// Where one was, to come back to.
package struct Spot: Hashable, Sendable {
  var focus: Place
  var isZoomed: Bool
  var tab: CardTab
  var customer: Int64?
  /// What it is called on the way to where one is.
  var title = ""
}
