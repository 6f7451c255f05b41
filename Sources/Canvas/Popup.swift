/// A box in the middle with a title and lines, over whatever is beneath.
package struct Popup: Hashable, Sendable {
  /// What stands in the border; nothing for a border without a title.
  package var title: String
  /// What it says, each line of one or more pieces.
  package var lines: [[Span]]
  /// Columns inside that it should have at least.
  package var minimumWidth: Int

  /// Makes a box.
  package init(title: String, lines: [[Span]] = [], minimumWidth: Int = 0) {
    self.title = title
    self.lines = lines
    self.minimumWidth = minimumWidth
  }

  /// Makes a box with plain lines.
  package init(title: String, text: [String]) {
    self.init(title: title, lines: text.map { [Span($0, .popup)] })
  }

  /// Paints the box in the middle of a rectangle, no larger than it.
  ///
  /// - Returns: the room inside, one column away from the border on both sides.
  @discardableResult
  package func paint(on surface: inout Surface, in rect: Rect) -> Rect {
    let widest = max(lines.map { surface.columns(of: $0) }.max() ?? 0, surface.columns(of: title), minimumWidth)
    let box = rect.centred(Size(width: widest + 4, height: lines.count + 2))
    surface.fill(box, role: .popup)
    let inside = Frame(title: title.isEmpty ? [] : [title], isFocused: true).paint(on: &surface, in: box).inset(dx: 1)
    for (index, line) in lines.enumerated() {
      surface.put(line, in: inside, row: index)
    }
    return inside
  }
}
