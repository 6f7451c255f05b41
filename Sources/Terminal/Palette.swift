import CNcurses
import Canvas

/// Two colours by the terminal's numbers; -1 is its default.
struct ColorPair: Hashable {
  var foreground: Int32 = -1
  var background: Int32 = -1
}

/// How the terminal is told to show a cell.
struct CellLook: Hashable {
  var pair = ColorPair()
  var attributes: Style.Attributes = []
}

/// The colours a terminal has.
struct Palette: Hashable {
  /// How many there are; fewer than 8 count as none.
  let colors: Int
  /// Whether a number of 8 or more says how much red, green and blue there is.
  var isDirect = false
  /// Whether text can have no colour of its own.
  var hasDefault = true

  /// The look of a style, as near as the terminal and the depth asked for allow.
  func look(of style: Style, depth: ColorDepth) -> CellLook {
    var look = CellLook(attributes: style.attributes)
    guard colors >= 8 else { return look }
    look.pair.foreground = style.foreground.flatMap { number(of: $0, depth: depth) } ?? (hasDefault ? -1 : 7)
    look.pair.background = style.background.flatMap { number(of: $0, depth: depth) } ?? (hasDefault ? -1 : 0)
    if colors < 16 { dimToEight(&look) }
    return look
  }

  private func number(of color: Color, depth: ColorDepth) -> Int32? {
    switch color.resolved(for: coarser(depth)) {
    case .palette(let number) where isDirect && number >= 8: direct(RGB(index: number))
    case .palette(let number): Int32(number)
    case .rgb(let rgb): direct(rgb)
    case nil: nil
    }
  }

  /// The depth that is asked for and there.
  private func coarser(_ depth: ColorDepth) -> ColorDepth {
    if depth == .trueColor, isDirect { return .trueColor }
    return depth != .ansi16 && (colors >= 256 || isDirect) ? .indexed256 : .ansi16
  }

  /// The first 8 numbers are the terminal's own colours there, so the darkest blues are taken a shade lighter.
  private func direct(_ rgb: RGB) -> Int32 {
    let value = Int32(rgb.red) << 16 | Int32(rgb.green) << 8 | Int32(rgb.blue)
    return value == 0 ? 0 : max(8, value)
  }

  /// Shows bright colours by boldness where there are only 8; grey, which would be bold black, by dimness.
  private func dimToEight(_ look: inout CellLook) {
    if look.pair.foreground == 8 {
      look.pair.foreground = hasDefault ? -1 : 7
      look.attributes.insert(.dim)
    } else if look.pair.foreground > 8 {
      look.pair.foreground -= 8
      look.attributes.insert(.bold)
    }
    if look.pair.background >= 8 { look.pair.background -= 8 }
  }
}
