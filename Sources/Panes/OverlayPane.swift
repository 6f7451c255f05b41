import Canvas
import Workbench

/// What lies over the desk.
enum OverlayPane {
  static func paint(_ overlay: Overlay, _ desk: Desk, on frame: inout Painted, in body: Rect) {
    switch overlay {
    case .filter(let line): FilterNotes.paint(line, desk, on: &frame, in: body)
    case .form(let form): FormPane.paint(form, desk, on: &frame, in: body)
    case .menu(let menu): MenuPane.paint(menu, desk, on: &frame, in: body)
    case .reading(let page): ReadingPane.paint(page, on: &frame, in: body)
    case .columns(let sheet): ColumnsPane.paint(sheet, desk, on: &frame, in: body)
    case .merge(let sheet): SidesPane.paint(sheet, desk, on: &frame, in: body)
    case .conflict(let sheet): SidesPane.paint(sheet, desk, on: &frame, in: body)
    case .confirmation(let question): ConfirmationPane.paint(question, desk, on: &frame, in: body)
    }
  }

  /// A box of a size in the middle, and the room inside it.
  static func box(_ title: String, width: Int, height: Int, on frame: inout Painted, in body: Rect) -> Rect {
    frame.cover()
    frame.surface.cursor = nil
    let area = body.centred(Size(width: width, height: height))
    frame.surface.fill(area, role: .popup)
    return Frame(title: [title], isFocused: true).paint(on: &frame.surface, in: area).inset(dx: 1)
  }
}

/// Lines to read.
enum ReadingPane {
  static func paint(_ page: TextPage, on frame: inout Painted, in body: Rect) {
    let width = min(body.width, 100)
    let lines = page.lines.flatMap { Wrapped.lines($0, width: width - 4, surface: frame.surface) }
    let inside = OverlayPane.box(
      page.title, width: width, height: min(body.height, lines.count + 2), on: &frame, in: body)
    let first = min(page.offset, max(0, lines.count - inside.height))
    for (row, line) in lines.dropFirst(first).prefix(inside.height).enumerated() {
      frame.surface.put(line, in: inside, row: row)
    }
  }
}

/// A question.
enum ConfirmationPane {
  static func paint(_ question: Confirmation, _ desk: Desk, on frame: inout Painted, in body: Rect) {
    let width = min(body.width, 72)
    let lines = question.lines.flatMap { Wrapped.lines($0, width: width - 4, surface: frame.surface) }
    let inside = OverlayPane.box(question.title, width: width, height: lines.count + 4, on: &frame, in: body)
    for (row, line) in lines.enumerated() { frame.surface.put(line, in: inside, row: row) }
    let yes = [Span(question.key.description, .key), Span(" " + question.answer, .text)]
    let answers = yes + [Span(" · ", .dim), Span(question.otherwise, .dim)]
    let isWide = frame.surface.columns(of: answers) <= inside.width
    if !isWide { frame.surface.put(yes, in: inside, row: inside.height - 2) }
    frame.surface.put(
      isWide ? answers : [Span(question.otherwise, .dim)], in: inside, row: inside.height - 1)
  }
}

/// What may follow the keys pressed.
enum PrefixPane {
  static func paint(_ desk: Desk, on frame: inout Painted, in body: Rect) {
    let pressed = desk.pendingKeys.map(\.description).joined(separator: " ")
    let lines = desk.continuations.map { [Span($0.key + "  ", .key), Span($0.label, .text)] }
    var area = body
    let corner = area.cut(bottom: min(body.height, lines.count + 2))
    Popup(title: pressed, lines: lines, minimumWidth: 20).paint(on: &frame.surface, in: corner)
  }
}
