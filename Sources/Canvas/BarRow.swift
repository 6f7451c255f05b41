/// A part of a whole as a bar, to the eighth of a column.
package struct BarRow: Hashable, Sendable {
  /// The part, 0 to 1; what lies outside counts as the nearer end.
  package var fraction: Double
  /// What the bar means.
  package var role: Role

  /// Makes a bar.
  package init(fraction: Double, role: Role = .bar) {
    self.fraction = fraction
    self.role = role
  }

  /// The bar in at most `width` columns; whatever is more than nothing is seen.
  ///
  /// ```swift
  /// BarRow(fraction: 0.5).text(width: 5, glyphs: .unicode)  // "██▌"
  /// ```
  package func text(width: Int, glyphs: Glyphs) -> String {
    guard width > 0, fraction > 0 else { return "" }
    let steps = max(1, Int((min(fraction, 1) * Double(width) * 8).rounded()))
    let whole = String(repeating: glyphs.eighths[7], count: steps / 8)
    return steps % 8 == 0 ? whole : whole + glyphs.eighths[steps % 8 - 1]
  }

  /// Paints the bar in the first row of a rectangle.
  ///
  /// - Returns: columns used.
  @discardableResult
  package func paint(on surface: inout Surface, in rect: Rect) -> Int {
    surface.put(text(width: rect.width, glyphs: surface.glyphs), in: rect, role: role)
  }
}
