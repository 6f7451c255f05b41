/// A table as it was painted, so that the next one need only paint the rows that differ.
package struct PaintedTable: Sendable {
  package let table: TableView
  package let rect: Rect
  fileprivate let surface: Surface

  /// Keeps what stands on a surface where a table was just painted.
  package init(_ table: TableView, on surface: Surface, in rect: Rect) {
    self.table = table
    self.surface = surface
    self.rect = rect
  }

  /// How far apart rows stand in two lists, by a row that both begin or began with.
  package static func shift<Row>(
    of rows: some Collection<Row>, from former: some Collection<Row>, by equal: (Row, Row) -> Bool
  )
    -> Int?
  {
    guard let first = rows.first, let formerFirst = former.first else { return nil }
    if let index = former.firstIndex(where: { equal($0, first) }) {
      return former.distance(from: former.startIndex, to: index)
    }
    let index = rows.firstIndex { equal($0, formerFirst) }
    return index.map { -rows.distance(from: rows.startIndex, to: $0) }
  }
}

/// Which lines of a table painted before stand in another one too.
struct TableReuse {
  private let former: PaintedTable
  private let shift: Int

  /// Finds what can be taken over; nil where the two do not look alike.
  init?(_ former: PaintedTable?, for table: TableView, on surface: Surface, in rect: Rect) {
    guard let former, former.rect == rect, former.surface.size == surface.size,
      former.surface.glyphs == surface.glyphs, former.surface.measure == surface.measure,
      former.table.columns == table.columns, former.table.isFocused == table.isFocused,
      let shift = PaintedTable.shift(of: table.rows, from: former.table.rows, by: ==)
    else { return nil }
    self.former = former
    self.shift = shift
  }

  /// Copies the line of a row to where the row stands now.
  ///
  /// - Returns: whether it was there to be copied.
  func copy(_ index: Int, of table: TableView, to line: Rect, on surface: inout Surface) -> Bool {
    let old = index + shift
    let wasShown = former.table.rows.prefix(max(0, former.rect.height - 1)).indices.contains(old)
    guard wasShown, former.table.rows[old] == table.rows[index],
      (old == former.table.cursor) == (index == table.cursor)
    else { return false }
    surface.copy(line, of: former.surface, from: former.rect.y + 1 + old)
    return true
  }
}

extension Surface {
  /// Copies cells of a row of another surface of the same size into the same columns of a line.
  mutating func copy(_ line: Rect, of other: Surface, from row: Int) {
    let area = line.intersection(bounds)
    guard !area.isEmpty, row >= 0, row < other.size.height else { return }
    let (target, source) = (area.y * size.width, row * size.width)
    for x in area.x..<area.maxX { cells[target + x] = other.cells[source + x] }
  }
}
