import Canvas
import Workbench

/// The queue of open tickets by the time that is left, or one of them with its conversation.
enum TicketsPane {
  static func paint(_ desk: Desk, _ pane: Pane, on frame: inout Painted) {
    if let card = desk.tickets.card, pane.isFocused, desk.isZoomed {
      return TicketCardPane.paint(card, desk, pane, on: &frame)
    }
    let (words, figures) = (desk.words, desk.figures)
    let scope = desk.followsCustomer ? words(.onlyCustomer, desk.shownCustomer?.name ?? "") : words[.wholeBook]
    let count = desk.tickets.count.map(figures.count) ?? words[.counting]
    let filter = desk.tickets.filter
    let title = [words[.tickets], scope, filter.isFiltered ? filter.text : nil, count].compactMap(\.self)
    let inside = pane.frame(title, on: &frame)
    frame.visibleRows[.tickets] = TableView.visibleRows(height: inside.height)
    let shown = Array(desk.tickets.window.shown)
    let table = TableView(
      columns: columns(words), rows: shown.map { row($0, words, figures) },
      cursor: desk.tickets.window.shownIndex, isFocused: pane.isFocused,
      placeholder: words[filter.isFiltered ? .nothingFitsFilter : .noTickets])
    frame.add(frame.paint(table, as: .tickets, in: inside).rows) { .row(.tickets, shown[$0].id) }
  }

  private static func columns(_ words: Words) -> [TableView.Column] {
    [
      .init(words[.columnDue], width: .fixed(6), alignment: .right, sort: .ascending),
      .init("", width: .fixed(1)),
      .init(words[.columnPriority], width: .fixed(4)),
      .init(words[.columnTier], width: .fixed(4), dropPriority: 3),
      .init(words[.columnCustomer], width: .flex(min: 10, weight: 2), dropPriority: 2),
      .init(words[.columnSubject], width: .flex(min: 12, weight: 3)),
      .init(words[.columnWho], width: .fixed(6), dropPriority: 1),
      .init(words[.columnState], width: .fixed(8), dropPriority: 4), .edge,
    ]
  }

  private static func row(_ ticket: TicketListRow, _ words: Words, _ figures: Figures) -> TableView.Row {
    let isOverdue = TicketWords.isOverdue(ticket, figures)
    let role = TicketWords.priorityRole(ticket)
    return TableView.Row([
      Span(figures.countdown(to: ticket.due), TicketWords.dueRole(ticket, figures)),
      Span(isOverdue ? words[.overdueMark] : "", .alertHigh),
      Span(TicketWords.priority(ticket, words), role),
      Span(ticket.pyramid.map { String(words.term($0.rawValue).prefix(3)) } ?? ""),
      Span(ticket.customer ?? words[.nothing]), Span(ticket.subject),
      Span(ticket.assignee ?? words[.nothing], .dim), Span(words.term(ticket.state), .dim),
    ])
  }
}

/// One ticket: what was said, and beside it who the customer is.
enum TicketCardPane {
  static func paint(_ card: TicketCard, _ desk: Desk, _ pane: Pane, on frame: inout Painted) {
    let (words, figures) = (desk.words, desk.figures)
    let ticket = card.ticket
    var rest = pane.frame([ticket.subject, "#\(ticket.id)"], on: &frame)
    let facts = [
      words.term(ticket.priority), words.term(ticket.state),
      words[.columnDue] + " " + figures.countdown(to: ticket.due),
      words[.columnWho] + " " + (ticket.assignee ?? words[.nothing]),
      words[.openedLabel] + " " + figures.moment(ticket.opened),
    ]
    frame.surface.putFitted(
      facts.joined(separator: " · "), in: rest.cut(top: 1), role: TicketWords.priorityRole(ticket))
    _ = rest.cut(top: 1)
    let sideWidth = rest.width >= 90 ? 36 : 0
    let side = rest.cut(right: sideWidth)
    if sideWidth == 0, let customer = card.customer {
      let line = [customer.name, CustomerWords(customer, desk.words).line].filter { !$0.isEmpty }
      frame.surface.putFitted(line.joined(separator: " · "), in: rest.cut(top: 1), role: .value)
    }
    frame.visibleRows[.tickets] = rest.height
    paintEvents(card, desk, on: &frame, in: rest)
    paintCustomer(card.customer, desk, on: &frame, in: side)
  }

  private static func paintEvents(_ card: TicketCard, _ desk: Desk, on frame: inout Painted, in rect: Rect) {
    let surface = frame.surface
    let lines = card.events.flatMap { event -> [[Span]] in
      let head = [
        Span(desk.figures.moment(event.at) + "  ", .dim), Span(desk.words.term(event.event) + "  ", .heading),
        Span(event.author ?? "", .dim),
      ]
      let text = event.text.map { text in
        TextBlock(text).lines(width: max(8, rect.width - 4), glyphs: surface.glyphs, measure: surface.measure)
      }
      return [head] + (text ?? []).map { [Span("  " + $0)] } + [[]]
    }
    if lines.isEmpty { return frame.surface.notice([desk.words[.noEvents]], in: rect) }
    let first = min(desk.cardOffset, max(0, lines.count - rect.height))
    for (row, line) in lines.dropFirst(first).prefix(rect.height).enumerated() {
      frame.surface.put(line, in: rect, row: row)
    }
  }

  /// Who asks: what no help desk shows.
  private static func paintCustomer(_ customer: CustomerRow?, _ desk: Desk, on frame: inout Painted, in rect: Rect) {
    guard !rect.isEmpty else { return }
    guard let customer else { return frame.surface.notice([desk.words[.unknownCustomer]], in: rect) }
    let (words, figures) = (desk.words, desk.figures)
    let classes = CustomerWords(customer, desk.words)
    let lines: [(String, Canvas.Role)] = [
      (customer.name, .title), (classes.line, CustomerWords.tierRole(customer)),
      (
        words[.columnRevenue] + " "
          + figures.short(.init(minor: customer.measures.revenue), isHidden: customer.hidden.contains("revenue")),
        .money
      ),
      (words[.lastOrder] + " " + figures.distance(customer.measures.lastSale), .text),
      (customer.owner ?? words[.nobody], .dim), (customer.phone ?? "", .text), (customer.email ?? "", .text),
    ]
    for (row, line) in lines.filter({ !$0.0.isEmpty }).enumerated() {
      frame.surface.putFitted(line.0, in: rect.inset(dx: 1), row: row, role: line.1)
    }
  }
}
