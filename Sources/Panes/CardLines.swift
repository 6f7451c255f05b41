import Canvas
import Domain
import Workbench

/// The sides of a customer's card as lines.
struct CardLines {
  typealias Line = [Span]

  let desk: Desk
  let card: CustomerCard
  /// Columns there is room for.
  let width: Int
  let surface: Surface

  var words: Words { desk.words }
  var figures: Figures { desk.figures }

  /// The lines of a side to read, or of one that has nothing to list.
  func lines(of tab: CardTab) -> [Line] {
    switch tab {
    case .overview: overview
    case .timeline: quiet(.noTouches)
    case .contacts: quiet(.noContacts)
    case .orders: quiet(.noOrders)
    case .deals: quiet(.noCardDeals)
    case .tickets: quiet(.noCardTickets)
    case .tasks: quiet(.noTasks)
    case .relations: quiet(.noRelations)
    case .why: card.why.flatMap { Wrapped.lines($0, width: width, surface: surface) }
    }
  }

  /// The lines of each record that a side lists.
  func items(of tab: CardTab) -> [[Line]] {
    switch tab {
    case .overview, .why: []
    case .timeline: timeline
    case .contacts: contacts
    case .orders: orders.map { [$0] }
    case .deals: deals.map { [$0] }
    case .tickets: tickets.map { [$0] }
    case .tasks: tasks
    case .relations: relations
    }
  }

  private var overview: [Line] {
    let people = contacts.prefix(3).compactMap(\.first)
    let open = zip(card.tasks, tasks).filter { $0.0.values["state"]?.text == "open" }.prefix(5).compactMap(\.1.first)
    return figuresLines + facts
      + section(.contactsTab, people) + section(.tasksTab, open)
      + section(.deals, deals) + section(.ticketsTab, tickets) + section(.orders, Array(orders.prefix(6)))
      + section(.timeline, card.touches.isEmpty ? quiet(.noTouches) : Array(timeline.joined().prefix(12)))
  }

  /// Sales, revenue, and when.
  private var figuresLines: [Line] {
    let measures = card.customer.measures
    guard measures.isBuyer || measures.returns > 0 else { return [] }
    let isHidden = card.customer.hidden.contains("revenue")
    let revenue = isHidden ? words[.hiddenValue] : figures.money(Money(minor: measures.revenue))
    let returns = measures.returns == 0 ? "" : "   \(words[.returnsLabel]) \(measures.returns)"
    return [
      [
        label(words[.lastOrder]), Span(figures.distance(measures.lastSale), .value),
        Span("   " + words[.firstOrder] + " ", .label),
        Span(measures.firstSale?.description ?? words[.nothing], .value),
      ],
      [
        label(words[.columnRevenue]), Span(revenue, .money),
        Span("   " + words[.columnOrders] + " ", .label), Span("\(measures.sales)" + returns, .value),
      ],
    ] + expected
  }

  /// What the coming year brings, once a model was fitted; with its day where that is not today.
  private var expected: [Line] {
    guard let expectation = card.customer.expectation else { return [] }
    let isHidden = card.customer.hidden.contains("clv")
    let day = expectation.asOf == figures.today ? "" : "   " + words(.expectedAsOf, expectation.asOf)
    let worth = expectation.value.map { value -> Line in
      let text = isHidden ? words[.hiddenValue] : figures.money(value)
      return [label(words[.columnExpected]), Span(words(.expectedInYear, text), .money), Span(day, .dim)]
    }
    var chances: Line = []
    for (title, chance) in [(Phrase.columnActive, expectation.probabilityActive), (.columnChurn, expectation.churn)] {
      guard let chance else { continue }
      chances.append(chances.isEmpty ? label(words[title]) : Span("   " + words[title] + " ", .label))
      chances.append(Span(figures.percent(chance), .value))
    }
    if worth == nil { chances.append(Span(day, .dim)) }
    return [worth, chances].compactMap(\.self).filter { !$0.isEmpty }
  }

