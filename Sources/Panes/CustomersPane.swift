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
    var table = TableView(
      columns: columns.map { $0.header(desk) } + [.edge], rows: [], cursor: list.window.shownIndex,
      isFocused: pane.isFocused)
    let seen = Set(table.layout(width: inside.width).map(\.index))
    let lines = CustomerLines(
      list.window.shown, marks: list.marks, columns: seen, today: figures.today, after: frame.former.customers
    ) { customer in
      let shown = Shown(customer, words, figures)
      return columns.enumerated().map { index, column in
        seen.contains(index) ? Span(column.text(shown), column.role(customer)) : Span("")
      }
    }
    frame.kept.customers = lines
    table.rows = lines.lines
    let regions = frame.paint(table, as: .customers, in: inside)
    let ids = list.window.shown.map(\.id)
    frame.add(regions.rows) { .row(.customers, ids[$0]) }
    frame.add(regions.header) { columns[$0].sort.map(Target.column) }
  }

  /// `Customers ─ revenue>5000 ─ 2,357 ─ 3 marked`.
  static func title(_ desk: Desk, withPosition: Bool = true) -> [String] {
    let list = desk.customers
    let count = list.count.map(desk.figures.count) ?? desk.words[.counting]
    let place = withPosition ? list.window.position : nil
    let position = place.map { desk.words(.ofTotal, desk.figures.count($0), count) } ?? count
    let marks = list.marks.isEmpty ? nil : desk.words(.marked, desk.figures.count(list.marks.count))
    return [desk.words[.customers], list.isFiltered ? shortened(list.filter, desk) : nil, position, marks]
      .compactMap(\.self)
  }

  /// A filter that leaves room for the count behind it.
  private static func shortened(_ filter: String, _ desk: Desk) -> String {
    filter.count > longestFilter ? filter.prefix(longestFilter) + desk.words[.counting] : filter
  }

  private static let longestFilter = 40

  /// A customer with the words of its classes, worked out once for all columns.
  private final class Shown {
    let row: CustomerRow
    let classes: CustomerWords
    let figures: Figures

    init(_ row: CustomerRow, _ words: Words, _ figures: Figures) {
      self.row = row
      self.figures = figures
      classes = CustomerWords(row, words)
    }
  }

  /// A column of the list: its header, and what a customer has in it.
  private struct Column: Sendable {
    let title: Phrase
    let width: Length
    var alignment = Alignment.left
    /// Columns with a higher number go first where there is little room.
    var drop = 0
    /// The field that a click sorts by.
    var sort: String?
    let text: @Sendable (Shown) -> String
    var role: @Sendable (CustomerRow) -> Canvas.Role = { _ in .text }

    func header(_ desk: Desk) -> TableView.Column {
      let current = desk.customers.sort
      let order: TableView.Sort? = current.field == sort ? (current.descending ? .descending : .ascending) : nil
      return TableView.Column(
        desk.words[title], width: width, alignment: alignment, dropPriority: drop, sort: order)
    }
  }

  private static let columns: [Column] = [
    Column(title: .columnName, width: .flex(min: 14, weight: 5), sort: "name", text: { $0.row.name }),
    Column(
      title: .columnTier, width: .fixed(4), drop: 3,
      text: { String($0.classes.tier.prefix(3)) }, role: { CustomerWords.tierRole($0) }),
    Column(
      title: .columnSegment, width: .fixed(14), drop: 2, text: { $0.classes.segment }),
    Column(
      title: .columnLast, width: .fixed(7), alignment: .right, drop: 1, sort: "last",
      text: { $0.figures.ago($0.row.measures.lastSale) }),
    Column(
      title: .columnRevenue, width: .fixed(9), alignment: .right, sort: "revenue",
      text: { $0.figures.short(Money(minor: $0.row.measures.revenue), isHidden: $0.row.hidden.contains("revenue")) },
      role: { _ in .money }),
    Column(
      title: .columnOrders, width: .fixed(7), alignment: .right, drop: 4, sort: "orders",
      text: { $0.figures.count($0.row.measures.sales) }),
    Column(title: .columnClass, width: .fixed(3), drop: 5, text: { $0.classes.abc }),
    Column(title: .columnScores, width: .fixed(5), drop: 6, text: { $0.classes.scores }),
    Column(
      title: .columnCity, width: .flex(min: 12, weight: 2), drop: 7, sort: "city", text: { $0.row.city ?? "" }),
    Column(title: .columnOwner, width: .fixed(10), drop: 8, text: { $0.row.owner ?? "" }),
    Column(title: .columnCountry, width: .fixed(14), drop: 9, text: { $0.row.country ?? "" }),
    Column(
      title: .columnCreated, width: .fixed(10), drop: 10, sort: "created",
      text: { $0.row.created?.description ?? "" }),
  ]

  /// What to do where there is nothing to see.
  private static func paintEmpty(_ desk: Desk, on frame: inout Painted, in rect: Rect) {
    let words = desk.words
    if desk.customers.isSearching { return frame.surface.notice([words[.searching]], in: rect) }
    if desk.customers.isFiltered { return frame.surface.notice([words[.noCustomerFits]], in: rect) }
    frame.surface.notice(
      [
        words[.bookIsEmpty], "", words[.emptyAdd], words[.emptyImport],
        "  " + words(.emptyImportCommand, desk.bookName + ".guanxi"), words[.emptyDemo],
        "  " + words[.emptyDemoCommand],
      ], in: rect)
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
