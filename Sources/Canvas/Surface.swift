/// A rectangle of cells to paint on, which a terminal then shows.
///
/// Nothing painted outside it has any effect, and no text painted on it can command a terminal: see `safe`.
package struct Surface: Sendable {
  /// Columns and rows.
  package let size: Size
  /// The signs widgets draw with here.
  package let glyphs: Glyphs
  /// How text is measured here.
  package let measure: DisplayWidth
  /// All cells, row by row: `size.width * size.height` of them.
  package internal(set) var cells: [Cell]
  /// Where the terminal's own cursor should stand, if it should be seen.
  package var cursor: Point?

  /// Makes an empty surface.
  package init(size: Size, glyphs: Glyphs = .unicode, measure: DisplayWidth = .standard) {
    self.size = size
    self.glyphs = glyphs
    self.measure = measure
    cells = Array(repeating: .blank, count: size.width * size.height)
  }

  /// Makes an empty surface of so many columns and rows.
  package init(width: Int, height: Int, glyphs: Glyphs = .unicode) {
    self.init(size: Size(width: width, height: height), glyphs: glyphs)
  }

  /// The rectangle the surface is.
  package var bounds: Rect { Rect(size) }

  /// The cell in column `x` of row `y`; a blank one outside.
  package subscript(x: Int, y: Int) -> Cell {
    guard x >= 0, x < size.width, y >= 0, y < size.height else { return .blank }
    return cells[y * size.width + x]
  }

  /// The cells of row `y`, empty outside.
  package func row(_ y: Int) -> ArraySlice<Cell> {
    guard y >= 0, y < size.height else { return [] }
    return cells[y * size.width..<(y + 1) * size.width]
  }

  /// Blanks a rectangle, giving it a meaning.
  package mutating func fill(_ rect: Rect, role: Role = .text) {
    fill(rect, with: .blank(role))
  }

  /// Fills a rectangle with a cell one column wide.
  package mutating func fill(_ rect: Rect, with cell: Cell) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for y in area.y..<area.maxY {
      split(from: area.x, to: area.maxX, row: y)
      let start = y * size.width
      for index in start + area.x..<start + area.maxX { cells[index] = cell }
    }
  }

  /// Gives all cells of a rectangle a meaning and leaves what stands in them.
  package mutating func mark(_ rect: Rect, role: Role) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for y in area.y..<area.maxY {
      for x in area.x..<area.maxX { cells[y * size.width + x].role = role }
    }
  }

  /// Blanks the halves that would be left of wide characters at both ends of cells about to be overwritten.
  mutating func split(from start: Int, to end: Int, row y: Int) {
    let first = y * size.width + start
    let after = y * size.width + end
    if start > 0, cells[first].width == 0 { cells[first - 1] = .blank(cells[first - 1].role) }
    if end < size.width, cells[after].width == 0 { cells[after] = .blank(cells[after].role) }
  }
}

extension Surface: Equatable {
  /// Whether both show the same.
  package static func == (one: Surface, other: Surface) -> Bool {
    one.size == other.size && one.cursor == other.cursor && one.cells == other.cells
  }
}
