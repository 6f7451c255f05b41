import Canvas
import Workbench

/// The columns of the list, to choose from and to order: at the side, so that the list is seen to follow.
enum ColumnsPane {
  private static let width = 34

  static func paint(_ sheet: ColumnSheet, _ desk: Desk, on frame: inout Painted, in body: Rect) {
    frame.cover()
    frame.surface.cursor = nil
    var side = body
    var area = side.cut(right: min(width, body.width))
    area = area.cut(top: min(area.height, sheet.rows.count + 2))
    frame.surface.fill(area, role: .popup)
    let inside = Frame(title: [desk.words[.columnsTitle]], isFocused: true).paint(on: &frame.surface, in: area)
    let first = ListMenu.firstShown(cursor: sheet.cursor, count: sheet.rows.count, height: inside.height)
    let regions = sheet.rows.indices.dropFirst(first).prefix(inside.height).map { index in
      let line = inside.row(index - first)
      paint(sheet.rows[index], desk, isCursor: index == sheet.cursor, on: &frame.surface, in: line)
      return HitRegion(index: index, rect: line)
    }
    frame.add(regions) { .menuItem($0) }
  }

  private static func paint(
    _ row: ColumnSheet.Row, _ desk: Desk, isCursor: Bool, on surface: inout Surface, in line: Rect
  ) {
    let glyphs = surface.glyphs
    let parts = line.columns(.fixed(1), .fixed(1), .share(), gap: 1)
    let role: Canvas.Role = isCursor ? .cursor : row.isOn ? .text : .dim
    if isCursor {
      surface.fill(line, role: .cursor)
      surface.put(glyphs.cursor, in: parts[0], role: .cursor)
    }
    if row.isOn { surface.put(glyphs.check, in: parts[1], role: isCursor ? .cursor : .marked) }
    surface.putFitted(row.column.title(in: desk.words), in: parts[2], role: role)
  }
}
