/// A course of values in one line: `▂▃▃▅▆▅▇█`.
package struct Sparkline: Hashable, Sendable {
  /// From first to last; a gap where there is none.
  package var values: [Double?]
  /// What it means.
  package var role: Role

  /// Makes a sparkline.
  package init(_ values: [Double?], role: Role = .sparkline) {
    self.values = values
    self.role = role
  }

  /// One column for each of the last `width` values, between the least (or zero, if that is less) and the greatest.
  package func text(width: Int, glyphs: Glyphs) -> String {
    let shown = values.suffix(max(0, width)).map { $0.flatMap { $0.isFinite ? $0 : nil } }
    let low = min(0, shown.compactMap(\.self).min() ?? 0)
    let range = max(0, shown.compactMap(\.self).max() ?? 0) - low
    return shown.map { value in
      guard let value else { return " " }
      let top = Double(glyphs.levels.count - 1)
      return glyphs.levels[range > 0 && range.isFinite ? Int(((value - low) / range * top).rounded()) : 0]
    }.joined()
  }

  /// Paints it in the first row of a rectangle.
  package func paint(on surface: inout Surface, in rect: Rect) {
    surface.put(text(width: rect.width, glyphs: surface.glyphs), in: rect, role: role)
  }
}
