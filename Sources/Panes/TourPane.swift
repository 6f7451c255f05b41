import Canvas
import Workbench

/// What the tour says, in a strip of its own that covers nothing.
enum TourPane {
  private static let mostLines = 4

  /// Cuts the strip off the bottom of a rectangle and paints it there.
  static func paint(_ desk: Desk, on frame: inout Painted, in body: inout Rect) {
    guard let tour = desk.tourText, body.height > 6 else { return }
    let surface = frame.surface
    let lines = TextBlock(tour.text, role: .popup)
      .lines(width: max(1, body.width - 4), glyphs: surface.glyphs, measure: surface.measure).prefix(mostLines)
    let area = body.cut(bottom: min(lines.count + 2, body.height / 2))
    frame.surface.fill(area, role: .popup)
    let inside = Frame(title: [tour.title], isFocused: true).paint(on: &frame.surface, in: area).inset(dx: 1)
    for (row, line) in lines.enumerated() { frame.surface.put([Span(line, .popup)], in: inside, row: row) }
  }
}
