import Domain

/// What a command cannot do without, declared and never checked in its body.
enum Need: Sendable {
  /// A customer under the cursor or open.
  case customer
  /// A deal under the cursor.
  case deal
  /// A ticket under the cursor.
  case ticket
  /// Something under the cursor that is not open yet.
  case unopened
  /// Something in a list to choose from that can be chosen.
  case choice
  /// Marked customers besides the one under the cursor.
  case marks
  /// The right to do that with records of a kind.
  case right(RecordAction, Kind)
  /// A filter to clear.
  case filter
  /// A place one came from.
  case trail

  /// Why the need is not met; nil when it is.
  func obstacle(on desk: Desk) -> String? {
    let words = desk.words
    switch self {
    case .customer: return desk.customerID == nil ? words[.needsCustomer] : nil
    case .deal: return desk.deal == nil ? words[.needsDeal] : nil
    case .ticket: return desk.ticket == nil ? words[.needsTicket] : nil
    case .unopened: return desk.openingObstacle
    case .choice: return desk.choiceObstacle
    case .marks: return desk.otherMarks.isEmpty ? words[.needsMarks] : nil
    case .filter: return desk.customers.isFiltered ? nil : words[.needsFilter]
    case .trail: return desk.trail.isEmpty ? words[.needsTrail] : nil
    case .right(let action, let kind):
      guard !Rights.allows(desk.role, action, kind) else { return nil }
      return words(.needsRight, desk.userName, desk.role.rawValue, words.action(action), words.plural(kind))
    }
  }
}

extension Desk {
  /// Why there is nothing to open.
  fileprivate var openingObstacle: String? {
    switch focus {
    case .customers: Need.customer.obstacle(on: self)
    case .detail: words[.isOpen]
    case .funnel: Need.deal.obstacle(on: self) ?? Need.customer.obstacle(on: self)
    case .tickets: tickets.card == nil ? Need.ticket.obstacle(on: self) : words[.isOpen]
    }
  }

  /// Why there is nothing to choose in the list that lies over the desk.
  fileprivate var choiceObstacle: String? {
    guard case .menu(let menu)? = overlay else { return nil }
    guard let chosen = menu.chosen else { return menu.placeholder }
    return chosen.isEnabled ? nil : chosen.detail
  }
}
