import Canvas

extension Surface {
  /// The screen as a terminal with 16 colours is told it: `cat` of a file of these lines shows it as it looks.
  package func coloured(by theme: Theme) -> [String] {
    (0..<size.height).map { y in
      var line = ""
      var look = ""
      for cell in row(y) where cell.width > 0 {
        let next = Surface.sequence(theme.style(for: cell.role))
        if next != look { line += "\u{1B}[0\(next)m" }
        look = next
        line += cell.text
      }
      return line + (look.isEmpty ? "" : "\u{1B}[0m")
    }
  }

  /// What stands between `ESC [ 0` and `m`; empty for plain text.
  private static func sequence(_ style: Style) -> String {
    let attributes: [(Style.Attributes, Int)] = [(.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reverse, 7)]
    var codes = attributes.filter { style.attributes.contains($0.0) }.map(\.1)
    codes += [(style.foreground, 30), (style.background, 40)].compactMap { color, base in
      guard case .palette(let number)? = color?.resolved(for: .ansi16) else { return nil }
      return number < 8 ? base + Int(number) : base + 52 + Int(number)
    }
    return codes.map { ";\($0)" }.joined()
  }
}
