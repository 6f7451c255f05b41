import Canvas
import Domain
import Workbench

/// Recency against frequency: how many customers have each pair of scores, or what they bring.
enum ScoreGridSide {
  static func paint(_ side: SegmentsPane.Side, on frame: inout Painted, in rect: Rect) {
    let (desk, board) = (side.desk, side.desk.segments)
    guard let grid = board.grid else { return }
    let words = desk.words
    var rest = rect
    let line = rest.cut(bottom: min(1, max(0, rest.height - 6)))
    frame.surface.putFitted(" " + cellLine(grid, side), in: line, role: .value)
    let isRevenue = board.showsRevenue && !side.figures.isHidden
    if rest.height > 7 {
      let title = words[isRevenue ? .gridOfRevenue : .gridOfCustomers]
      frame.surface.putFitted(" " + title, in: rest.cut(top: 1), role: .label)
    }
    let values =
      isRevenue ? grid.revenue.map { $0.map { Double($0.minor) } } : grid.customers.map { $0.map(Double.init) }
    let largest = values.joined().max() ?? 0
    let rows = (0..<5).reversed().map { r in
      HeatGrid.Row(
        words(.scoreR, r + 1),
        (0..<5).map { f in
          let text = isRevenue ? desk.figures.short(grid.revenue[r][f]) : desk.figures.count(grid.customers[r][f])
          return HeatGrid.Cell(text, level: HeatGrid.Cell.level(of: values[r][f], largest: largest))
        })
    }
    let view = HeatGrid(
      columns: (1...5).map { words(.scoreF, $0) }, rows: rows,
      cursor: HeatGrid.Place(row: board.cursor.row, column: board.cursor.column), isFocused: side.isFocused)
    frame.add(view.paint(on: &frame.surface, in: rest.inset(dx: 1))) { .line(.segments, $0) }
  }

  /// What is in the cell under the cursor, in words.
  private static func cellLine(_ grid: ScoreGrid, _ side: SegmentsPane.Side) -> String {
    let (desk, figures) = (side.desk, side.figures)
    let scores = desk.segments.scores
    let customers = grid.customers[scores.recency - 1][scores.frequency - 1]
    let revenue = grid.revenue[scores.recency - 1][scores.frequency - 1]
    return desk.words(
      .cellLine, desk.words(.cellName, scores.recency, scores.frequency), desk.figures.count(customers),
      figures.share(customers), figures.short(revenue), figures.share(revenue))
  }
}
