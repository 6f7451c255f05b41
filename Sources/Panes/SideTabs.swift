import Canvas
import Workbench

/// One line with the sides of a card or place, one of them turned up.
enum SideTabs {
  /// Paints the titles; where not all have room, those before the one that is shown go.
  static func paint(
    _ titles: [String], active: Int, on frame: inout Painted, in rect: Rect, target: (Int) -> Target
  ) {
    var rest = rect
    let width = titles.reduce(0) { $0 + frame.surface.columns(of: $1) + 2 } - 2
    let gap = width <= rect.width ? "  " : " "
    var first = 0
    func needed() -> Int {
      titles[first...max(first, active)].reduce(0) { $0 + frame.surface.columns(of: $1) + gap.count }
    }
    while first < active, needed() > rect.width - 1 { first += 1 }
    for (index, title) in titles.enumerated().dropFirst(first) {
      let spans = [Span(title, index == active ? .tabActive : .tabInactive), Span(gap)]
      guard frame.surface.columns(of: title) <= rest.width - (index == titles.count - 1 ? 0 : 1) else {
        frame.surface.put(frame.surface.glyphs.ellipsis, in: rest, role: .tabInactive)
        return
      }
      let part = rest.cut(left: frame.surface.columns(of: spans))
      frame.surface.put(spans, in: part)
      frame.add(target(index), part)
    }
  }
}
