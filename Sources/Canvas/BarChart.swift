/// Bars one below the other, drawn to one scale, with a label before and words after each.
package struct BarChart: Hashable, Sendable {
  /// One bar.
  package struct Row: Hashable, Sendable {
    /// What stands before the bar.
    package var label: String
    /// How long the bar is, against the others; nothing below zero.
    package var value: Double
    /// What stands right behind the bar.
    package var caption: String
    /// What stands at the right edge.
    package var note: String
    /// What the bar means.
    package var role: Role

    /// Makes a bar.
    package init(_ label: String, value: Double, caption: String = "", note: String = "", role: Role = .bar) {
      self.label = label
      self.value = value
      self.caption = caption
      self.note = note
      self.role = role
    }
  }

  /// The bars from top to bottom.
  package var rows: [Row]
  /// The value of a bar of full length; the greatest of the rows when not given.
  package var scale: Double?

  /// Makes a chart.
  package init(_ rows: [Row], scale: Double? = nil) {
    self.rows = rows
    self.scale = scale
  }

  /// Paints a row for each bar, as far as there is room.
  ///
  /// - Returns: where each is.
  @discardableResult
  package func paint(on surface: inout Surface, in rect: Rect) -> [HitRegion] {
    func widest(_ part: (Row) -> String) -> Int {
      rows.map { surface.columns(of: part($0)) }.max() ?? 0
    }
    let caption = widest(\.caption)
    let parts = rect.columns(
      .fixed(min(widest(\.label), rect.width / 3)), .flex(min: 1 + caption, weight: 1), .fixed(widest(\.note)),
      gap: 1)
    let longest = parts[1].width - (caption > 0 ? caption + 1 : 0)
    return rows.prefix(rect.height).enumerated().map { index, row in
      surface.fill(rect.row(index))
      surface.putFitted(row.label, in: parts[0], row: index, role: .label)
      let bar = BarRow(fraction: fraction(of: row), role: row.role)
      let text = bar.text(width: longest, glyphs: surface.glyphs)
      surface.put(
        [Span(text, row.role), Span(text.isEmpty ? "" : " "), Span(row.caption, .value)], in: parts[1], row: index)
      surface.putFitted(row.note, in: parts[2], row: index, role: .dim, alignment: .right)
      return HitRegion(index: index, rect: rect.row(index))
    }
  }

  private func fraction(of row: Row) -> Double {
    let full = scale ?? rows.map(\.value).max() ?? 0
    return full > 0 && row.value.isFinite ? row.value / full : 0
  }
}
