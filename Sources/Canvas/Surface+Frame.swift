extension Surface {
  /// Draws a border along the inside of a rectangle, with a title in its top line.
  ///
  /// Less than two rows or columns leave no room for one, and nothing is drawn.
  package mutating func frame(_ rect: Rect, title: String = "", role: Role = .border) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    let right = rect.maxX - 1
    let bottom = rect.maxY - 1
    let line = Cell(glyphs.horizontal, role: role)
    let side = Cell(glyphs.vertical, role: role)
    fill(Rect(x: rect.x + 1, y: rect.y, width: rect.width - 2, height: 1), with: line)
    fill(Rect(x: rect.x + 1, y: bottom, width: rect.width - 2, height: 1), with: line)
    fill(Rect(x: rect.x, y: rect.y + 1, width: 1, height: rect.height - 2), with: side)
    fill(Rect(x: right, y: rect.y + 1, width: 1, height: rect.height - 2), with: side)
    put(glyphs.topLeft, x: rect.x, y: rect.y, role: role)
    put(glyphs.topRight, x: right, y: rect.y, role: role)
    put(glyphs.bottomLeft, x: rect.x, y: bottom, role: role)
    put(glyphs.bottomRight, x: right, y: bottom, role: role)
    guard !title.isEmpty, rect.width >= 6 else { return }
    let columns = min(columns(of: title), rect.width - 4)
    put(" " + fitted(title, columns) + " ", x: rect.x + 1, y: rect.y, role: .title)
  }
}
