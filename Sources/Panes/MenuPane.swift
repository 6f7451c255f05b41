import Canvas
import Workbench

/// A list to choose from.
enum MenuPane {
  /// From this width on what is told of an item stands beside the list, else below it.
  private static let wide = 160

  static func paint(_ menu: Menu, _ desk: Desk, on frame: inout Painted, in body: Rect) {
    guard case .edits = menu.telling else {
      let height = min(body.height, max(menu.items.count, 6) + 3)
      let inside = OverlayPane.box(menu.title, width: min(body.width, 110), height: height, on: &frame, in: body)
      return paintList(menu, desk, on: &frame, in: inside)
    }
    let isWide = body.width >= wide
    let inside = OverlayPane.box(
      menu.title, width: min(body.width, isWide ? 200 : 110), height: body.height, on: &frame, in: body)
    let parts = isWide ? inside.columns(.share(), .share(), gap: 2) : inside.rows(.share(), .share(), gap: 1)
    paintList(menu, desk, on: &frame, in: parts[0])
    paint(menu.told?.lines ?? [], desk, on: &frame, in: parts[1])
  }

  private static func paintList(_ menu: Menu, _ desk: Desk, on frame: inout Painted, in rect: Rect) {
    let items = menu.items.map { item in
      ListMenu.Item(
        item.title, detail: item.detail, keys: item.keys, figure: figure(item, of: menu, desk),
        isEnabled: item.isEnabled)
    }
    let view = ListMenu(
      query: InputLine(menu.query), items: items, cursor: menu.cursor, placeholder: menu.placeholder)
    frame.add(view.paint(on: &frame.surface, in: rect)) { .menuItem($0) }
  }

  /// How many records an item stands for, `…` until that is known.
  private static func figure(_ item: Menu.Item, of menu: Menu, _ desk: Desk) -> String {
    guard case .counts = menu.telling, let number = item.number else { return "" }
    guard let count = menu.counts[number] else { return desk.words[.counting] }
    return count.map(desk.figures.count) ?? desk.words[.nothing]
  }

  private static func paint(_ lines: [TextLine], _ desk: Desk, on frame: inout Painted, in rect: Rect) {
    let wrapped = lines.flatMap { Wrapped.lines($0, width: rect.width, surface: frame.surface) }
    guard !rect.isEmpty else { return }
    let isCut = wrapped.count > rect.height
    for (row, line) in wrapped.prefix(isCut ? rect.height - 1 : rect.height).enumerated() {
      frame.surface.put(line, in: rect, row: row)
    }
    if isCut { frame.surface.put(desk.words[.counting], in: rect, row: rect.height - 1, role: .dim) }
  }
}
