import Keyboard

/// A line being typed, moved so far that its cursor is always to be seen.
package struct InputLine: Hashable, Sendable {
  /// What is typed, and where the cursor is.
  package var editor: LineEditor
  /// Shown while nothing is typed.
  package var placeholder: String
  /// Whether what is typed is shown as dots.
  package var isMasked: Bool

  /// Makes an input line.
  package init(_ editor: LineEditor, placeholder: String = "", isMasked: Bool = false) {
    self.editor = editor
    self.placeholder = placeholder
    self.isMasked = isMasked
  }

  /// Paints the line in the first row of a rectangle and, if it has the focus, puts the terminal's cursor there.
  package func paint(on surface: inout Surface, in rect: Rect, isFocused: Bool = true) {
    let line = rect.row(0)
    guard !line.isEmpty else { return }
    surface.fill(line, role: .input)
    if editor.text.isEmpty {
      surface.put(surface.fitted(placeholder, line.width), in: line, role: placeholder.isEmpty ? .input : .placeholder)
    }
    let before = shown(editor.before, glyphs: surface.glyphs)
    let offset = isFocused ? max(0, surface.columns(of: before) - (line.width - 1)) : 0
    let text = Substring(before + shown(editor.after, glyphs: surface.glyphs))
    let (visible, hidden) = Self.dropping(columns: offset, of: safe(String(text), glyphs: surface.glyphs), surface)
    surface.put(visible, in: line, role: .input)
    guard isFocused else { return }
    surface.cursor = Point(x: line.x + surface.columns(of: before) - hidden, y: line.y)
  }

  private func shown(_ text: String, glyphs: Glyphs) -> String {
    isMasked ? String(repeating: glyphs.bullet, count: text.count) : text
  }

  /// Leaves out whole clusters at the start until at least so many columns are gone.
  private static func dropping(columns: Int, of text: String, _ surface: Surface) -> (rest: String, hidden: Int) {
    var hidden = 0
    let rest = text.drop { character in
      guard hidden < columns else { return false }
      hidden += surface.measure.columns(of: character)
      return true
    }
    return (String(rest), hidden)
  }
}
