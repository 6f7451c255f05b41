import Domain

/// What a command cannot do without, declared and never checked in its body.
enum Need: Sendable {
  /// A customer under the cursor or open.
  case customer
  /// A deal under the cursor.
  case deal
  /// A ticket under the cursor.
  case ticket
  /// An alert under the cursor.
  case alert
  /// An alert under the cursor that somebody took in hand.
  case handledAlert
  /// Something to be done under the cursor of the day.
  case dayItem
  /// A record under the cursor of the card.
  case cardItem
  /// A task under the cursor of the card.
  case task
  /// A list that can be filtered and kept as a view.
  case list
  /// A record that seems to be the one that is typed.
  case duplicate
  /// The right to change the settings of the book.
  case settings
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
  /// A place to go forward to.
  case wayAhead
  /// A field of a form whose values can be listed.
  case pickList
  /// A form that was not finished.
  case draft

  /// Why the need is not met; nil when it is.
  func obstacle(on desk: Desk) -> String? {
    let words = desk.words
    switch self {
    case .customer: return desk.customerID == nil ? words[.needsCustomer] : nil
    case .deal: return desk.deal == nil ? words[.needsDeal] : nil
    case .ticket: return desk.ticket == nil ? words[.needsTicket] : nil
    case .alert: return desk.alert == nil ? words[.needsAlert] : nil
    case .handledAlert: return desk.alert.map { $0.state == "open" } ?? true ? words[.needsHandled] : nil
    case .dayItem: return desk.day.list.current == nil ? words[.needsDayItem] : nil
    case .cardItem: return desk.cardItem == nil ? words[.needsCardItem] : nil
    case .task: return desk.cardItem?.kind == .task ? nil : words[.needsTask]
    case .list: return desk.focus.isFiltered ? nil : words[.needsList]
    case .duplicate: return desk.formDuplicates.isEmpty ? words[.needsDuplicate] : nil
    case .settings:
      return desk.book.rights.allowsSettings ? nil : words(.needsSettings, desk.userName, words.role(desk.role))
    case .unopened: return desk.openingObstacle
    case .choice: return desk.choiceObstacle
    case .marks: return desk.otherMarks.isEmpty ? words[.needsMarks] : nil
    case .filter: return desk.filterText(of: desk.focus).isEmpty ? words[.needsFilter] : nil
    case .wayAhead: return desk.ahead.isEmpty ? words[.needsWayAhead] : nil
    case .trail: return desk.trail.isEmpty ? words[.needsTrail] : nil
    case .pickList: return desk.openForm?.field.isPicked == true ? nil : words[.needsPick]
    case .draft: return desk.drafts.isEmpty ? words[.needsDraft] : nil
    case .right(let action, let kind):
      guard !desk.may(action, kind) else { return nil }
      return words(.needsRight, desk.userName, words.role(desk.role), words.action(action), words.plural(kind))
    }
  }
}

extension Desk {
  /// Why there is nothing to open.
  fileprivate var openingObstacle: String? {
    switch focus {
    case .customers: Need.customer.obstacle(on: self)
    case .detail: cardItem == nil ? words[.isOpen] : nil
    case .alerts: Need.alert.obstacle(on: self)
    case .day: Need.dayItem.obstacle(on: self)
    case .segments:
      segments.table.map { $0.classes.allSatisfy { $0.customers == 0 } ? words[.noSegments] : nil }
        ?? words[.needsSegments]
    case .funnel: Need.deal.obstacle(on: self) ?? Need.customer.obstacle(on: self)
    case .tickets: tickets.card == nil ? Need.ticket.obstacle(on: self) : words[.isOpen]
    }
  }

  /// The records that seem to be the one in the form.
  fileprivate var formDuplicates: [Duplicate] {
    if case .form(let form)? = overlay { form.duplicates } else { [] }
  }

  /// Why there is nothing to choose in the list that lies over the desk.
  fileprivate var choiceObstacle: String? {
    guard case .menu(let menu)? = overlay else { return nil }
    guard let chosen = menu.chosen else { return menu.placeholder }
    return chosen.isEnabled ? nil : chosen.detail
  }
}
