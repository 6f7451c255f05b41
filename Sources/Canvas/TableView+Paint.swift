extension TableView {
  /// Paints the header and as many rows as there is room for.
  ///
  /// - Parameter former: what was painted there before; lines that stand in it are copied.
  /// - Returns: where they are.
  @discardableResult
  package func paint(on surface: inout Surface, in rect: Rect, after former: PaintedTable? = nil) -> Regions {
    guard !rect.isEmpty else { return Regions() }
    surface.fill(rect)
    let layout = layout(width: rect.width)
    var body = rect
    let head = body.cut(top: 1)
    var regions = Regions()
    eachCell(of: layout, in: head) { column, cell in
      paintTitle(columns[column], on: &surface, in: cell)
      regions.header.append(HitRegion(index: column, rect: cell))
    }
    let reuse = TableReuse(former, for: self, on: surface, in: rect)
    for (index, row) in rows.prefix(body.height).enumerated() {
      let line = body.row(index)
      if reuse?.copy(index, of: self, to: line, on: &surface) != true {
        paint(row, isCursor: index == cursor, layout: layout, on: &surface, in: line)
      }
      regions.rows.append(HitRegion(index: index, rect: line))
    }
    if rows.isEmpty {
      surface.put("  " + placeholder, in: body, role: .placeholder)
    }
    return regions
  }

  private func eachCell(of layout: [(index: Int, width: Int)], in line: Rect, do body: (Int, Rect) -> Void) {
    var x = line.x + Self.gutter
    for (index, width) in layout {
      let cell = Rect(x: x, y: line.y, width: width, height: 1).intersection(line)
      if !cell.isEmpty { body(index, cell) }
      x += width + Self.gap
    }
  }

  private func paintTitle(_ column: Column, on surface: inout Surface, in cell: Rect) {
    let mark = column.sortMark(surface.glyphs)
    guard !mark.isEmpty else {
      return surface.putFitted(column.title, in: cell, role: .heading, alignment: column.alignment)
    }
    let room = max(0, cell.width - 1 - surface.columns(of: mark))
    let title = surface.columns(of: column.title) > room ? surface.fitted(column.title, room) : column.title
    surface.putFitted(
      title.isEmpty ? mark : title + " " + mark, in: cell, role: .heading, alignment: column.alignment)
  }

  private func paint(
    _ row: Row, isCursor: Bool, layout: [(index: Int, width: Int)], on surface: inout Surface, in line: Rect
  ) {
    let lineRole: Role? = isCursor ? (isFocused ? .cursor : .cursorUnfocused) : nil
    surface.fill(line, role: lineRole ?? .text)
    let glyphs = surface.glyphs
    if row.isMarked { surface.put(glyphs.mark, in: line, role: .marked) }
    if let lineRole { surface.put(glyphs.cursor, x: line.x + 1, y: line.y, role: lineRole, maxWidth: line.width - 1) }
    eachCell(of: layout, in: line) { column, cell in
      guard row.cells.indices.contains(column) else { return }
      let span = row.cells[column]
      surface.putFitted(
        span.text, in: cell, role: lineRole ?? (row.isMarked ? .marked : span.role),
        alignment: columns[column].alignment)
    }
  }
}
