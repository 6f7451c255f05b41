import Canvas
import Domain
import Workbench

/// The top line: the book, the places, who works here, and the time.
enum HeaderBar {
  static func paint(_ desk: Desk, on frame: inout Painted, in rect: Rect) {
    frame.surface.fill(rect, role: .tabInactive)
    var rest = rect
    let places = Place.allCases.filter { $0.number != nil || $0 == desk.focus }
    let tabs = TabBar(
      places.map { TabBar.Tab(desk.words[$0.title], number: $0.number, badge: badge($0, desk)) },
      active: places.firstIndex(of: desk.focus) ?? 0)
    let time = "\(desk.figures.timeOfDay) "
    let book = " \(desk.bookName) "
    let tabWidth = tabs.tabs.reduce(0) { width, tab in
      width + frame.surface.columns(of: tab.title) + (tab.number == nil ? 2 : 4) + (tab.badge.map { $0.count + 2 } ?? 0)
    }
    let room = rect.width - tabWidth - frame.surface.columns(of: book)
    let right =
      [" \(desk.userName) · \(desk.words.role(desk.role))  " + time, " " + time]
      .first { frame.surface.columns(of: $0) <= room } ?? ""
    frame.surface.put(right, in: rest.cut(right: frame.surface.columns(of: right)), role: .dim)
    let bookPart = rest.cut(left: min(frame.surface.columns(of: book), max(0, rest.width - tabWidth)))
    frame.surface.put(frame.surface.fitted(book, bookPart.width), in: bookPart, role: .title)
    frame.add(tabs.paint(on: &frame.surface, in: rest)) { .place(places[$0]) }
  }

  /// How many alerts wait; nothing where none does.
  private static func badge(_ place: Place, _ desk: Desk) -> String? {
    guard place == .alerts, let count = desk.alerts.count, count.all > 0 else { return nil }
    return desk.figures.count(count.all)
  }
}

/// The line that tells what happened, and the one in which a filter is typed.
enum MessageLine {
  static func paint(_ desk: Desk, on frame: inout Painted, in rect: Rect) {
    if case .filter(let line)? = desk.overlay { return paint(line, desk, on: &frame, in: rect) }
    guard let message = desk.message else { return }
    let glyphs = frame.surface.glyphs
    var rest = rect
    if let hint = message.hint, let command = desk.registry[hint], let key = command.keys.first {
      let spans = [Span(" " + key, .key), Span(" " + desk.words.title(of: command).lowercased() + " ", .keyHint)]
      let part = rest.cut(right: frame.surface.columns(of: spans))
      frame.surface.put(spans, in: part)
      frame.add(.command(hint), part)
    }
    let (sign, role): (String, Canvas.Role) =
      switch message.tone {
      case .done: (glyphs.check, .success)
      case .note: (glyphs.bullet, .message)
      case .failure: (glyphs.cross, .error)
      }
    let used = frame.surface.put(" " + sign + " ", in: rest, role: role)
    _ = rest.cut(left: used)
    frame.surface.put(frame.surface.fitted(message.text, rest.width), in: rest, role: role)
  }

  private static func paint(_ line: FilterLine, _ desk: Desk, on frame: inout Painted, in rect: Rect) {
    var rest = rect
    let label = " " + desk.words[line.use == .mark ? .markPrompt : .filterPrompt]
    frame.surface.put(label, in: rest.cut(left: frame.surface.columns(of: label)), role: .key)
    InputLine(line.editor).paint(on: &frame.surface, in: rest)
  }
}

/// What there is to say about a filter while it is typed, just above its line.
enum FilterNotes {
  static func paint(_ line: FilterLine, _ desk: Desk, on frame: inout Painted, in body: Rect) {
    guard !line.completions.isEmpty else {
      if let problem = line.problem { paint(problem, line, desk, on: &frame, in: body) }
      return
    }
    let most = max(1, body.height - 3)
    let lines = line.completions.prefix(min(most, 12)).map { candidate in
      [Span(frame.surface.fitted(candidate.text, 22), .key), Span(" " + desk.words.sentence(candidate.help), .dim)]
    }
    var area = body
    let corner = area.cut(bottom: min(body.height, lines.count + 2))
    let width = min(corner.width, 76)
    var left = corner
    Popup(title: "", lines: lines, minimumWidth: 30).paint(on: &frame.surface, in: left.cut(left: width))
  }

  /// What is wrong, behind a caret below which the wrong part stands.
  private static func paint(
    _ problem: QueryError, _ line: FilterLine, _ desk: Desk, on frame: inout Painted, in body: Rect
  ) {
    var row = body
    row = row.cut(bottom: 1)
    frame.surface.fill(row, role: .popup)
    let lead = frame.surface.columns(of: " " + desk.words[line.use == .mark ? .markPrompt : .filterPrompt])
    let column = lead + frame.surface.columns(of: String(line.editor.text.prefix(max(0, problem.position - 1))))
    let text = desk.words.sentence(problem.message)
    let mark = String(repeating: "^", count: max(1, min(problem.length, 20)))
    let width = frame.surface.columns(of: text)
    let after = row.width - column - mark.count - 2
    if width <= after || after >= column {
      frame.surface.putFitted([Span(mark, .error), Span(" " + text, .error)], in: shifted(row, by: column))
    } else {
      frame.surface.put(mark, in: shifted(row, by: column), role: .error)
      let fitted = frame.surface.fitted(text, max(0, column - 2), alignment: .right)
      frame.surface.put(" " + fitted, in: row, role: .error)
    }
  }

  private static func shifted(_ rect: Rect, by columns: Int) -> Rect {
    var rest = rect
    _ = rest.cut(left: min(columns, max(0, rect.width - 1)))
    return rest
  }
}

/// The bottom line: what keys do here.
enum Footer {
  static func paint(_ desk: Desk, on frame: inout Painted, in rect: Rect) {
    let hints = desk.hints
    let shown = hints.map { hint in
      KeyHints.Hint(hint.key, hint.label, stays: ["help.palette", "help.here"].contains(hint.command.id))
    }
    frame.add(KeyHints(shown).paint(on: &frame.surface, in: rect)) { .command(hints[$0].command.id) }
  }
}