  private var facts: [Line] {
    let customer = card.customer
    let place = [customer.city, customer.country].compactMap(\.self).joined(separator: ", ")
    let pairs: [(String, String?)] = [
      ("owner", customer.owner ?? words[.nobody]), ("city", place), ("email", customer.email),
      ("phone", customer.phone), ("tags", customer.tags.joined(separator: " ")),
    ]
    let rows = pairs.compactMap { name, value -> Line? in
      let value = customer.hidden.contains(name) ? words[.hiddenValue] : value
      guard let value, !value.isEmpty else { return nil }
      return [label(words.label(ofField: name)), Span(value, .value)]
    }
    guard let note = customer.note, !note.isEmpty else { return rows }
    return rows + wrapped(note, after: label(words.label(ofField: "note")), role: .value)
  }

  private var timeline: [[Line]] {
    card.touches.map { touch -> [Line] in
      let day = String(figures.moment(touch.at).prefix(10))
      let tone = touch.tone.map { "  " + words(.toneLabel, $0 > 0 ? "+\($0)" : "\($0)") } ?? ""
      let head = [
        Span(surface.fitted(day, 11), .dim), Span(surface.fitted(words.term(touch.channel), 8), .heading),
        Span((touch.user ?? "") + tone, .dim),
      ]
      let text = touch.text.map { wrapped($0, after: Span("  "), role: .text) } ?? []
      return [head] + text + next(of: touch)
    }
  }

  private func next(of touch: CustomerCard.Touch) -> [Line] {
    guard let next = touch.next, !next.isEmpty else { return [] }
    let text = touch.nextOn.map { words(.nextStepOn, next, $0) } ?? words(.nextStep, next)
    return wrapped(text, after: Span("  "), role: .info)
  }

  private var orders: [Line] {
    card.orders.map { order in
      [
        Span(surface.fitted(order.day.description, 11), .dim),
        Span(surface.fitted(total(of: order), 14, alignment: .right), order.cancelled ? .disabled : .money),
        Span("  " + (order.cancelled ? words[.cancelled] + "  " : ""), .warning),
        Span(order.lines > 0 ? words(.linesLabel, order.lines) : "", .dim),
      ]
    }
  }

  private func total(of order: CustomerCard.Order) -> String {
    order.hidden.contains("total") ? words[.hiddenValue] : figures.money(order.total)
  }

  private var deals: [Line] {
    card.deals.map { deal in
      let name = max(8, width - 22)
      return [
        Span(surface.fitted(words.stage(deal.stage), 9), .heading), Span(surface.fitted(deal.name, name)),
        Span(
          surface.fitted(figures.short(deal.amount, isHidden: deal.hidden.contains("amount")), 12, alignment: .right),
          .money),
      ]
    }
  }

  private var tickets: [Line] {
    card.tickets.map { ticket in
      let subject = max(8, width - 18)
      return [
        Span(
          surface.fitted(figures.countdown(to: ticket.due), 7, alignment: .right), TicketWords.dueRole(ticket, figures)),
        Span("  " + surface.fitted(TicketWords.priority(ticket, words), 5), TicketWords.priorityRole(ticket)),
        Span(surface.fitted(ticket.subject, subject)),
      ]
    }
  }

  private func section(_ title: Phrase, _ lines: [Line]) -> [Line] {
    lines.isEmpty ? [] : [[], [Span(words[title], .heading)]] + lines
  }

  private func label(_ text: String) -> Span {
    Span(surface.fitted(text, 12), .label)
  }

  private func quiet(_ phrase: Phrase) -> [Line] { [[Span(words[phrase], .placeholder)]] }

  func wrapped(_ text: String, after lead: Span, role: Canvas.Role) -> [Line] {
    let indent = surface.columns(of: lead.text)
    return TextBlock(text).lines(width: max(8, width - indent), glyphs: surface.glyphs, measure: surface.measure)
      .enumerated().map { index, line in
        [index == 0 ? lead : Span(String(repeating: " ", count: indent)), Span(line, role)]
      }
  }
}
