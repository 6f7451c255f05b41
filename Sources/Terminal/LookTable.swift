import CNcurses
import Canvas

/// What ncurses is told for each role, worked out once for a theme.
struct LookTable {
  /// Attributes and the number of a pair.
  struct Entry: Hashable {
    var attributes: attr_t
    var pair: Int32

    /// An empty cell of this look.
    var blank: cchar_t {
      var cell = cchar_t()
      curses_set_cell(&cell, [wchar_t(0x20), 0], attributes, pair)
      return cell
    }
  }

  private let palette: Palette
  private var pairs: PairTable
  private var theme: Theme?
  private var depth: ColorDepth?
  private var entries: [Entry] = []
  private var blanks: [cchar_t] = []

  /// Makes a table for a terminal that has colours in use.
  init(palette: Palette, pairs: PairTable) {
    self.palette = palette
    self.pairs = pairs
  }

  /// What is told for a role; the theme must have been adopted.
  subscript(role: Role) -> Entry {
    entries[Int(role.rawValue)]
  }

  /// An empty cell of a role.
  func blank(_ role: Role) -> cchar_t {
    blanks[Int(role.rawValue)]
  }

  /// Takes a theme.
  ///
  /// - Parameter define: tells ncurses of a new pair; whether that succeeded.
  /// - Returns: whether any role may look otherwise than before.
  mutating func adopt(
    _ theme: Theme, depth: ColorDepth, define: (Int32, ColorPair) -> Bool
  ) -> Bool {
    guard theme != self.theme || depth != self.depth else { return false }
    self.theme = theme
    self.depth = depth
    let before = entries
    entries = Role.allCases.map { role in
      let look = palette.look(of: theme.style(for: role), depth: depth)
      return Entry(
        attributes: Self.attributes(look.attributes), pair: pairs.number(of: look.pair, define: define))
    }
    blanks = entries.map(\.blank)
    return entries != before
  }

  private static func attributes(_ attributes: Style.Attributes) -> attr_t {
    let known: [(Style.Attributes, attr_t)] = [
      (.bold, curses_bold()), (.dim, curses_dim()), (.underline, curses_underline()),
      (.reverse, curses_reverse()), (.italic, curses_italic()),
    ]
    return known.reduce(curses_normal()) { attributes.contains($1.0) ? $0 | $1.1 : $0 }
  }
}
