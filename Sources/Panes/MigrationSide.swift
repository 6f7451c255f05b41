import Canvas
import Workbench

/// From which class to which customers went: then from top to bottom, now from left to right.
enum MigrationSide {
  static func paint(_ side: SegmentsPane.Side, on frame: inout Painted, in rect: Rect) {
    let (desk, board) = (side.desk, side.desk.segments)
    guard let flows = board.flows else { return }
    let words = desk.words
    var rest = rect
    let cursor = board.cursor
    frame.surface.putFitted(
      " " + cellLine(flows, cursor, desk), in: rest.cut(bottom: min(1, rest.height)), role: .value)
    let names = (0...flows.none).map { desk.segmentName($0, of: flows.model) }
    // Those who stayed are the many, and would leave all others without a shade.
    let largest = names.indices.flatMap { row in names.indices.map { row == $0 ? 0 : flows.customers[row][$0] } }.max()
    let rows = names.indices.map { row in
      HeatGrid.Row(
        "\(row + 1) " + names[row],
        names.indices.map { column in
          let count = flows.customers[row][column]
          guard count > 0 else { return HeatGrid.Cell("") }
          let level = row == column ? nil : HeatGrid.Cell.level(of: Double(count), largest: Double(largest ?? 0))
          return HeatGrid.Cell(desk.figures.count(count), level: level)
        })
    }
    let view = HeatGrid(
      columns: names.indices.map { "\($0 + 1)" }, rows: rows,
      corner: words[frame.surface.glyphs.isASCII ? .fromToPlain : .fromTo],
      cursor: HeatGrid.Place(row: cursor.row, column: cursor.column), isFocused: side.isFocused)
    frame.add(view.paint(on: &frame.surface, in: rest.inset(dx: 1))) { .line(.segments, $0) }
  }

  /// The way under the cursor in words.
  private static func cellLine(_ flows: ClassFlows, _ cursor: SegmentBoard.Cursor, _ desk: Desk) -> String {
    let count = desk.figures.count(flows.customers[cursor.row][cursor.column])
    let from = desk.segmentName(cursor.row, of: flows.model)
    guard cursor.row != cursor.column else { return desk.words(.stayLine, from, count) }
    return desk.words(.flowLine, from, desk.segmentName(cursor.column, of: flows.model), count)
  }
}
