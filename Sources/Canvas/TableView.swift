/// Rows and columns with a header, a cursor row and marked rows.
///
/// It is given the rows that are to be seen, first at the top; it does not scroll.
package struct TableView: Hashable, Sendable {
  /// Which way a column is sorted.
  package enum Sort: Hashable, Sendable {
    /// The least first, the greatest first.
    case ascending, descending
  }

  /// What stands above cells and how wide they are.
  package struct Column: Hashable, Sendable {
    /// What stands above the cells.
    package var title: String
    /// How much room it wants.
    package var width: Length
    /// On which side text stands; numbers belong to the right.
    package var alignment: Alignment
    /// 0 for a column that is never left out; else, when there is too little room, the highest goes first.
    package var dropPriority: Int
    /// Which way the rows are sorted by it, if they are.
    package var sort: Sort?
    /// Its number among the columns the rows are sorted by, from 1, where there are several.
    package var sortPlace: Int?

    /// Makes a column.
    package init(
      _ title: String, width: Length = .share(), alignment: Alignment = .left, dropPriority: Int = 0,
      sort: Sort? = nil, sortPlace: Int? = nil
    ) {
      self.title = title
      self.width = width
      self.alignment = alignment
      self.dropPriority = dropPriority
      self.sort = sort
      self.sortPlace = sortPlace
    }

    /// What stands behind the title where the rows are sorted by it: `▼`, `▲2`; empty where they are not.
    package func sortMark(_ glyphs: Glyphs) -> String {
      guard let sort else { return "" }
      let place = sortPlace.map(String.init) ?? ""
      return (sort == .descending ? glyphs.sortDescending : glyphs.sortAscending) + place
    }
  }

  /// One row.
  package struct Row: Hashable, Sendable {
    /// One piece of text for each column; those missing are blank.
    package var cells: [Span]
    /// Whether it is chosen for a common action.
    package var isMarked: Bool

    /// Makes a row.
    package init(_ cells: [Span], isMarked: Bool = false) {
      self.cells = cells
      self.isMarked = isMarked
    }
  }

  /// Where things were painted.
  package struct Regions: Hashable, Sendable {
    /// The titles, by index of the column.
    package var header: [HitRegion] = []
    /// The rows, by index as given.
    package var rows: [HitRegion] = []
  }

  /// The columns from left to right.
  package var columns: [Column]
  /// The rows to be seen, the first at the top.
  package var rows: [Row]
  /// Index of the row the cursor is on, if it is among those shown.
  package var cursor: Int?
  /// Whether keys go to this table.
  package var isFocused: Bool
  /// What to say when there are no rows.
  package var placeholder: String

  /// Makes a table.
  package init(
    columns: [Column], rows: [Row], cursor: Int? = nil, isFocused: Bool = true, placeholder: String = ""
  ) {
    self.columns = columns
    self.rows = rows
    self.cursor = cursor
    self.isFocused = isFocused
    self.placeholder = placeholder
  }

  /// How many rows can be seen in a rectangle of this height.
  package static func visibleRows(height: Int) -> Int {
    max(0, height - 1)
  }

  /// The columns before the cells: one for the mark, one for the cursor.
  static let gutter = 2
  /// The columns between cells.
  static let gap = 1

  /// The columns there is room for, by index, with the width of each.
  package func layout(width: Int) -> [(index: Int, width: Int)] {
    let room = max(0, width - Self.gutter)
    var shown = Array(columns.indices)
    func needed() -> Int {
      shown.reduce(0) { $0 + columns[$1].width.minimum } + Self.gap * max(0, shown.count - 1)
    }
    while needed() > room, let next = nextToDrop(of: shown) {
      shown.removeAll { $0 == next }
    }
    let widths = Length.distribute(
      shown.map { columns[$0].width }, over: room - Self.gap * max(0, shown.count - 1))
    return zip(shown, widths).map { ($0, $1) }
  }

  private func nextToDrop(of shown: [Int]) -> Int? {
    shown.filter { columns[$0].dropPriority > 0 }
      .max { columns[$0].dropPriority < columns[$1].dropPriority }
  }
}
