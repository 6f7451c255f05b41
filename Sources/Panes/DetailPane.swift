import Canvas
import Domain
import Workbench

/// The card of a customer: who it is, where it stands, and what there was with it.
enum DetailPane {
  static func paint(_ desk: Desk, _ pane: Pane, on frame: inout Painted) {
    guard let card = desk.card else {
      let inside = pane.frame([desk.words[.detail]], on: &frame)
      frame.visibleRows[.detail] = inside.height
      return frame.surface.notice([desk.words[.noCustomer]], in: inside)
    }
    var rest = pane.frame([card.customer.name, "#\(card.customer.id)"], on: &frame)
    let classes = CustomerWords(card.customer, desk.words)
    let head = classes.tier.isEmpty ? classes.line + " · " + desk.words[.noClass] : classes.line
    let role: Canvas.Role = classes.tier.isEmpty ? .dim : CustomerWords.tierRole(card.customer)
    frame.surface.putFitted(head, in: rest.cut(top: 1), role: role)
    if let alert = card.alerts.first { paint(alert, of: card, desk, on: &frame, in: rest.cut(top: 1)) }
    paintTabs(desk, on: &frame, in: rest.cut(top: 1))
    frame.visibleRows[.detail] = rest.height
    let lines = CardLines(desk: desk, card: card, width: rest.width, surface: frame.surface)
    if card.items(of: desk.tab).isEmpty { return paint(lines.lines(of: desk.tab), desk, on: &frame, in: rest) }
    paintItems(lines.items(of: desk.tab), desk, pane, on: &frame, in: rest)
  }

  /// A side to read.
  private static func paint(_ lines: [CardLines.Line], _ desk: Desk, on frame: inout Painted, in rect: Rect) {
    let first = min(desk.cardOffset, max(0, lines.count - rect.height))
    for (row, line) in lines.dropFirst(first).prefix(rect.height).enumerated() {
      frame.surface.put(line, in: rect, row: row)
    }
  }

  /// A side that lists records, scrolled so that the one under the cursor is seen.
  private static func paintItems(
    _ items: [[CardLines.Line]], _ desk: Desk, _ pane: Pane, on frame: inout Painted, in rect: Rect
  ) {
    let lines = items.enumerated().flatMap { index, lines in lines.enumerated().map { (index, $0.offset, $0.element) } }
    let start = lines.firstIndex { $0.0 == desk.cardCursor } ?? 0
    let first = max(0, min(start - rect.height / 2, lines.count - rect.height))
    for (row, (index, place, spans)) in lines.dropFirst(first).prefix(rect.height).enumerated() {
      let line = rect.row(row)
      let isCursor = index == desk.cardCursor && place == 0
      let role: Canvas.Role = pane.isFocused ? .cursor : .cursorUnfocused
      if isCursor { frame.surface.fill(line, role: role) }
      let lead = isCursor ? frame.surface.glyphs.cursor : " "
      frame.surface.put([Span(lead)] + spans.map { isCursor ? Span($0.text, role) : $0 }, in: line)
      frame.add(.line(.detail, index), line)
    }
  }

  /// The severest alert, and how many more there are.
  private static func paint(
    _ alert: AlertRow, of card: CustomerCard, _ desk: Desk, on frame: inout Painted, in rect: Rect
  ) {
    let more = card.alerts.count > 1 ? " " + desk.words(.moreAlerts, card.alerts.count - 1) : ""
    let sign = AlertWords.sign(alert, desk.words, frame.surface.glyphs)
    let text = " " + desk.words.matter(of: alert)
    let room = max(0, rect.width - frame.surface.columns(of: sign.text + more))
    let fitted = frame.surface.columns(of: text) <= room ? text : frame.surface.fitted(text, room)
    frame.surface.put([sign, Span(fitted, sign.role), Span(more, .dim)], in: rect)
  }

  private static func paintTabs(_ desk: Desk, on frame: inout Painted, in rect: Rect) {
    let tabs = CardTab.allCases
    SideTabs.paint(tabs.map { desk.words[$0.title] }, active: desk.tab.rawValue, on: &frame, in: rect) {
      .tab(tabs[$0])
    }
  }
}
