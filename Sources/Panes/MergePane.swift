import Canvas
import Workbench

/// Two records side by side, and which value of each field stays.
enum MergePane {
  static func paint(_ sheet: MergeSheet, _ desk: Desk, on frame: inout Painted, in body: Rect) {
    let words = desk.words
    let head = [
      words(.mergeGoes, sheet.otherName), words(.mergeStays, sheet.keepName), words[.mergeMoves],
    ]
    let rows = max(1, sheet.rows.count)
    var inside = OverlayPane.box(
      sheet.title, width: min(body.width, 110), height: rows + head.count + 4, on: &frame, in: body)
    for (row, line) in head.enumerated() {
      frame.surface.putFitted(line, in: inside, row: row, role: row == 2 ? .dim : .text)
    }
    _ = inside.cut(top: head.count + 1)
    let glyphs = frame.surface.glyphs
    let height = max(1, inside.height - 1)
    let first = max(0, min(sheet.cursor - height / 2, sheet.rows.count - height))
    let shown = sheet.rows.dropFirst(first).prefix(height)
    let table = TableView(
      columns: [
        .init("", width: .fixed(10)), .init("", width: .fixed(1)),
        .init(words[.mergeStaysColumn], width: .flex(min: 12, weight: 1)), .init("", width: .fixed(1)),
        .init(words[.mergeGoesColumn], width: .flex(min: 12, weight: 1)), .edge,
      ],
      rows: shown.map { row in
        let chosen = Span(glyphs.check, .success)
        return TableView.Row([
          Span(row.label, .label), row.takesOther ? Span("") : chosen, Span(row.keep, row.takesOther ? .dim : .value),
          row.takesOther ? chosen : Span(""), Span(row.other, row.takesOther ? .value : .dim),
        ])
      }, cursor: sheet.cursor - first, placeholder: words[.mergeSame])
    table.paint(on: &frame.surface, in: inside)
  }
}
