import Canvas
import Workbench

/// The list with one line of detail, for windows in which nothing else has room.
enum TinyPane {
  static func paint(_ desk: Desk, on frame: inout Painted, in area: Rect) {
    var rest = area
    let detail = rest.cut(bottom: 1)
    frame.occupy(area, by: .customers)
    let window = desk.customers.window
    let shown = window.shown
    frame.visibleRows[.customers] = rest.height
    if window.rows.isEmpty {
      CustomersPane.paintEmpty(desk, on: &frame, in: rest)
    }
    for (row, customer) in shown.prefix(rest.height).enumerated() {
      let line = rest.row(row)
      let isCursor = row == window.shownIndex
      let mark = desk.customers.marks.contains(customer.id) ? frame.surface.glyphs.mark : " "
      let cursor = isCursor ? frame.surface.glyphs.cursor : " "
      let amount = desk.figures.short(
        .init(minor: customer.measures.revenue), isHidden: customer.hidden.contains("revenue"))
      let room = max(0, line.width - 3 - amount.count)
      let text = mark + cursor + frame.surface.fitted(customer.name, room) + " " + amount
      frame.surface.putFitted(text, in: line, role: isCursor ? .cursor : .text)
      frame.add(.row(.customers, customer.id), line)
    }
    guard let customer = desk.shownCustomer else { return }
    let words = CustomerWords(customer, desk.words)
    let facts = [words.line, customer.city, customer.phone].compactMap(\.self).filter { !$0.isEmpty }
    frame.surface.putFitted(facts.joined(separator: " · "), in: detail, role: .value)
  }
}
