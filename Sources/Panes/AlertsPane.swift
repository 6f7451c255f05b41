import Canvas
import Domain
import Workbench

/// What wants a hand, the severest first; below it the alert under the cursor in whole sentences.
enum AlertsPane {
  /// Lines for the alert under the cursor.
  private static let stripHeight = 4

  static func paint(_ desk: Desk, _ pane: Pane, on frame: inout Painted) {
    var rest = pane.frame(title(desk), on: &frame)
    let list = desk.alerts.list
    let strip = rest.height > 8 ? rest.cut(bottom: stripHeight) : Rect(.zero)
    frame.visibleRows[.alerts] = TableView.visibleRows(height: rest.height)
    let shown = list.shown
    let table = TableView(
      columns: columns(desk.words, desk.alerts.showsAll), rows: shown.map { row($0, desk, frame.surface.glyphs) },
      cursor: list.shownIndex,
      isFocused: pane.isFocused, placeholder: desk.words[list.isRead ? .noAlerts : .searching])
    frame.add(frame.paint(table, as: .alerts, in: rest).rows) { .line(.alerts, list.top + $0) }
    if let alert = list.current { paint(alert, desk, on: &frame, in: strip) }
  }

  /// `Alerts ─ open ─ everybody's ─ the 500 severest of 12,345`.
  private static func title(_ desk: Desk) -> [String] {
    let (words, board) = (desk.words, desk.alerts)
    let listed = board.list.rows.count
    let waiting = board.count?.all ?? listed
    let isCut = board.list.isRead && !board.showsAll && board.customer == nil && waiting > listed
    let count = isCut ? words(.severest, desk.figures.count(listed), desk.figures.count(waiting)) : "\(listed)"
    let known = board.list.isRead ? count : words[.counting]
    return [
      words[.alerts], words[board.showsAll ? .alertsAll : .alertsOpen],
      board.customer.map { words(.alertsOf, $0.name) } ?? words[board.isMine ? .alertsMine : .alertsEverybody], known,
    ]
  }

  private static func columns(_ words: Words, _ showsAll: Bool) -> [TableView.Column] {
    [
      .init("", width: .fixed(3)), .init(words[.columnValue], width: .fixed(8), alignment: .right),
      .init(words[.columnSubject], width: .flex(min: 14, weight: 3)),
      .init(words[.columnMatter], width: .flex(min: 16, weight: 6)),
      .init(words[.columnAction], width: .flex(min: 60, weight: 5), dropPriority: 3),
      .init(words[.columnOwner], width: .fixed(10), dropPriority: 2),
      .init(words[.columnSince], width: .fixed(6), alignment: .right, dropPriority: 1),
      .init(words[.columnState], width: .fixed(12), dropPriority: showsAll ? 0 : 4), .edge,
    ]
  }

  private static func row(_ alert: AlertRow, _ desk: Desk, _ glyphs: Glyphs) -> TableView.Row {
    let (words, figures) = (desk.words, desk.figures)
    return TableView.Row([
      AlertWords.sign(alert, words, glyphs), Span(alert.value == .zero ? "" : figures.short(alert.value), .money),
      Span(alert.subjectName), Span(words.matter(of: alert)), Span(words.sentence(alert.action), .dim),
      Span(alert.owner ?? words[.nothing], .dim), Span(alert.raised.map(figures.ago) ?? "", .dim),
      Span(AlertWords.state(alert, words), .dim),
    ])
  }

  private static func paint(_ alert: AlertRow, _ desk: Desk, on frame: inout Painted, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let words = desk.words
    let since = alert.raised.map { words(.sinceLabel, $0) }
    let until = alert.until.map { words(.untilLabel, $0) }
    let state =
      alert.handler.map { words(.handledLabel, AlertWords.state(alert, words), $0) } ?? AlertWords.state(alert, words)
    let facts = [alert.customer, alert.owner ?? words[.nobody], since, state, until].compactMap(\.self)
    let lines: [[Span]] = [
      [],
      [AlertWords.sign(alert, words, frame.surface.glyphs), Span(" " + alert.subjectName, .title)]
        + [Span("  " + facts.filter { $0 != alert.subjectName }.joined(separator: " · "), .dim)],
      [Span(words.sentence(alert.rule.title) + ": ", .label), Span(words.sentence(alert.reason), .value)],
      [Span(words[.actionLabel] + " ", .label), Span(words.sentence(alert.action), .info)],
    ]
    let inside = rect.inset(dx: 1)
    for (row, line) in lines.enumerated() { frame.surface.putFitted(line, in: inside.row(row)) }
  }
}

/// How alerts are written.
enum AlertWords {
  /// `⚑H`: told by a letter too, so that no colour is needed.
  static func sign(_ alert: AlertRow, _ words: Words, _ glyphs: Glyphs) -> Span {
    switch alert.severity {
    case .high: Span(glyphs.alert + words[.severityHigh], .alertHigh)
    case .medium: Span(glyphs.alert + words[.severityMedium], .alertMedium)
    case .low: Span(" " + words[.severityLow], .alertLow)
    }
  }

  static func state(_ alert: AlertRow, _ words: Words) -> String {
    words.term(alert.state)
  }
}
