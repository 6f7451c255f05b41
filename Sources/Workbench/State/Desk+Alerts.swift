import Analytics
import BookStore
import Domain

// What wants a hand, and the beginning of a day.
extension Desk {
  /// The alert under the cursor, in the list of alerts or in the day.
  var alert: AlertRow? {
    switch focus {
    case .alerts: alerts.list.current
    case .day: if case .alert(let alert)? = day.list.current?.matter { alert } else { nil }
    default: nil
    }
  }

  /// Asks for the alerts where they are seen, and for how many wait.
  mutating func requestAlerts() {
    guard may(.read, .alert) else { return }
    alerts.generation += 1
    request(
      .alerts(
        generation: alerts.generation, alerts.filter(user: book.userID), waiting: alerts.waiting(user: book.userID),
        limit: focus == .alerts ? AlertBoard.limit : 0))
  }

  mutating func takeAlerts(_ rows: [AlertRow]?, _ count: AlertCount) {
    alerts.count = count
    if let rows { alerts.list.take(rows) }
  }

  /// Asks for what is to be done today.
  mutating func requestDay() {
    day.generation += 1
    request(.day(generation: day.generation, session.today()))
  }

  /// Reads the alerts anew after what is listed changed.
  mutating func listAlerts(_ change: (inout AlertBoard) -> Void) {
    change(&alerts)
    stale.insert(.alerts)
  }

  /// Goes to what an alert is about and says what to do.
  mutating func openAlert(_ alert: AlertRow) {
    let step = AlertStep.of(alert.rule)
    switch alert.key.subject.kind {
    case .opportunity:
      openDeal(alert.key.subject.id)
    case .ticket:
      leaveSpot()
      focus = .tickets
      openTicket(alert.key.subject.id)
    case .task:
      cardTarget = alert.key.subject
      if alert.customerID == nil { go(to: .day) } else { openCustomer(of: alert.customerID, tab: .tasks) }
    default:
      guard alert.customerID != nil else { return say(words.sentence(alert.action)) }
      openCustomer(of: alert.customerID, tab: step.tab)
      if alert.rule == .duplicate { markDuplicate(of: alert.customerID) }
    }
    say(words.sentence(alert.action), hint: step.command)
  }

  /// Marks the customer that another one seems to be, so that the two can be merged.
  private mutating func markDuplicate(of id: Int64?) {
    let other = attempt { book throws(BookError) -> Int64? in
      guard let id, let record = try book.record(RecordReference(.customer, id)) else { return nil }
      return try book.duplicates(of: record.values, .customer, except: id, limit: 1).first?.record.id
    }
    guard let other = other ?? nil else { return }
    customers.marks.removeAll()
    customers.marks.insert([other])
    (focus, isZoomed) = (.customers, false)
  }

  /// Puts the cursor of the funnel on a deal.
  mutating func openDeal(_ id: Int64) {
    leaveSpot()
    (focus, isZoomed, followsCustomer) = (.funnel, true, false)
    setWorkFilter(at: .funnel, "", .everything)
    var window = deals.window
    let (read, height) = (dealRead, deals.window.height)
    _ = attempt { _ throws(BookError) in
      let anchor = Anchor(id: id, neighbours: [], above: height, below: 2 * height)
      window.take(try LoadedRows.load(anchor, read: read), count: nil)
    }
    deals.window = window
  }

  // MARK: - The beginning of a day

  /// Begins the day, once; the book does so beside the desk.
  ///
  /// - Returns: whether that was asked for.
  mutating func beginDay() -> Bool {
    let today = session.today()
    guard begun != today else { return false }
    begun = today
    guard (try? book.needsRoll()) == true else { return false }
    request(.roll(generation: today.number))
    return true
  }

  mutating func tell(_ report: RollReport) {
    refresh()
    guard report.renewed > 0 || report.falls > 0 else { return }
    say(words(.dayBegun, figures.count(report.renewed), figures.count(report.falls)), hint: "place.alerts")
  }
}

/// What is suggested for an alert: the side of the card that shows it, and the command that answers it.
struct AlertStep {
  let tab: CardTab
  let command: Command.ID

  /// The step for a rule.
  static func of(_ rule: AlertRule) -> AlertStep {
    switch rule {
    case .reorderDue: AlertStep(tab: .orders, command: "order.add")
    case .reorderOverdue: AlertStep(tab: .orders, command: "contact.call")
    case .duplicate: AlertStep(tab: .overview, command: "customer.merge")
    case .incomplete: AlertStep(tab: .contacts, command: "card.edit")
    case .segmentFell, .lifecycleFell: AlertStep(tab: .why, command: "contact.call")
    case .dealStuck: AlertStep(tab: .deals, command: "contact.task")
    case .dealPastClose: AlertStep(tab: .deals, command: "deal.edit")
    case .ticketDue, .ticketBreached: AlertStep(tab: .tickets, command: "ticket.done")
    case .taskDue, .taskOverdue: AlertStep(tab: .tasks, command: "card.done")
    case .customerSilent, .buysUnhappy, .complaintBurst, .satisfactionFell, .digest:
      AlertStep(tab: .timeline, command: "contact.call")
    }
  }
}
