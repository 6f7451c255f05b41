/// Rows of text under titles.
///
///     PageTable(columns: ["Customer", .right("Worth")], rows: [["王伟贸易有限公司", "12,400"]])
package struct PageTable: Hashable, Sendable {
  /// What the table shows; empty where the heading above it says so.
  package var title: String
  package var columns: [Column]
  /// The cells of each row, as many as there are columns.
  ///
  /// A shorter row ends in empty cells; what a longer one has too many of is shown under no title.
  package var rows: [[String]]

  package init(title: String = "", columns: [Column], rows: [[String]]) {
    self.title = title
    self.columns = columns
    self.rows = rows
  }

  /// The title of a column and the side on which its cells stand.
  package struct Column: Hashable, Sendable, ExpressibleByStringLiteral {
    package var title: String
    /// Whether the cells are numbers, whose digits stand under each other.
    package var isNumeric: Bool

    package init(_ title: String, isNumeric: Bool = false) {
      self.title = title
      self.isNumeric = isNumeric
    }

    /// A column of text.
    package init(stringLiteral title: String) { self.init(title) }

    /// A column of numbers, which stand right.
    package static func right(_ title: String) -> Column { Column(title, isNumeric: true) }
  }
}
