extension Surface {
  /// Paints text to the right of a place.
  ///
  /// The text is made safe, then cut at `maxWidth` columns and at the edges of the surface; where only half of a
  /// wide character fits, a space stands instead.
  ///
  /// - Parameters:
  ///   - x: column of the first character, which may lie left of the surface.
  ///   - maxWidth: columns at most; as many as there are when not given.
  /// - Returns: columns used, the part left of the surface included.
  /// - Complexity: O(*n*) in the length of the text.
  @discardableResult
  package mutating func put(
    _ text: String, x: Int, y: Int, role: Role = .text, maxWidth: Int? = nil
  ) -> Int {
    guard y >= 0, y < size.height, x < size.width, x > -Self.farthest else { return 0 }
    let limit = x + max(0, min(maxWidth ?? size.width - x, size.width - x))
    guard limit > x else { return 0 }
    if let used = putASCII(text, x: x, y: y, role: role, limit: limit) { return used }
    if let used = putPlain(text, x: x, y: y, role: role, limit: limit) { return used }
    return putClusters(safe(text, glyphs: glyphs), x: x, y: y, role: role, limit: limit)
  }

  /// Paints text in a row of a rectangle and never outside it.
  @discardableResult
  package mutating func put(_ text: String, in rect: Rect, row: Int = 0, role: Role = .text) -> Int {
    guard row >= 0, row < rect.height else { return 0 }
    return put(text, x: rect.x, y: rect.y + row, role: role, maxWidth: rect.width)
  }

  /// Paints text that fills a row of a rectangle exactly, cut with an ellipsis or padded.
  package mutating func putFitted(
    _ text: String, in rect: Rect, row: Int = 0, role: Role = .text, alignment: Alignment = .left
  ) {
    guard row >= 0, row < rect.height else { return }
    let line = rect.row(row)
    guard let columns = measure.plainColumns(of: text), columns <= rect.width else {
      put(fitted(text, rect.width, alignment: alignment), in: line, role: role)
      return
    }
    fill(line, role: role)
    put(text, x: alignment == .left ? line.x : line.maxX - columns, y: line.y, role: role)
  }

  /// The text in exactly `width` columns, with this surface's glyphs and measure.
  package func fitted(_ text: String, _ width: Int, alignment: Alignment = .left) -> String {
    fit(text, width, alignment: alignment, ellipsis: glyphs.ellipsis, glyphs: glyphs, measure: measure)
  }

  /// The columns a text takes when it is painted here.
  package func columns(of text: String) -> Int {
    measure.columns(of: safe(text, glyphs: glyphs))
  }

  /// No text is so long that painting should begin farther left than this.
  static let farthest = 1 << 30

  /// Paints printable ASCII byte by byte; `nil`, with nothing painted, if the text holds anything else.
  private mutating func putASCII(_ text: String, x: Int, y: Int, role: Role, limit: Int) -> Int? {
    let bytes = text.utf8
    guard bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return nil }
    let end = min(limit, x + bytes.count)
    let start = max(0, x)
    guard end > start else { return end - x }
    split(from: start, to: end, row: y)
    var index = y * size.width + start
    cells.withUnsafeMutableBufferPointer { cells in
      for byte in bytes.dropFirst(start - x).prefix(end - start) {
        cells[index] = Cell(Unicode.Scalar(byte), role: role)
        index += 1
      }
    }
    return end - x
  }

  /// Paints plain scalars one by one, from inside the surface; `nil`, with nothing painted, if the text holds others.
  private mutating func putPlain(_ text: String, x: Int, y: Int, role: Role, limit: Int) -> Int? {
    guard x >= 0, let columns = measure.plainColumns(of: text) else { return nil }
    let end = min(limit, x + columns)
    guard end > x else { return 0 }
    split(from: x, to: end, row: y)
    let start = y * size.width
    cells.withUnsafeMutableBufferPointer { [measure] cells in
      var at = x
      for scalar in text.unicodeScalars where at < end {
        let columns = measure.plainColumns(of: scalar)
        if at + columns > end {
          cells[start + at] = .blank(role)
        } else {
          cells[start + at] = Cell(scalar, width: UInt8(columns), role: role)
          if columns == 2 { cells[start + at + 1] = .rightHalf(role) }
        }
        at += columns
      }
    }
    return end - x
  }

  private mutating func putClusters(_ text: String, x: Int, y: Int, role: Role, limit: Int) -> Int {
    var at = x
    for character in text where at < limit {
      let columns = measure.columns(of: character)
      let end = at + columns
      if end > limit || at < 0 {
        for blank in max(0, at)..<max(0, min(end, limit)) { place(.blank(role), x: blank, y: y) }
      } else {
        placeCluster(character, columns: columns, x: at, y: y, role: role)
      }
      at = min(end, limit)
    }
    return at - x
  }

  /// Places a cluster that is known to be inside; one without columns is nothing to be seen.
  private mutating func placeCluster(_ character: Character, columns: Int, x: Int, y: Int, role: Role) {
    if columns == 1 { return place(Cell(String(character), role: role), x: x, y: y) }
    var at = x
    for cell in measure.cells(of: character) where cell.columns > 0 {
      place(Cell(cell.text, width: UInt8(cell.columns), role: role), x: at, y: y)
      at += cell.columns
    }
  }

  /// Puts a cell, and its right half if it is wide, where both are known to be inside.
  private mutating func place(_ cell: Cell, x: Int, y: Int) {
    let columns = Int(cell.width)
    split(from: x, to: x + columns, row: y)
    let index = y * size.width + x
    cells[index] = cell
    if columns == 2 { cells[index + 1] = .rightHalf(cell.role) }
  }
}
