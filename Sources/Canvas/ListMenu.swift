import Keyboard

/// Things to choose from, with the keys that choose them, below a line that narrows them down.
package struct ListMenu: Hashable, Sendable {
  /// One thing to choose.
  package struct Item: Hashable, Sendable {
    /// What it is called.
    package var title: String
    /// What it is or does, in a few words, or why it cannot be chosen now.
    package var detail: String
    /// The keys that choose it without the menu.
    package var keys: String
    /// How many there are of it; stands right behind the titles.
    package var figure: String
    /// Whether it can be chosen now.
    package var isEnabled: Bool

    /// Makes an item.
    package init(
      _ title: String, detail: String = "", keys: String = "", figure: String = "", isEnabled: Bool = true
    ) {
      self.figure = figure
      self.title = title
      self.detail = detail
      self.keys = keys
      self.isEnabled = isEnabled
    }
  }

  /// The line that narrows down; none for a menu without one.
  package var query: InputLine?
  /// What is left to choose from.
  package var items: [Item]
  /// Index of the item the cursor is on.
  package var cursor: Int
  /// What to say when nothing is left.
  package var placeholder: String

  /// Makes a menu.
  package init(query: InputLine? = nil, items: [Item], cursor: Int = 0, placeholder: String = "") {
    self.query = query
    self.items = items
    self.cursor = cursor
    self.placeholder = placeholder
  }

  /// Paints the query and as many items as there is room for, the one under the cursor among them.
  ///
  /// - Returns: where the items are.
  @discardableResult
  package func paint(on surface: inout Surface, in rect: Rect) -> [HitRegion] {
    surface.fill(rect)
    var body = rect
    if let query {
      var line = body.cut(top: 1)
      surface.put("/ ", in: line.cut(left: 2), role: .key)
      query.paint(on: &surface, in: line)
    }
    if items.isEmpty { surface.put("  " + placeholder, in: body, role: .placeholder) }
    guard !body.isEmpty else { return [] }
    let first = Self.firstShown(cursor: cursor, count: items.count, height: body.height)
    let titles = min(items.map { surface.columns(of: $0.title) }.max() ?? 0, body.width / 2)
    let keys = min(items.map { surface.columns(of: $0.keys) }.max() ?? 0, body.width / 3)
    let figures = items.map { surface.columns(of: $0.figure) }.max() ?? 0
    return items.indices.dropFirst(first).prefix(body.height).map { index in
      let line = body.row(index - first)
      var parts = line.columns(.fixed(1), .fixed(titles), .share(), .fixed(keys), gap: 1)
      parts.append(parts[2].cut(left: figures))
      _ = parts[2].cut(left: figures > 0 ? 2 : 0)
      paint(items[index], isCursor: index == cursor, on: &surface, line: line, parts: parts)
      return HitRegion(index: index, rect: line)
    }
  }

  /// The first item to show so that the cursor stands in the middle wherever there is enough on both sides.
  package static func firstShown(cursor: Int, count: Int, height: Int) -> Int {
    max(0, min(cursor - height / 2, count - height))
  }

  private func paint(_ item: Item, isCursor: Bool, on surface: inout Surface, line: Rect, parts: [Rect]) {
    let text: Role = item.isEnabled ? .text : .disabled
    if isCursor {
      surface.fill(line, role: .cursor)
      surface.put(surface.glyphs.cursor, in: parts[0], role: .cursor)
    }
    surface.putFitted(item.title, in: parts[1], role: isCursor ? .cursor : text)
    surface.putFitted(item.figure, in: parts[4], role: isCursor ? .cursor : text, alignment: .right)
    surface.putFitted(item.detail, in: parts[2], role: isCursor ? .cursor : item.isEnabled ? .dim : .disabled)
    surface.putFitted(item.keys, in: parts[3], role: isCursor ? .cursor : .key, alignment: .right)
  }
}
