import Canvas
import Workbench

/// What a screen says, one thing per line: for screen readers, and for terminals that can only print.
///
/// It is read from the desk and from the panes as they are painted, so that whatever a pane shows is said too.
package struct LinearView: Equatable, Sendable {
  /// Where the keys go, in words.
  package var heading = ""
  /// What is under the cursor.
  package var focus = ""
  /// Everything else that is to be read there.
  package var lines: [String] = []
  /// What is being typed.
  package var input: Input?
  package var message: Message?
  /// Whether what is shown is still being read, so that it is not worth saying yet.
  package var isPending = false

  /// A line in which something is typed.
  package struct Input: Equatable, Sendable {
    package var label: String
    package var text: String
  }

  /// The size that panes are painted in to be read: one at a time, and wide enough for every column.
  package static let size = Size(width: 240, height: 29)

  /// Reads a desk, and its frame in ``size`` and ASCII.
  package init(_ desk: Desk, _ frame: Painted) {
    message = desk.message
    isPending = LinearView.isPending(desk)
    switch desk.overlay {
    case .filter(let line): read(line, desk, frame)
    case .form(let form): read(form, desk)
    case .menu(let menu): read(menu, desk)
    case .reading(let page): (heading, lines) = (page.title, page.lines.map(\.text))
    case .confirmation(let question): read(question)
    case .columns(let sheet): read(sheet, desk)
    case .merge(let sheet): read(sheet.sides, sheet.title, desk)
    case .conflict(let sheet):
      read(sheet.sides, sheet.title, desk)
      lines = sheet.lines
    case nil: readPlace(desk, frame)
    }
    if !desk.continuations.isEmpty {
      heading = desk.pendingKeys.map(\.description).joined(separator: " ")
      (focus, lines) = ("", desk.continuations.map { $0.key + ": " + $0.label })
    }
    heading = safe(heading)
    focus = safe(focus)
    lines = lines.map { safe($0) }.filter { !$0.isEmpty && $0 != message?.text }
  }

  private static func isPending(_ desk: Desk) -> Bool {
    switch desk.focus {
    case .customers: desk.customers.isSearching || desk.customers.count == nil
    case .alerts: !desk.alerts.list.isRead
    case .day: !desk.day.list.isRead
    case .segments: desk.segments.table == nil && desk.segmentsRefusal == nil
    case .detail, .funnel, .tickets: false
    }
  }

  private mutating func readPlace(_ desk: Desk, _ frame: Painted) {
    let pane = LinearPane(desk, frame)
    (heading, focus, lines) = (pane.heading, pane.focus, pane.lines)
  }

  private mutating func read(_ line: FilterLine, _ desk: Desk, _ frame: Painted) {
    readPlace(desk, frame)
    lines = line.completions.map { $0.text + "; " + desk.words.sentence($0.help) }
    if let problem = line.problem { lines.append(desk.words.sentence(problem)) }
    input = Input(label: desk.words[line.use == .mark ? .markPrompt : .filterPrompt], text: safe(line.editor.text))
  }

  private mutating func read(_ form: Form, _ desk: Desk) {
    let (words, field) = (desk.words, form.field)
    heading = form.title
    focus = LinearView.joined([
      words(.ofTotal, form.focused + 1, form.fields.count), field.label, field.isRequired ? words[.requiredWord] : "",
      field.help,
    ])
    lines = form.fields.compactMap { field in field.problem.map { field.label + ": " + $0 } }
    lines += [form.problem, form.duplicates.first.map { FormPane.duplicate($0, desk) }].compactMap(\.self)
    input = Input(label: field.label + ": ", text: safe(field.editor.text))
  }

  private mutating func read(_ menu: Menu, _ desk: Desk) {
    heading = menu.title
    input = Input(label: "/", text: safe(menu.query.text))
    guard menu.items.indices.contains(menu.cursor) else {
      focus = menu.placeholder
      return
    }
    let item = menu.items[menu.cursor]
    let count = item.number.flatMap { menu.counts[$0] ?? nil }.map(desk.figures.count)
    focus = LinearView.item(menu.cursor, of: menu.items.count, [item.title, item.detail, count ?? "", item.keys], desk)
    if let told = menu.told, told.number == item.number { lines = told.lines.map(\.text) }
  }

  private mutating func read(_ sheet: ColumnSheet, _ desk: Desk) {
    heading = desk.words[.columnsTitle]
    let row = sheet.rows[sheet.cursor]
    let parts = [row.column.title(in: desk.words), row.isOn ? desk.words[.markedWord] : ""]
    focus = LinearView.item(sheet.cursor, of: sheet.rows.count, parts, desk)
  }

  private mutating func read(_ question: Confirmation) {
    heading = question.title
    lines = question.lines.map(\.text) + [question.key.description + ": " + question.answer, question.otherwise]
  }

  private mutating func read(_ sides: SideChoices, _ title: String, _ desk: Desk) {
    heading = title
    guard sides.rows.indices.contains(sides.cursor) else { return }
    let row = sides.rows[sides.cursor]
    let chosen = desk.words(.chosenValue, row.takesRight ? row.right : row.left)
    focus = LinearView.item(sides.cursor, of: sides.rows.count, [row.label, row.left, row.right, chosen], desk)
  }

  /// `2 of 5: city; Köln`.
  private static func item(_ index: Int, of count: Int, _ parts: [String], _ desk: Desk) -> String {
    desk.words(.ofTotal, index + 1, count) + ": " + joined(parts)
  }

  /// What there is of several things to say of one.
  static func joined(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: "; ") }
}

extension TextLine {
  /// All its pieces.
  fileprivate var text: String { pieces.map(\.text).joined() }
}
