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
    var view = TableView(columns: columns, rows: [], cursor: position - seen.top, isFocused: side.isFocused)
    let width = view.layout(width: rect.width).first { $0.index == Self.barColumn }?.width ?? 0
    let largest = Double(classes.map(\.customers).max() ?? 0)
    view.rows = seen.visible.map { place in
      let fraction = largest > 0 ? Double(classes[place].customers) / largest : 0
      return row(place, bar: BarRow(fraction: fraction).text(width: width, glyphs: frame.surface.glyphs))
    }
    frame.add(frame.paint(view, as: .segments, in: rect).rows) { .line(.segments, seen.top + $0) }
  }

  private static let barColumn = 2

  private var columns: [TableView.Column] {
    let words = side.desk.words
    return [
      .init(title, width: .flex(min: 14, weight: 1)),
      .init(words[.columnCustomers], width: .fixed(9), alignment: .right),
      .init("", width: .flex(min: 16, weight: 4), dropPriority: 3),
      .init(words[.columnShare], width: .fixed(7), alignment: .right, dropPriority: 2),
      .init(words[.columnRevenue], width: .fixed(8), alignment: .right, dropPriority: 1),
      .init(words[.columnOfRevenue], width: .fixed(7), alignment: .right),
      .init(words[.columnCame], width: .fixed(7), alignment: .right),
      .init(words[.columnLeft], width: .fixed(7), alignment: .right), .edge,
    ]
  }

  private func row(_ place: Int, bar: String) -> TableView.Row {
    let (desk, figures) = (side.desk, side.figures)
    let group = figures.table.classes[place]
    return TableView.Row([
      Span(desk.segmentName(place, of: figures.table.model)), Span(desk.figures.count(group.customers), .value),
      Span(bar, .bar),
      Span(figures.share(group.customers)), Span(figures.short(group.revenue), .money),
      Span(figures.share(group.revenue)), figures.came(place), figures.left(place),
    ])
  }
}
