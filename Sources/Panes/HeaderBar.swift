import Canvas
import Workbench

/// The top line: the book, the places, who works here, and the time.
enum HeaderBar {
  static func paint(_ desk: Desk, on frame: inout Painted, in rect: Rect) {
    frame.surface.fill(rect, role: .tabInactive)
    var rest = rect
    let tabs = TabBar(
      Place.allCases.map { TabBar.Tab(desk.words[$0.title], number: $0.rawValue) }, active: desk.focus.rawValue - 1)
    let time = "\(desk.figures.timeOfDay) "
    let book = " \(desk.bookName) "
    let tabWidth = tabs.tabs.reduce(0) { $0 + frame.surface.columns(of: $1.title) + 4 }
    let room = rect.width - tabWidth - frame.surface.columns(of: book)
    let right =
      [" \(desk.userName) · \(desk.role.rawValue)  " + time, " " + time]
      .first { frame.surface.columns(of: $0) <= room } ?? ""
    frame.surface.put(right, in: rest.cut(right: frame.surface.columns(of: right)), role: .dim)
    let bookPart = rest.cut(left: min(frame.surface.columns(of: book), max(0, rest.width - tabWidth)))
    frame.surface.put(frame.surface.fitted(book, bookPart.width), in: bookPart, role: .title)
    frame.add(tabs.paint(on: &frame.surface, in: rest)) { Place(rawValue: $0 + 1).map(Target.place) }
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
    let label = " " + desk.words[.filterPrompt]
    frame.surface.put(label, in: rest.cut(left: frame.surface.columns(of: label)), role: .key)
    if let problem = line.problem {
      let text = " " + frame.surface.glyphs.cross + " " + problem
      let room = rest.width - frame.surface.columns(of: line.editor.text) - 2
      let width = min(frame.surface.columns(of: text), max(room, rest.width * 2 / 3))
      let part = rest.cut(right: width)
      frame.surface.put(frame.surface.fitted(text, width), in: part, role: .error)
    }
    InputLine(line.editor).paint(on: &frame.surface, in: rest)
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
