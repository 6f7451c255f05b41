/// A piece of text with one meaning.
package struct Span: Hashable, Sendable {
  /// What is written.
  package var text: String
  /// What it means.
  package var role: Role

  /// Makes a piece of text.
  package init(_ text: String, _ role: Role = .text) {
    self.text = text
    self.role = role
  }
}

extension Surface {
  /// Paints pieces of text one after the other, cut at `maxWidth` columns.
  ///
  /// - Returns: columns used.
  @discardableResult
  package mutating func put(_ spans: [Span], x: Int, y: Int, maxWidth: Int? = nil) -> Int {
    guard x < size.width, x > -Self.farthest else { return 0 }
    let width = maxWidth ?? size.width - x
    return spans.reduce(0) { used, span in
      used + put(span.text, x: x + used, y: y, role: span.role, maxWidth: width - used)
    }
  }

  /// Paints pieces of text in a row of a rectangle and never outside it.
  @discardableResult
  package mutating func put(_ spans: [Span], in rect: Rect, row: Int = 0) -> Int {
    guard row >= 0, row < rect.height else { return 0 }
    return put(spans, x: rect.x, y: rect.y + row, maxWidth: rect.width)
  }

  /// The columns that pieces of text take when they are painted here.
  package func columns(of spans: [Span]) -> Int {
    spans.reduce(0) { $0 + columns(of: $1.text) }
  }
}
