/// Running text, broken into lines between words and between wide characters.
package struct TextBlock: Hashable, Sendable {
  /// What is written; line breaks in it are kept.
  package var text: String
  /// What it means.
  package var role: Role
  /// Lines moved out at the top.
  package var offset: Int

  /// Makes a block.
  package init(_ text: String, role: Role = .text, offset: Int = 0) {
    self.text = text
    self.role = role
    self.offset = offset
  }

  /// The lines at this width; an empty line stays one, and a word wider than the line is cut.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package func lines(width: Int, glyphs: Glyphs = .unicode, measure: DisplayWidth = .standard) -> [String] {
    guard width > 0 else { return [] }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { paragraph in
      var wrapper = LineWrapper(width: width, measure: measure)
      return wrapper.lines(of: safe(String(paragraph), glyphs: glyphs))
    }
  }

  /// Paints the lines from `offset` on.
  ///
  /// - Returns: how many lines the whole text has, for scrolling.
  @discardableResult
  package func paint(on surface: inout Surface, in rect: Rect) -> Int {
    let lines = lines(width: rect.width, glyphs: surface.glyphs, measure: surface.measure)
    surface.fill(rect)
    for (row, line) in lines.dropFirst(max(0, offset)).prefix(rect.height).enumerated() {
      surface.put(line, in: rect, row: row, role: role)
    }
    return lines.count
  }
}
