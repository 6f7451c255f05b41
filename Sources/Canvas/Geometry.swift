/// A width and a height in terminal cells, never negative.
package struct Size: Hashable, Sendable {
  /// Columns.
  package let width: Int
  /// Rows.
  package let height: Int

  /// Makes a size; a negative number counts as zero.
  package init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// No cells at all.
  package static let zero = Size(width: 0, height: 0)
}

/// A cell's place, counted from the top left corner (0, 0).
package struct Point: Hashable, Sendable {
  /// Columns from the left.
  package var x: Int
  /// Rows from the top.
  package var y: Int

  /// Makes a place.
  package init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// A rectangle of cells, never of a negative size.
package struct Rect: Hashable, Sendable {
  /// The left column.
  package let x: Int
  /// The top row.
  package let y: Int
  /// How large it is.
  package let size: Size

  /// Makes a rectangle; a negative width or height counts as zero.
  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    size = Size(width: width, height: height)
  }

  /// Makes the rectangle that a whole surface of this size is.
  package init(_ size: Size) {
    self.init(x: 0, y: 0, width: size.width, height: size.height)
  }

  /// Columns.
  package var width: Int { size.width }
  /// Rows.
  package var height: Int { size.height }
  /// The first column right of it.
  package var maxX: Int { x + width }
  /// The first row below it.
  package var maxY: Int { y + height }
  /// Whether it holds no cell.
  package var isEmpty: Bool { width == 0 || height == 0 }

  /// Whether the cell at `point` is inside.
  package func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < maxX && point.y >= y && point.y < maxY
  }
}
