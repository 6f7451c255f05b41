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
    let head = classes.line.isEmpty ? desk.words[.noClass] : classes.line
    let role: Canvas.Role = classes.line.isEmpty ? .dim : CustomerWords.tierRole(card.customer)
    frame.surface.putFitted(head, in: rest.cut(top: 1), role: role)
    paintTabs(desk, on: &frame, in: rest.cut(top: 1))
    frame.visibleRows[.detail] = rest.height
    let lines = CardLines(desk: desk, card: card, width: rest.width, surface: frame.surface).lines(of: desk.tab)
    let first = min(desk.cardOffset, max(0, lines.count - rest.height))
    for (row, line) in lines.dropFirst(first).prefix(rest.height).enumerated() {
      frame.surface.put(line, in: rest, row: row)
    }
  }

  private static func paintTabs(_ desk: Desk, on frame: inout Painted, in rect: Rect) {
    var rest = rect
    for tab in CardTab.allCases {
      let spans = [Span(desk.words[tab.title], tab == desk.tab ? .tabActive : .tabInactive), Span("  ")]
      let part = rest.cut(left: frame.surface.columns(of: spans))
      guard !part.isEmpty else { return }
      frame.surface.put(spans, in: part)
      frame.add(.tab(tab), part)
    }
  }
}
