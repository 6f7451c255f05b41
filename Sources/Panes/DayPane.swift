import Canvas
import Domain
import Workbench

/// What is to be done today: tasks and next steps by day, then what has no day, then alerts.
enum DayPane {
  static func paint(_ desk: Desk, _ pane: Pane, on frame: inout Painted) {
    let (words, list) = (desk.words, desk.day.list)
    let overdue = list.rows.filter { isOverdue($0, desk) }.count
    let title = [
      words[.myDay], desk.figures.today.description,
      list.isRead ? desk.figures.count(list.rows.count) : words[.counting],
      overdue > 0 ? words(.overdueCount, overdue) : nil,
    ]
    let inside = pane.frame(title.compactMap(\.self), on: &frame)
    frame.visibleRows[.day] = TableView.visibleRows(height: inside.height)
    let shown = list.shown
    let table = TableView(
      columns: [
        .init("", width: .fixed(1)), .init(words[.columnDue], width: .fixed(8), alignment: .right),
        .init("", width: .fixed(5)), .init(words[.columnWhat], width: .flex(min: 20, weight: 5)),
        .init(words[.columnCustomer], width: .flex(min: 14, weight: 3)),
        .init("", width: .flex(min: 32, weight: 4), dropPriority: 1), .edge,
      ], rows: shown.map { row($0, desk, frame.surface.glyphs) }, cursor: list.shownIndex, isFocused: pane.isFocused,
      placeholder: words[list.isRead ? .nothingToDo : .searching])
    frame.add(frame.paint(table, as: .day, in: inside).rows) { .line(.day, list.top + $0) }
  }

  private static func row(_ item: DayItem, _ desk: Desk, _ glyphs: Glyphs) -> TableView.Row {
    let words = desk.words
    let isLate = isOverdue(item, desk)
    let kind: Phrase
    var sign = Span(isLate ? words[.overdueMark] : "", .alertHigh)
    var (text, detail) = (item.text, item.detail)
    switch item.matter {
    case .task:
      kind = .dayTask
      if !detail.isEmpty { detail = words(.repeatsLabel, detail) }
    case .step:
      kind = .dayStep
      detail = words.term(detail)
    case .alert(let alert):
      kind = .dayAlert
      (text, detail) = (words.sentence(text), words.sentence(detail))
      sign = Span(glyphs.alert, AlertWords.sign(alert, words, glyphs).role)
    }
    return TableView.Row([
      sign, Span(due(item, desk), isLate ? .alertHigh : .text), Span(words[kind], .dim), Span(text),
      Span(item.customer ?? ""), Span(detail, .dim),
    ])
  }

  /// Whether a day that was agreed on is over; an alert has none.
  private static func isOverdue(_ item: DayItem, _ desk: Desk) -> Bool {
    if case .alert = item.matter { return false }
    return item.due.map { $0 < desk.figures.today } ?? false
  }

  private static func due(_ item: DayItem, _ desk: Desk) -> String {
    if case .alert = item.matter { return "" }
    guard let due = item.due else { return "" }
    if due == desk.figures.today { return desk.words[.todayWord] }
    return due < desk.figures.today ? "-" + desk.figures.ago(due) : desk.figures.ago(due)
  }
}
