import Canvas
import Workbench

/// A form.
enum FormPane {
  /// Columns that are enough for any form.
  private static let mostColumns = 100

  static func paint(_ form: Form, _ desk: Desk, on frame: inout Painted, in body: Rect) {
    let width = min(mostColumns, body.width)
    let labels = form.fields.map { $0.label + ($0.isRequired ? " *" : "") }
    let notes = Notes(labels: labels, problem: form.field.problem, width: width - 4, frame.surface)
    let fields = form.fields.enumerated().map { index, field in
      let isFocused = index == form.focused
      return FormView.Field(
        labels[index], editor: field.editor, error: isFocused ? notes.first : field.problem,
        hint: isFocused ? notes.rest ?? hint(field, desk) : hint(field, desk))
    }
    let view = FormView(fields, focused: form.focused)
    let duplicate = form.duplicates.first.map { self.duplicate($0, desk) }
    let height = view.height + 2 + (form.problem == nil ? 0 : 2) + (duplicate == nil ? 0 : 1)
    var inside = OverlayPane.box(form.title, width: width, height: height, on: &frame, in: body)
    if let problem = form.problem {
      let lines = TextBlock(frame.surface.glyphs.cross + " " + problem, role: .error)
      lines.paint(on: &frame.surface, in: inside.cut(bottom: 2))
    }
    if let duplicate {
      let text = frame.surface.glyphs.alert + " " + duplicate
      frame.surface.putFitted(text, in: inside.cut(bottom: 1), role: .warning)
    }
    let regions = view.paint(on: &frame.surface, in: inside)
    frame.add(regions) { .formField($0) }
    if let area = regions.first(where: { $0.index == form.focused })?.rect { notes.paintRest(on: &frame, in: area) }
  }

  /// The record that seems to be the one that is typed, and the key that opens it.
  static func duplicate(_ found: Duplicate, _ desk: Desk) -> String {
    let reasons = found.reasons.map { desk.words.label(ofField: $0) }.joined(separator: ", ")
    let key = desk.registry["form.duplicate"]?.keys.first ?? ""
    return desk.words(.duplicateLine, "\(found.name) #\(found.record.id)", reasons, key)
  }

  /// What could be meant, or what may be written.
  private static func hint(_ field: FormField, _ desk: Desk) -> String {
    guard field.suggestions.isEmpty else { return field.suggestions.joined(separator: " · ") }
    guard field.type == .note, desk.startsPrograms else { return field.help }
    let lines = field.editor.text.split(separator: "\n", omittingEmptySubsequences: false).count
    return lines > 1 ? desk.words(.editorLines, lines) : desk.words(.editorMay, field.help)
  }

  /// What is wrong with the field that has the focus; where one line is too short, the rest takes the hint's.
  private struct Notes {
    let first: String?
    let rest: String?
    /// Columns before it: cursor, label, and the gaps after them.
    private let indent: Int

    init(labels: [String], problem: String?, width: Int, _ surface: Surface) {
      indent = min(labels.map(surface.columns).max() ?? 0, width / 3) + 3
      let room = max(8, width - indent - 2)
      let lines = problem.map { TextBlock($0).lines(width: room, glyphs: surface.glyphs, measure: surface.measure) }
      first = lines?.first
      rest = lines.flatMap { $0.count > 1 ? $0.dropFirst().joined(separator: " ") : nil }
    }

    /// Paints the rest as an error, over the hint.
    func paintRest(on frame: inout Painted, in area: Rect) {
      guard let rest, area.height > 2 else { return }
      var line = area.row(2)
      _ = line.cut(left: indent)
      frame.surface.putFitted("  " + rest, in: line, role: .error)
    }
  }
}
