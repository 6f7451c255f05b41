/// How much of a row or column of things one of them wants.
package enum Length: Hashable, Sendable {
  /// Exactly so many cells, as long as there are any.
  case fixed(Int)
  /// At least `min` cells, and a share of what is left in proportion to `weight`.
  case flex(min: Int, weight: Int)

  /// A share of what is left, without a minimum.
  package static func share(_ weight: Int = 1) -> Length {
    .flex(min: 0, weight: weight)
  }

  /// The cells it cannot do without.
  package var minimum: Int {
    switch self {
    case .fixed(let cells): max(0, cells)
    case .flex(let min, _): max(0, min)
    }
  }

  /// Its part of the cells left when all have their minimum.
  package var weight: Int {
    switch self {
    case .fixed: 0
    case .flex(_, let weight): max(0, weight)
    }
  }

  /// Shares `total` cells out: first the minimum of each in order, as far as they go, then the rest by weight.
  ///
  /// - Returns: one number of cells for each length, none negative, together at most `total`.
  package static func distribute(_ lengths: [Length], over total: Int) -> [Int] {
    var left = max(0, total)
    var cells = lengths.map { length in
      let part = min(length.minimum, left)
      left -= part
      return part
    }
    var weightLeft = lengths.reduce(0) { $0 + $1.weight }
    for (index, length) in lengths.enumerated() where length.weight > 0 {
      let part = left * length.weight / weightLeft
      cells[index] += part
      left -= part
      weightLeft -= length.weight
    }
    return cells
  }
}

extension Rect {
  /// Splits from top to bottom.
  ///
  /// ```swift
  /// let parts = screen.rows(.fixed(1), .share(), .fixed(2))
  /// ```
  /// - Returns: one rectangle for each length, of the full width; those for which nothing is left are empty.
  package func rows(_ lengths: Length..., gap: Int = 0) -> [Rect] {
    rows(lengths, gap: gap)
  }

  /// Splits from top to bottom.
  package func rows(_ lengths: [Length], gap: Int = 0) -> [Rect] {
    spans(lengths, over: height, gap: gap).map { Rect(x: x, y: y + $0.start, width: width, height: $0.length) }
  }

  /// Splits from left to right, with `gap` columns between.
  package func columns(_ lengths: Length..., gap: Int = 0) -> [Rect] {
    columns(lengths, gap: gap)
  }

  /// Splits from left to right, with `gap` columns between.
  package func columns(_ lengths: [Length], gap: Int = 0) -> [Rect] {
    spans(lengths, over: width, gap: gap).map { Rect(x: x + $0.start, y: y, width: $0.length, height: height) }
  }

  private func spans(_ lengths: [Length], over total: Int, gap: Int) -> [(start: Int, length: Int)] {
    var start = 0
    return Length.distribute(lengths, over: total - gap * max(0, lengths.count - 1)).map { length in
      let from = min(start, total)
      start = from + length + gap
      return (from, length)
    }
  }

  /// The rectangle without `dx` columns on each side and `dy` rows above and below.
  package func inset(dx: Int = 0, dy: Int = 0) -> Rect {
    let dx = min(dx, width / 2)
    let dy = min(dy, height / 2)
    return Rect(x: x + dx, y: y + dy, width: width - 2 * dx, height: height - 2 * dy)
  }

  /// Takes rows off the top and returns them; fewer if there are not so many.
  package mutating func cut(top rows: Int) -> Rect {
    let rows = min(max(0, rows), height)
    defer { self = Rect(x: x, y: y + rows, width: width, height: height - rows) }
    return Rect(x: x, y: y, width: width, height: rows)
  }

  /// Takes rows off the bottom and returns them; fewer if there are not so many.
  package mutating func cut(bottom rows: Int) -> Rect {
    let rows = min(max(0, rows), height)
    defer { self = Rect(x: x, y: y, width: width, height: height - rows) }
    return Rect(x: x, y: maxY - rows, width: width, height: rows)
  }

  /// Takes columns off the left and returns them; fewer if there are not so many.
  package mutating func cut(left columns: Int) -> Rect {
    let columns = min(max(0, columns), width)
    defer { self = Rect(x: x + columns, y: y, width: width - columns, height: height) }
    return Rect(x: x, y: y, width: columns, height: height)
  }

  /// Takes columns off the right and returns them; fewer if there are not so many.
  package mutating func cut(right columns: Int) -> Rect {
    let columns = min(max(0, columns), width)
    defer { self = Rect(x: x, y: y, width: width - columns, height: height) }
    return Rect(x: maxX - columns, y: y, width: columns, height: height)
  }

  /// One row of it, counted from its top; empty when it has no such row.
  package func row(_ index: Int) -> Rect {
    Rect(x: x, y: y + index, width: width, height: index >= 0 && index < height ? 1 : 0)
  }

  /// The part that both have; empty if they do not meet.
  package func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top, width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
  }

  /// A rectangle of `size` in the middle of this one, made smaller where it does not fit.
  package func centred(_ wanted: Size) -> Rect {
    let width = min(wanted.width, self.width)
    let height = min(wanted.height, self.height)
    return Rect(
      x: x + (self.width - width) / 2, y: y + (self.height - height) / 2, width: width, height: height)
  }
}
