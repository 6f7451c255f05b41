import Canvas
import Workbench

/// Two values of each field side by side, and which of them stays.
enum SidesPane {
  static func paint(_ sheet: MergeSheet, _ desk: Desk, on frame: inout Painted, in body: Rect) {
    let words = desk.words
    let head = [
      Span(words(.mergeGoes, sheet.otherName)), Span(words(.mergeStays, sheet.keepName)),
      Span(words[.mergeMoves], .dim),
    ]
    let titles = (words[.mergeStaysColumn], words[.mergeGoesColumn])
    paint(sheet.sides, sheet.title, head, titles, placeholder: words[.mergeSame], on: &frame, in: body)
  }

  static func paint(_ sheet: ConflictSheet, _ desk: Desk, on frame: inout Painted, in body: Rect) {
    let titles = (desk.words[.conflictMine], desk.words[.conflictTheirs])
    paint(sheet.sides, sheet.title, sheet.lines.map { Span($0) }, titles, placeholder: "", on: &frame, in: body)
  }

  private static func paint(
    _ sides: SideChoices, _ title: String, _ head: [Span], _ titles: (left: String, right: String),
    placeholder: String, on frame: inout Painted, in body: Rect
  ) {
    let rows = max(1, sides.rows.count)
    var inside = OverlayPane.box(
      title, width: min(body.width, 110), height: rows + head.count + 4, on: &frame, in: body)
    for (row, line) in head.enumerated() {
      frame.surface.putFitted(line.text, in: inside, row: row, role: line.role)
    }
    _ = inside.cut(top: head.count + 1)
    let glyphs = frame.surface.glyphs
    let height = max(1, inside.height - 1)
    let first = max(0, min(sides.cursor - height / 2, sides.rows.count - height))
    let shown = sides.rows.dropFirst(first).prefix(height)
    let table = TableView(
      columns: [
        .init("", width: .fixed(10)), .init("", width: .fixed(1)),
        .init(titles.left, width: .flex(min: 12, weight: 1)), .init("", width: .fixed(1)),
        .init(titles.right, width: .flex(min: 12, weight: 1)), .edge,
      ],
      rows: shown.map { row in
        let chosen = Span(glyphs.check, .success)
        return TableView.Row([
          Span(row.label, .label), row.takesRight ? Span("") : chosen, Span(row.left, row.takesRight ? .dim : .value),
          row.takesRight ? chosen : Span(""), Span(row.right, row.takesRight ? .value : .dim),
        ])
      }, cursor: sides.cursor - first, placeholder: placeholder)
    table.paint(on: &frame.surface, in: inside)
  }
}
