/// One cell of a surface: what stands in it, how wide that is, and what it means.
///
/// Eight bytes that refer to nothing, so that surfaces are filled, copied and compared as plain memory.
package struct Cell: Hashable, Sendable {
  /// A scalar, 0 for nothing, or beyond all scalars the number of a cluster of several.
  private let content: UInt32
  /// Columns: 1, 2 for a wide cluster (the next cell is then its right half), 0 for that right half.
  package var width: UInt8
  /// What the cell means.
  package var role: Role

  /// Makes a cell of one grapheme cluster, or of nothing.
  package init(_ text: String, width: UInt8 = 1, role: Role = .text) {
    let scalars = text.unicodeScalars
    let isSingle = scalars.count == 1
    content = isSingle ? scalars.first?.value ?? 0 : text.isEmpty ? 0 : ClusterTable.number(of: text)
    self.width = width
    self.role = role
  }

  /// Makes a cell of one scalar.
  package init(_ scalar: Unicode.Scalar, width: UInt8 = 1, role: Role = .text) {
    content = scalar.value
    self.width = width
    self.role = role
  }

  /// One grapheme cluster, or nothing in the right half of a wide one.
  package var text: String {
    if let scalar { return String(scalar) }
    return content == 0 ? "" : ClusterTable.text(content)
  }

  /// The only scalar; nil for nothing and for a cluster of several.
  package var scalar: Unicode.Scalar? { content == 0 ? nil : Unicode.Scalar(content) }

  /// An empty cell.
  package static let blank = Cell.blank(.text)

  /// An empty cell with a meaning.
  package static func blank(_ role: Role) -> Cell {
    Cell(" " as Unicode.Scalar, role: role)
  }

  /// The right half of a wide cluster.
  package static func rightHalf(_ role: Role) -> Cell {
    Cell("", width: 0, role: role)
  }
}
