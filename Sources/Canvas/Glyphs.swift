/// The signs that the program itself draws with, in the two forms a terminal may be able to show.
package struct Glyphs: Hashable, Sendable {
  /// Whether only ASCII is used.
  package let isASCII: Bool

  /// Borders.
  package let topLeft, topRight, bottomLeft, bottomRight, horizontal, vertical: String
  /// Marks the row the cursor is on, so that it is seen without colour.
  package let cursor: String
  /// Marks a row chosen for a common action.
  package let mark: String
  /// Stands before the title of what has the focus.
  package let focus: String
  /// Stand behind the title of the column that sorts.
  package let sortDescending, sortAscending: String
  /// Stands for text cut off.
  package let ellipsis: String
  /// Stands between parts of a line.
  package let separator: String
  /// Stand before messages and figures, so that they are told apart without colour.
  package let check, cross, alert, up, down, bullet: String
  /// Bars from an eighth of a cell to a whole one; in ASCII only a half and a whole one can be told apart.
  package let eighths: [String]
  /// Columns of a sparkline from the lowest to the highest.
  package let levels: [String]
  /// Shades of a cell from the lightest to the darkest.
  package let shades: [String]

  /// Box drawing, blocks and arrows.
  package static let unicode = Glyphs(
    isASCII: false,
    topLeft: "╭", topRight: "╮", bottomLeft: "╰", bottomRight: "╯", horizontal: "─", vertical: "│",
    cursor: "▌", mark: "●", focus: "▸", sortDescending: "▼", sortAscending: "▲", ellipsis: "…", separator: "·",
    check: "✓", cross: "✗", alert: "⚑", up: "▲", down: "▼", bullet: "•",
    eighths: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"],
    levels: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    shades: ["·", "░", "▒", "▓", "█"])

  /// For terminals and locales that show nothing else.
  package static let ascii = Glyphs(
    isASCII: true,
    topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+", horizontal: "-", vertical: "|",
    cursor: ">", mark: "*", focus: ">", sortDescending: "v", sortAscending: "^", ellipsis: "~", separator: "-",
    check: "ok", cross: "x", alert: "!", up: "^", down: "v", bullet: "*",
    eighths: ["-", "-", "-", "-", "=", "=", "=", "#"],
    levels: ["_", ".", ",", "-", "=", "+", "*", "#"],
    shades: [".", ":", "+", "%", "#"])
}
