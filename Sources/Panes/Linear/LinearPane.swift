import Canvas
import Workbench

/// The pane with the focus as lines: its title, the row under the cursor with the titles of its columns, and the rest as
/// it is painted, without borders and bars.
struct LinearPane {
  let heading: String
  var focus = ""
  var lines: [String] = []

  init(_ desk: Desk, _ frame: Painted) {
    let title =
      desk.focus == .customers ? CustomersPane.title(desk, withPosition: false) : frame.titles[desk.focus] ?? []
    heading = title.joined(separator: ", ")
    if desk.focus == .funnel, desk.deals.isBoard {
      readBoard(desk)
      return
    }
    let table = frame.kept.tables[desk.focus]
    let glyphs = frame.surface.glyphs
    for y in 2..<max(2, frame.surface.size.height - 3) where table.map({ !$0.rect.contains(Point(x: 2, y: y)) }) ?? true
    {
      let cells = frame.surface.row(y).dropFirst().dropLast()
      let isCursor = table == nil && focus.isEmpty && cells.first?.text == glyphs.cursor
      let text = LinearPane.collapsed(cells.dropFirst(isCursor ? 1 : 0).map(\.text).joined(), glyphs)
      if isCursor { focus = text } else { lines.append(text) }
    }
    lines.removeAll(where: \.isEmpty)
    if let table { focus = LinearPane.row(of: table.table) }
    if desk.focus == .customers, let place = CustomersPane.position(desk), !focus.isEmpty {
      let isMarked = desk.customers.window.cursor.map { desk.customers.marks.contains($0.id) } ?? false
      focus = place + ": " + LinearView.joined([focus, isMarked ? desk.words[.markedWord] : ""])
    }
  }

  /// The stages side by side: each of them in a line, and the deal under the cursor with the stage it is in.
  private mutating func readBoard(_ desk: Desk) {
    let (words, figures, board) = (desk.words, desk.figures, desk.deals)
    lines = board.columns.compactMap { column in
      guard let stage = board.stages.first(where: { $0.stage == column.stage }) else { return nil }
      let isHidden = stage.hidden.contains("amount")
      let weighted = words(.weightedShort, figures.short(board.weighted(stage), isHidden: isHidden))
      return LinearView.joined([
        words.stage(stage.stage), figures.count(stage.count), figures.short(stage.amount, isHidden: isHidden), weighted,
      ])
    }
    let deal = board.current.map { deal in
      LinearView.joined([
        deal.name, deal.customer ?? "", figures.short(deal.amount, isHidden: deal.hidden.contains("amount")),
        figures.ago(deal.stageSince),
      ])
    }
    focus = words.stage(board.columns[board.column].stage) + ": " + (deal ?? words[.noDeals])
  }

  /// `name Blue Kite Ltd; tier small; last 40d`; what to say where there is no row.
  private static func row(of table: TableView) -> String {
    guard let cursor = table.cursor, table.rows.indices.contains(cursor) else {
      return table.rows.isEmpty ? table.placeholder : ""
    }
    // What the row is about needs no title.
    let about = table.columns.firstIndex { $0.alignment == .left && !$0.title.isEmpty }
    let cells = zip(table.columns, table.rows[cursor].cells).enumerated().compactMap { index, part -> String? in
      let (title, text) = (part.0.title, part.1.text)
      guard !text.isEmpty, !(title.isEmpty && isBar(text)) else { return nil }
      return title.isEmpty || index == about ? text : title + " " + text
    }
    return LinearView.joined(cells)
  }

  /// A painted line as words: what stood apart is parted by semicolons, bars and the cursor are left out.
  private static func collapsed(_ line: String, _ glyphs: Glyphs) -> String {
    LinearView.joined(
      line.split(separator: "  ").map { part in
        part.split(separator: " ").filter { $0 != glyphs.cursor && !isBar($0) }.joined(separator: " ")
      })
  }

  /// Whether a piece of text is drawn, not written.
  private static func isBar(_ text: some StringProtocol) -> Bool {
    text.count > 1 && text.allSatisfy { "#=-_.:+%*|>".contains($0) }
  }
}
