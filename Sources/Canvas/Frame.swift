/// A border with a title of one or more parts: `╭▸Names ─ mine ─ 2,357 ───╮`.
///
/// The one that has the focus is told by its role and by the glyph before its title.
package struct Frame: Hashable, Sendable {
  /// What is inside, then whatever narrows it down.
  package var title: [String]
  /// Whether keys go to what is inside.
  package var isFocused: Bool
  /// What stands in the lower border.
  package var footer: String

  /// Makes a frame.
  package init(title: [String] = [], isFocused: Bool = false, footer: String = "") {
    self.title = title
    self.isFocused = isFocused
    self.footer = footer
  }

  /// The room inside a border along `rect`.
  package static func inside(of rect: Rect) -> Rect {
    guard rect.width >= 2, rect.height >= 2 else { return Rect(x: rect.x, y: rect.y, width: 0, height: 0) }
    return rect.inset(dx: 1, dy: 1)
  }

  /// Draws the border along the inside of `rect`.
  ///
  /// - Returns: the room inside it.
  @discardableResult
  package func paint(on surface: inout Surface, in rect: Rect) -> Rect {
    let role: Role = isFocused ? .borderFocused : .border
    surface.frame(rect, role: role)
    let titleWidth = rect.width - 3
    if !title.isEmpty, rect.height >= 2, titleWidth >= 3 {
      surface.put(spans(role: role, width: titleWidth, surface), x: rect.x + 1, y: rect.y, maxWidth: titleWidth)
    }
    if !footer.isEmpty, rect.height >= 2, titleWidth >= 12 {
      let text = " " + surface.fitted(footer, min(titleWidth - 4, surface.columns(of: footer)), alignment: .right) + " "
      surface.put([Span(text, .dim)], x: rect.x + 2, y: rect.y + rect.height - 1, maxWidth: titleWidth)
    }
    return Self.inside(of: rect)
  }

  /// The title in so many columns: the longest part gives way first, and none becomes shorter than is worth reading.
  private func shortened(to width: Int, _ surface: Surface) -> [String] {
    var title = title
    while true {
      let widths = title.map { surface.columns(of: $0) }
      let excess = widths.reduce(-width, +)
      guard excess > 0, let longest = widths.max(), longest > Self.leastWidth,
        let place = widths.firstIndex(of: longest)
      else { return title }
      title[place] = surface.fitted(title[place], max(Self.leastWidth, longest - excess))
    }
  }

  private static let leastWidth = 12

  private func spans(role: Role, width: Int, _ surface: Surface) -> [Span] {
    let glyphs = surface.glyphs
    let title = shortened(to: width - 2 - 3 * (title.count - 1), surface)
    var spans = [Span(isFocused ? glyphs.focus : " ", role)]
    for (index, part) in title.enumerated() {
      if index > 0 { spans.append(Span(" " + glyphs.horizontal + " ", role)) }
      spans.append(Span(part, index == 0 ? .title : .dim))
    }
    spans.append(Span(" ", role))
    return spans
  }
}
