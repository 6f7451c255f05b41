import Canvas
import Domain
import Workbench

/// The list of customers.
enum CustomersPane {
  static func paint(_ desk: Desk, _ pane: Pane, on frame: inout Painted) {
    let inside = pane.frame(title(desk), on: &frame)
    let list = desk.customers
    frame.visibleRows[.customers] = TableView.visibleRows(height: inside.height)
    if list.window.rows.isEmpty {
      return paintEmpty(desk, on: &frame, in: inside)
    }
    let (words, figures) = (desk.words, desk.figures)
    let cells = list.columns.map(CustomerCell.init)
    var table = TableView(
      columns: cells.enumerated().map { $1.header(desk, place: $0, on: frame.surface) } + [.edge], rows: [],
      cursor: list.window.shownIndex, isFocused: pane.isFocused)
    let seen = Set(table.layout(width: inside.width).map(\.index))
    let lines = CustomerLines(
      list.window.shown, marks: list.marks, columns: list.columns.enumerated().map { seen.contains($0) ? $1 : nil },
      today: figures.today, after: frame.former.customers
    ) { customer in
      let shown = ShownCustomer(customer, words, figures)
      return cells.enumerated().map { index, cell in seen.contains(index) ? cell.span(shown) : Span("") }
    }
    frame.kept.customers = lines
    table.rows = lines.lines
    let regions = frame.paint(table, as: .customers, in: inside)
    let ids = list.window.shown.map(\.id)
    frame.add(regions.rows) { .row(.customers, ids[$0]) }
    frame.add(regions.header) { index in
      list.columns.indices.contains(index) ? list.columns[index].sort.map { Target.column($0.field) } : nil
    }
  }

  /// `Customers ─ revenue>5000 ─ 2,357 ─ 3 marked`.
  static func title(_ desk: Desk, withPosition: Bool = true) -> [String] {
    let list = desk.customers
    let count = list.count.map(desk.figures.count) ?? desk.words[.counting]
    let position = withPosition ? position(desk) ?? count : count
    let marks = list.marks.isEmpty ? nil : desk.words(.marked, desk.figures.count(list.marks.count))
    return [desk.words[.customers], list.isFiltered ? list.filter : nil, position, marks]
      .compactMap(\.self)
  }

  /// `12 of 2,357`; nil where the cursor is on none.
  static func position(_ desk: Desk) -> String? {
    let (list, count) = (desk.customers, desk.figures.count)
    return list.window.position.map { desk.words(.ofTotal, count($0), list.count.map(count) ?? desk.words[.counting]) }
  }

  /// What to do where there is nothing to see.
  static func paintEmpty(_ desk: Desk, on frame: inout Painted, in rect: Rect) {
    let words = desk.words
    if desk.customers.isSearching { return frame.surface.notice([words[.searching]], in: rect) }
    if desk.customers.isFiltered {
      let missing = desk.customers.missing.map { words(.modelMissing, $0.rawValue) }
      return frame.surface.notice([words[.noCustomerFits], missing].compactMap(\.self), in: rect)
    }
    frame.surface.notice(
      [words[.bookIsEmpty], ""]
        + [Phrase.emptyAdd, .emptyImport, .emptyDemo, .emptyTour].map { words[$0] }, in: rect)
  }
}

extension TableView.Column {
  /// Nothing, after the last column: keeps its text off the border.
  static var edge: TableView.Column { TableView.Column("", width: .fixed(0)) }
}

extension Surface {
  /// Quiet lines in an empty pane.
  mutating func notice(_ lines: [String], in rect: Rect) {
    for (row, line) in lines.enumerated() {
      put("  " + line, in: rect, row: row + (rect.height > lines.count ? 1 : 0), role: .placeholder)
    }
  }
}
