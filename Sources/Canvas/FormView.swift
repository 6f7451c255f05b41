import Keyboard

/// Labelled fields one below the other; the one that has the focus can be typed in.
package struct FormView: Hashable, Sendable {
  /// One field.
  package struct Field: Hashable, Sendable {
    /// What stands before it.
    package var label: String
    /// What is typed in it, and where its cursor is.
    package var editor: LineEditor
    /// Shown while nothing is typed.
    package var placeholder: String
    /// What is wrong with it, shown below it.
    package var error: String?
    /// What may be written in it, shown below it while it has the focus.
    package var hint: String?
    /// Whether what is typed is shown as dots.
    package var isMasked: Bool

    /// Makes a field.
    package init(
      _ label: String, editor: LineEditor = LineEditor(), placeholder: String = "", error: String? = nil,
      hint: String? = nil, isMasked: Bool = false
    ) {
      self.label = label
      self.editor = editor
      self.placeholder = placeholder
      self.error = error
      self.hint = hint
      self.isMasked = isMasked
    }
  }

  /// The fields from top to bottom.
  package var fields: [Field]
  /// Index of the field that has the focus.
  package var focused: Int

  /// Makes a form.
  package init(_ fields: [Field], focused: Int = 0) {
    self.fields = fields
    self.focused = focused
  }

  /// Rows needed to show all of it.
  package var height: Int {
    fields.indices.reduce(0) { $0 + height(of: $1) }
  }

  /// Paints the fields, moved up so far that the one with the focus is to be seen.
  ///
  /// - Returns: where each field is.
  @discardableResult
  package func paint(on surface: inout Surface, in rect: Rect) -> [HitRegion] {
    surface.fill(rect)
    guard !rect.isEmpty else { return [] }
    let widest = fields.map { surface.columns(of: $0.label) }.max() ?? 0
    let widths: [Length] = [.fixed(1), .fixed(min(widest, rect.width / 3)), .share()]
    var rest = rect
    return fields.indices.dropFirst(firstShown(height: rect.height)).compactMap { index in
      let area = rest.cut(top: height(of: index))
      guard !area.isEmpty else { return nil }
      let parts = area.columns([widths[0], widths[1], widths[2]], gap: 1)
      paint(fields[index], isFocused: index == focused, on: &surface, in: parts)
      return HitRegion(index: index, rect: area)
    }
  }

  private func paint(_ field: Field, isFocused: Bool, on surface: inout Surface, in parts: [Rect]) {
    let glyphs = surface.glyphs
    if isFocused { surface.put(glyphs.cursor, in: parts[0], role: .key) }
    surface.putFitted(field.label, in: parts[1], role: isFocused ? .heading : .label)
    InputLine(field.editor, placeholder: field.placeholder, isMasked: field.isMasked)
      .paint(on: &surface, in: parts[2], isFocused: isFocused)
    var notes: [Span] = []
    if let error = field.error { notes.append(Span(glyphs.cross + " " + error, .error)) }
    if let hint = field.hint, isFocused { notes.append(Span(hint, .placeholder)) }
    for (index, note) in notes.enumerated() {
      surface.putFitted(note.text, in: parts[2], row: index + 1, role: note.role)
    }
  }

  private func height(of index: Int) -> Int {
    let field = fields[index]
    return 1 + (field.error == nil ? 0 : 1) + (field.hint == nil || index != focused ? 0 : 1)
  }

  /// The first field to show, so that the one with the focus is whole or at the top.
  private func firstShown(height: Int) -> Int {
    guard fields.indices.contains(focused) else { return 0 }
    var first = focused
    var needed = self.height(of: focused)
    while first > 0, needed + self.height(of: first - 1) <= height {
      first -= 1
      needed += self.height(of: first)
    }
    return first
  }
}
