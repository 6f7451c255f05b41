/// One cell of a surface: what stands in it, how wide that is, and what it means.
package struct Cell: Hashable, Sendable {
  /// One grapheme cluster, or nothing in the right half of a wide one.
  package var text: String
  /// Columns: 1, 2 for a wide cluster (the next cell is then its right half), 0 for that right half.
  package var width: UInt8
  /// What the cell means.
  package var role: Role

  /// Makes a cell.
  package init(_ text: String, width: UInt8 = 1, role: Role = .text) {
    self.text = text
    self.width = width
    self.role = role
  }

  /// An empty cell.
  package static let blank = Cell(" ")

  /// An empty cell with a meaning.
  package static func blank(_ role: Role) -> Cell {
    Cell(" ", role: role)
  }

  /// The right half of a wide cluster.
  package static func rightHalf(_ role: Role) -> Cell {
    Cell("", width: 0, role: role)
  }
}
