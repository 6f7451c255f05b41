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

  private var words: Words { desk.words }
  private var figures: Figures { desk.figures }

  func lines(of tab: CardTab) -> [Line] {
    switch tab {
    case .overview: overview
    case .timeline: timeline
    case .orders: card.orders.isEmpty ? quiet(.noOrders) : orders
    case .deals: card.deals.isEmpty ? quiet(.noCardDeals) : deals
    case .tickets: card.tickets.isEmpty ? quiet(.noCardTickets) : tickets
    case .why: card.why.flatMap { Wrapped.lines($0, width: width, surface: surface) }
    }
  }

  private var overview: [Line] {
    figuresLines + facts
      + section(.deals, deals) + section(.ticketsTab, tickets) + section(.orders, Array(orders.prefix(6)))
      + section(.timeline, Array(timeline.prefix(12)))
  }

  /// Sales, revenue, and when.
  private var figuresLines: [Line] {
    let measures = card.customer.measures
    guard measures.isBuyer || measures.returns > 0 else { return [] }
    let revenue = figures.money(Money(minor: measures.revenue))
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
    ]
  }

  private var facts: [Line] {
    let customer = card.customer
    let place = [customer.city, customer.country].compactMap(\.self).joined(separator: ", ")
    let pairs: [(String, String?)] = [
      ("owner", customer.owner ?? words[.nobody]), ("city", place), ("email", customer.email),
      ("phone", customer.phone), ("tags", customer.tags.joined(separator: " ")),
    ]
    let rows = pairs.compactMap { name, value -> Line? in
      guard let value, !value.isEmpty else { return nil }
      return [label(words.label(ofField: name)), Span(value, .value)]
    }
    guard let note = customer.note, !note.isEmpty else { return rows }
    return rows + wrapped(note, after: label(words.label(ofField: "note")), role: .value)
  }

  private var timeline: [Line] {
    if card.touches.isEmpty { return quiet(.noTouches) }
    return card.touches.flatMap { touch -> [Line] in
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
        Span(surface.fitted(figures.money(order.total), 14, alignment: .right), order.cancelled ? .disabled : .money),
        Span("  " + (order.cancelled ? words[.cancelled] + "  " : ""), .warning),
        Span(order.lines > 0 ? words(.linesLabel, order.lines) : "", .dim),
      ]
    }
  }

  private var deals: [Line] {
    card.deals.map { deal in
      let name = max(8, width - 22)
      return [
        Span(surface.fitted(words.term(deal.stage), 9), .heading), Span(surface.fitted(deal.name, name)),
        Span(surface.fitted(deal.amount.map(figures.short) ?? words[.nothing], 12, alignment: .right), .money),
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

  private func wrapped(_ text: String, after lead: Span, role: Canvas.Role) -> [Line] {
    let indent = surface.columns(of: lead.text)
    return TextBlock(text).lines(width: max(8, width - indent), glyphs: surface.glyphs, measure: surface.measure)
      .enumerated().map { index, line in
        [index == 0 ? lead : Span(String(repeating: " ", count: indent)), Span(line, role)]
      }
  }
}
