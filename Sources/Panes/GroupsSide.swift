import Canvas
import Domain
import Keyboard
import Workbench

/// The classes of a model: how many customers, what they bring, who came and who left.
enum GroupsSide {
  static func paint(_ side: SegmentsPane.Side, on frame: inout Painted, in rect: Rect) {
    GroupTable(side, title: side.desk.words.term(side.figures.table.model.rawValue)).paint(on: &frame, in: rect)
  }
}

/// A table with a line for each class.
struct GroupTable {
  private let side: SegmentsPane.Side
  private let title: String

  init(_ side: SegmentsPane.Side, title: String) {
    self.side = side
    self.title = title
  }

  /// The lines that the table wants.
  var height: Int { side.figures.table.classes.count + 1 }

  func paint(on frame: inout Painted, in rect: Rect) {
    let position = side.desk.segments.cursor.row
    let classes = side.figures.table.classes
    let seen = ListCursor(count: classes.count, position: position, height: TableView.visibleRows(height: rect.height))
    let bar = Double(classes.map(\.customers).max() ?? 0)
    let view = TableView(
      columns: columns, rows: seen.visible.map { row($0, bar: bar, frame.surface.glyphs) },
      cursor: position - seen.top, isFocused: side.isFocused)
    frame.add(view.paint(on: &frame.surface, in: rect).rows) { .line(.segments, seen.top + $0) }
  }

  private static let barWidth = 16

  private var columns: [TableView.Column] {
    let words = side.desk.words
    return [
      .init(title, width: .flex(min: 14, weight: 1)),
      .init(words[.columnCustomers], width: .fixed(9), alignment: .right),
      .init("", width: .fixed(Self.barWidth), dropPriority: 3),
      .init(words[.columnShare], width: .fixed(7), alignment: .right, dropPriority: 2),
      .init(words[.columnRevenue], width: .fixed(8), alignment: .right, dropPriority: 1),
      .init(words[.columnOfRevenue], width: .fixed(7), alignment: .right),
      .init(words[.columnCame], width: .fixed(6), alignment: .right),
      .init(words[.columnLeft], width: .fixed(6), alignment: .right), .edge,
    ]
  }

  private func row(_ place: Int, bar: Double, _ glyphs: Glyphs) -> TableView.Row {
    let (desk, figures) = (side.desk, side.figures)
    let group = figures.table.classes[place]
    let length = bar > 0 ? Double(group.customers) / bar : 0
    return TableView.Row([
      Span(desk.segmentName(place, of: figures.table.model)), Span(desk.figures.count(group.customers), .value),
      Span(BarRow(fraction: length).text(width: Self.barWidth, glyphs: glyphs), .bar),
      Span(figures.share(group.customers)), Span(figures.short(group.revenue), .money),
      Span(figures.share(group.revenue)), figures.came(place), figures.left(place),
    ])
  }
}
