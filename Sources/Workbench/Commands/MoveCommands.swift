import Domain

/// Moving: through rows, through panes, and back.
enum MoveCommands {
  static let all: [Command] = [
    Command(
      "place.open", "Open", hint: "open", help: "Opens the record under the cursor.", keys: ["Enter"], scope: .desk,
      needs: [.unopened]
    ) { desk in .view { $0.open() } },
    Command(
      "move.down", "Down", help: "Moves one row down.", keys: ["j", "Down", "Ctrl-n"], scope: .desk
    ) { _ in .view { $0.move(.rows(1)) } },
    Command(
      "move.up", "Up", help: "Moves one row up.", keys: ["k", "Up"], scope: .desk
    ) { _ in .view { $0.move(.rows(-1)) } },
    Command(
      "move.page.down", "Page down", help: "Moves one page down.", keys: ["PgDn", "Ctrl-f"], scope: .desk
    ) { _ in .view { $0.move(.halfPages(2)) } },
    Command(
      "move.page.up", "Page up", help: "Moves one page up.", keys: ["PgUp", "Ctrl-b"], scope: .desk
    ) { _ in .view { $0.move(.halfPages(-2)) } },
    Command(
      "move.half.down", "Half a page down", help: "Moves half a page down.", keys: ["Ctrl-d"], scope: .desk
    ) { _ in .view { $0.move(.halfPages(1)) } },
    Command(
      "move.half.up", "Half a page up", help: "Moves half a page up.", keys: ["Ctrl-u"], scope: .desk
    ) { _ in .view { $0.move(.halfPages(-1)) } },
    Command(
      "move.first", "First row", help: "Goes to the first row of the list.", keys: ["g g", "Home"],
      scope: .desk
    ) { _ in .view { $0.move(.start) } },
    Command(
      "move.last", "Last row", help: "Goes to the last row of the list, however long it is.", keys: ["G", "End"],
      scope: .desk
    ) { _ in .view { $0.move(.end) } },
    Command(
      "tab.next", "Next side", help: "Turns the customer's card to its next side.", keys: ["]", "l", "Right"],
      scope: .desk
    ) { _ in .view { $0.turn(by: 1) } },
    Command(
      "tab.previous", "Previous side", help: "Turns the customer's card to its previous side.",
      keys: ["[", "h", "Left"], scope: .desk
    ) { _ in .view { $0.turn(by: -1) } },
    place(.customers, "Customers", "Goes to the list of customers; pressed again, gives it the whole screen."),
    place(.detail, "Detail", "Goes to the customer's card; pressed again, gives it the whole screen."),
    place(.funnel, "Funnel", "Goes to the sales pipeline; pressed again, gives it the whole screen."),
    place(.tickets, "Tickets", "Goes to the queue of tickets; pressed again, gives it the whole screen."),
    place(.alerts, "Alerts", "Goes to what wants a hand, the severest first."),
    place(.segments, "Segments", "Goes to the customers in groups: how many, what they bring, who moved."),
    Command(
      "place.day", "My day", help: "Goes to what is to be done today: tasks, next steps, alerts.", keys: ["g m"],
      scope: .desk
    ) { _ in .view { $0.go(to: .day) } },
    Command(
      "card.next", "Next customer", help: "Shows the next customer of the list.", keys: ["J"], scope: .detail
    ) { _ in .view { $0.move(.rows(1), in: .customers) } },
    Command(
      "card.previous", "Previous customer", help: "Shows the previous customer of the list.", keys: ["K"],
      scope: .detail
    ) { _ in .view { $0.move(.rows(-1), in: .customers) } },
    Command(
      "place.next", "Next pane", help: "Gives the keys to the next pane.", keys: ["Tab"], scope: .desk
    ) { _ in .view { $0.focus = $0.focus.stepped(by: 1) } },
    Command(
      "place.previous", "Previous pane", help: "Gives the keys to the previous pane.", keys: ["Shift-Tab"],
      scope: .desk
    ) { _ in .view { $0.focus = $0.focus.stepped(by: -1) } },
    Command(
      "place.back", "Back", help: "Closes what was opened last, leaves the whole screen, or takes the marks away.",
      keys: ["Esc", "Ctrl-c"],
      scope: .desk
    ) { _ in .view { $0.closeOne() } },
    Command(
      "place.former", "Previous place", help: "Goes back to where you were before.", keys: ["-", "Alt-Left"],
      scope: .desk, needs: [.trail]
    ) { _ in .view { $0.goBack() } },
    Command(
      "place.forward", "Place again", help: "Goes forward again to where you were before going back.",
      keys: ["=", "Alt-Right"], scope: .desk, needs: [.wayAhead]
    ) { _ in .view { $0.goForward() } },
  ]

