/// Numbers in rows and columns, each shaded by how large it is, with a cursor on one of them.
///
/// What the shade says is told by a block character and a role, and the number stands beside it.
package struct HeatGrid: Hashable, Sendable {
  /// One number.
  package struct Cell: Hashable, Sendable {
    /// What is written.
    package var text: String
    /// How large it is, 0 to 4; no shade without.
    package var level: Int?

    /// Makes a cell.
    package init(_ text: String, level: Int? = nil) {
      self.text = text
      self.level = level
    }

    /// How large a value is against the largest, 0 to 4; nothing for zero.
    package static func level(of value: Double, largest: Double) -> Int? {
      guard value > 0, largest > 0 else { return nil }
      return min(4, Int(value / largest * 5))
    }
  }

  /// Cells with what stands before them.
  package struct Row: Hashable, Sendable {
    /// What stands before the cells.
    package var label: String
    /// The cells, one a column.
    package var cells: [Cell]

    /// Makes a row.
    package init(_ label: String, _ cells: [Cell]) {
      self.label = label
      self.cells = cells
    }
  }

  /// A place in a grid.
  package struct Place: Hashable, Sendable {
    /// Counted from the top and from the left.
    package var row, column: Int

    /// Makes a place.
    package init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  /// What stands above the columns.
  package var columns: [String]
  /// The rows from top to bottom.
  package var rows: [Row]
  /// What stands in the corner.
  package var corner: String
  /// Where the cursor is.
  package var cursor: Place
  /// Whether keys go to the grid.
  package var isFocused: Bool

  /// Makes a grid.
  package init(columns: [String], rows: [Row], corner: String = "", cursor: Place, isFocused: Bool = true) {
    self.columns = columns
    self.rows = rows
    self.corner = corner
    self.cursor = cursor
    self.isFocused = isFocused
  }

  /// Columns of a cell at most: wider ones would tear the grid apart.
  private static let widest = 16
  /// Rows of a cell at most.
  private static let tallest = 3

  /// Paints as many rows and columns as there is room for, those around the cursor.
  ///
  /// - Returns: where each cell is, row by row.
  @discardableResult
  package func paint(on surface: inout Surface, in rect: Rect) -> [HitRegion] {
    let plan = Plan(self, surface, rect)
    surface.fill(rect)
    paintTitles(plan, on: &surface, in: rect)
    var regions: [HitRegion] = []
    for (y, row) in plan.rows.enumerated() {
      for (x, column) in plan.columns.enumerated() where rows[row].cells.indices.contains(column) {
        let area = plan.cell(x, y).intersection(rect)
        let isCursor = cursor == Place(row: row, column: column)
        paint(rows[row].cells[column], isCursor, hasShade: plan.hasShades, on: &surface, in: area)
        regions.append(HitRegion(index: row * columns.count + column, rect: area))
      }
    }
    return regions
  }

  /// What of the grid is seen, and where.
  private struct Plan {
    let rows, columns: Range<Int>
    /// Columns before the cells.
    let labels: Int
    /// Whether cells have room for more than their numbers.
    let hasShades: Bool
    private let origin: Point
    private let cell: Size

    init(_ grid: HeatGrid, _ surface: Surface, _ rect: Rect) {
      func widest(_ texts: [String]) -> Int { texts.map { surface.columns(of: $0) }.max() ?? 0 }
      let needed = 2 + widest(grid.columns + grid.rows.flatMap { $0.cells.map(\.text) })
      let wanted = widest(grid.rows.map(\.label) + [grid.corner])
      labels = 1 + min(wanted, max(rect.width / 6, rect.width - 1 - needed * grid.columns.count))
      let room = max(0, rect.width - labels)
      let width = min(HeatGrid.widest, max(needed, room / max(1, grid.columns.count)))
      let height = max(1, min(HeatGrid.tallest, (rect.height - 1) / max(1, grid.rows.count)))
      hasShades = width > needed
      rows = HeatGrid.seen(grid.rows.count, around: grid.cursor.row, room: (rect.height - 1) / height)
      columns = HeatGrid.seen(grid.columns.count, around: grid.cursor.column, room: room / width)
      origin = Point(x: rect.x + labels, y: rect.y + 1)
      cell = Size(width: width, height: height)
    }

    func cell(_ x: Int, _ y: Int) -> Rect {
      Rect(
        x: origin.x + x * cell.width, y: origin.y + y * cell.height, width: cell.width, height: cell.height)
    }
  }

  /// What stands above and before the cells; where there are more columns than are seen, a sign says so.
  private func paintTitles(_ plan: Plan, on surface: inout Surface, in rect: Rect) {
    let more = surface.glyphs.ellipsis
    surface.putFitted(
      corner, in: Rect(x: rect.x, y: rect.y, width: plan.labels - 1, height: min(1, rect.height)), role: .dim)
    for (x, column) in plan.columns.enumerated() {
      let cell = plan.cell(x, 0)
      let isCut = x == 0 && column > 0 || column == plan.columns.upperBound - 1 && column < columns.count - 1
      let title = isCut ? (x == 0 ? more + columns[column] : columns[column] + more) : columns[column]
      let line = Rect(x: cell.x, y: rect.y, width: cell.width - 1, height: 1)
      surface.putFitted(
        title, in: line.intersection(rect), role: column == cursor.column ? .value : .heading,
        alignment: .right)
    }
    for (y, row) in plan.rows.enumerated() {
      let cell = plan.cell(0, y)
      let line = Rect(x: rect.x, y: cell.y + cell.height / 2, width: plan.labels - 1, height: 1)
      surface.putFitted(rows[row].label, in: line.intersection(rect), role: row == cursor.row ? .value : .label)
    }
  }

  /// The part of a list that is seen, with the cursor in it.
  private static func seen(_ count: Int, around position: Int, room: Int) -> Range<Int> {
    let shown = min(count, max(0, room))
    let first = max(0, min(position - shown / 2, count - shown))
    return first..<first + shown
  }

  private static let heats: [Role] = [.heat1, .heat2, .heat3, .heat4, .heat5]

  /// A number on the right, its shade before it; the last column stays free.
  private func paint(_ cell: Cell, _ isCursor: Bool, hasShade: Bool, on surface: inout Surface, in area: Rect) {
    guard !area.isEmpty else { return }
    let level = cell.level.map { max(0, min($0, 4)) }
    let heat = level.map { Self.heats[$0] } ?? .dim
    let inside = Rect(x: area.x + 1, y: area.y, width: max(0, area.width - 2), height: area.height)
    let middle = area.height / 2
    let text = surface.fitted(cell.text, min(inside.width, surface.columns(of: cell.text)))
    let used = surface.columns(of: text)
    if let level, hasShade {
      let shade = surface.glyphs.shades[level]
      for row in 0..<inside.height {
        let width = row == middle ? max(0, inside.width - used - 1) : inside.width
        surface.put(String(repeating: shade, count: width), in: inside, row: row, role: heat)
      }
    }
    let plain: Role = level == nil ? .dim : hasShade ? .value : heat
    let role: Role = isCursor ? (isFocused ? .cursor : .cursorUnfocused) : plain
    surface.put(text, x: inside.maxX - used, y: area.y + middle, role: role, maxWidth: used)
    guard isCursor else { return }
    for row in 0..<area.height { surface.put(surface.glyphs.cursor, in: area, row: row, role: role) }
  }
}
