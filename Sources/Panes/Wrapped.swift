import Canvas
import Workbench

extension Surface {
  /// Paints pieces of text in the first row of a rectangle; what has no room is told by the sign for text cut off.
  mutating func putFitted(_ spans: [Span], in rect: Rect) {
    var rest = rect
    for span in spans where !rest.isEmpty {
      let isCut = columns(of: span.text) > rest.width
      let used = put([isCut ? Span(fitted(span.text, rest.width), span.role) : span], in: rest)
      _ = rest.cut(left: used)
    }
  }
}

/// Lines of words as spans, broken where they are too long.
enum Wrapped {
  static func lines(_ line: TextLine, width: Int, surface: Surface) -> [[Span]] {
    let spans = line.pieces.map { Span($0.text, role($0.tone)) }
    guard surface.columns(of: spans) > width, let last = spans.last, width > 8 else { return [spans] }
    let lead = spans.dropLast()
    let indent = min(surface.columns(of: Array(lead)), width / 2)
    let rest = TextBlock(last.text, role: last.role)
      .lines(width: width - indent, glyphs: surface.glyphs, measure: surface.measure)
    return rest.enumerated().map { index, text in
      (index == 0 ? Array(lead) : [Span(String(repeating: " ", count: indent))]) + [Span(text, last.role)]
    }
  }

  static func role(_ tone: TextLine.Tone) -> Role {
    switch tone {
    case .plain: .text
    case .dim: .dim
    case .heading: .heading
    case .label: .label
    case .value: .value
    case .good: .success
    case .bad: .error
    case .key: .key
    }
  }
}