  private static func place(_ place: Place, _ title: String, _ help: String) -> Command {
    Command(
      "place.\(place)", title, help: help, keys: [String(place.rawValue)], scope: .desk
    ) { _ in .view { $0.go(to: place) } }
  }
}

extension Desk {
  /// Opens what is under the cursor: a customer's card, the customer of a deal, a ticket.
  mutating func open() {
    switch focus {
    case .customers:
      guard customers.window.cursor != nil else { return say(words[.needsCustomer]) }
      leaveSpot()
      focus = .detail
      isZoomed = true
    case .detail: if let item = cardItem { openCardItem(item) }
    case .alerts: if let alert = alerts.list.current { openAlert(alert) }
    case .day: openDayItem()
    case .segments: openSegment()
    case .funnel: openCustomer(of: deal?.customerID, tab: .deals)
    case .tickets:
      guard let id = ticket?.id else { return say(words[.needsTicket]) }
      leaveSpot()
      openTicket(id)
    }
  }

  /// Goes to what is under the cursor of the day.
  private mutating func openDayItem() {
    switch day.list.current?.matter {
    case .task(let id)?: openMatter(RecordReference(.task, id), tab: .tasks)
    case .step(let touch)?: openMatter(RecordReference(.touch, touch), tab: .timeline)
    case .alert(let alert)?: openAlert(alert)
    case nil: break
    }
  }

  /// Goes to the customer of something to be done; opens its form where there is none.
  private mutating func openMatter(_ record: RecordReference, tab: CardTab) {
    guard let customer = day.list.current?.customerID else { return carryOut(.run("day.edit")) }
    cardTarget = record
    openCustomer(of: customer, tab: tab)
  }

  /// Goes to a customer's card.
  mutating func openCustomer(of id: Int64?, tab: CardTab) {
    guard let id else { return say(words[.needsCustomer]) }
    goToCustomer(id)
    focus = .detail
    isZoomed = true
    show(tab)
  }

  /// Turns the card to another side, stopping at both ends.
  mutating func turn(by steps: Int) {
    guard let next = CardTab(rawValue: tab.rawValue + steps) else { return }
    show(next)
  }

  /// Closes one thing: what was opened from the alerts or the day, the open ticket, the whole screen, the way back to
  /// the list, or the marks.
  mutating func closeOne() {
    let isOpened = isZoomed || tickets.card != nil
    if bulk != nil {
      cancelBulk()
    } else if fit != nil {
      cancelFit()
    } else if importing != nil {
      stopImport()
    } else if customers.rangeStart != nil {
      customers.rangeStart = nil
      say(words[.leftAsItWas])
    } else if focus == .alerts, alerts.customer != nil {
      listAlerts { $0.customer = nil }
    } else if focus.isWhole {
      (focus, isZoomed) = (.customers, false)
    } else if isOpened, let spot = trail.last, spot.focus.isWhole {
      tickets.card = nil
      goBack()
    } else if focus == .tickets, tickets.card != nil {
      tickets.card = nil
      isZoomed = false
    } else if isZoomed {
      isZoomed = false
      if focus == .detail { focus = .customers }
    } else if focus != .customers {
      focus = .customers
    } else if !customers.marks.isEmpty {
      say(words(.marksCleared, customers.marks.count))
      customers.marks.removeAll()
    }
  }
}
