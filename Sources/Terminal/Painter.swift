import CNcurses
import Canvas

/// Brings surfaces to the screen of ncurses, which sends the terminal what has changed.
struct Painter {
  private var looks: LookTable
  private var shown: Surface?
  private var line: [cchar_t] = []
  private var cursorIsVisible: Bool?
  private let replacement: Unicode.Scalar
  private let isUTF8: Bool
  /// Whether the terminal may show in two columns what others show in one.
  private let ambiguousIsWide: Bool

  /// Makes a painter for the screen that is open.
  init(capabilities: TerminalCapabilities, ambiguousIsWide: Bool = false) {
    var palette = Palette(colors: 0)
    if capabilities.colors >= 8, has_colors(), start_color() != ERR {
      palette = Palette(
        colors: Int(curses_colors()), isDirect: capabilities.hasDirectColor,
        hasDefault: use_default_colors() != ERR)
    }
    looks = LookTable(palette: palette, pairs: PairTable(capacity: curses_pairs()))
    isUTF8 = capabilities.isUTF8
    self.ambiguousIsWide = ambiguousIsWide
    replacement = capabilities.isUTF8 ? "\u{FFFD}" : "?"
    idlok(curses_window(), true)
  }

  /// Forgets what was shown, so that the next surface is compared with nothing.
  mutating func forget() {
    shown = nil
    cursorIsVisible = nil
  }

  /// Shows a surface.
  ///
  /// - Complexity: one comparison a cell; only lines that differ from the last surface are handed to ncurses.
  mutating func show(_ surface: Surface, theme: Theme, depth: ColorDepth) {
    if looks.adopt(theme, depth: depth, define: { curses_define_pair($0, $1.foreground, $1.background) })
      || shown?.size != surface.size
    {
      shown = nil
    }
    var hasChanged = shown?.cursor != surface.cursor || shown == nil
    if shown == nil { werase(curses_window()) }
    for y in 0..<min(surface.size.height, Int(curses_lines())) where shown?.row(y) != surface.row(y) {
      put(surface.row(y), y: y)
      hasChanged = true
    }
    shown = surface
    guard hasChanged else { return }
    place(surface.cursor)
    wnoutrefresh(curses_window())
    doupdate()
  }

  private mutating func put(_ row: ArraySlice<Cell>, y: Int) {
    // No cell needs more than two entries.
    if line.count < row.count * 2 { line = Array(repeating: cchar_t(), count: row.count * 2) }
    var count = 0
    for cell in row.prefix(Int(curses_columns())) where cell.width > 0 {
      if let scalar = plainScalar(of: cell) {
        var blank = looks.blank(cell.role)
        curses_set_scalar(&line[count], &blank, scalar)
        count += 1
      } else {
        count += set(scalars(of: cell), at: count, looks[cell.role])
      }
    }
    curses_put_line(Int32(y), line, Int32(count))
  }

  /// The scalar of a cell that is nothing but one about whose width all agree.
  private func plainScalar(of cell: Cell) -> wchar_t? {
    guard let scalar = cell.scalar else { return nil }
    let value = wchar_t(bitPattern: scalar.value)
    if scalar.isASCII { return (0x20..<0x7F).contains(value) && cell.width == 1 ? value : nil }
    if ambiguousIsWide, DisplayWidth.isAmbiguous(scalar) { return nil }
    return curses_scalar_columns(value) == Int32(cell.width) ? value : nil
  }

  private mutating func set(_ scalars: CellScalars, at start: Int, _ look: LookTable.Entry) -> Int {
    for (index, part) in scalars.parts.enumerated() {
      curses_set_cell(
        &line[start + index], part.map { wchar_t(bitPattern: $0.value) } + [0], look.attributes, look.pair)
    }
    return scalars.parts.count
  }

  private func scalars(of cell: Cell) -> CellScalars {
    CellScalars(
      cell.text, width: Int(cell.width), limit: Int(curses_cell_scalars()), replacement: replacement,
      columns: { Int(curses_scalar_columns(wchar_t(bitPattern: $0.value))) }, standIn: standIn)
  }

  /// What a terminal shows instead of a scalar that it does not know, or that it may show in two columns.
  private func standIn(for scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
    guard !scalar.isASCII, !isUTF8 || ambiguousIsWide && DisplayWidth.isAmbiguous(scalar) else { return nil }
    return StandIn.of(scalar, isASCII: !isUTF8)
  }

  /// Shows the terminal's cursor in a cell, or hides it; where a hidden one stands does not matter.
  private mutating func place(_ cursor: Point?) {
    let isVisible = cursor != nil
    if cursorIsVisible != isVisible {
      curs_set(isVisible ? 1 : 0)
      leaveok(curses_window(), !isVisible)
      cursorIsVisible = isVisible
    }
    if let cursor { wmove(curses_window(), Int32(cursor.y), Int32(cursor.x)) }
  }
}
