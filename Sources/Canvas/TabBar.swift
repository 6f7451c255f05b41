/// One line of numbered places, one of them active: `▸1 Names  2 Card  5 Bells ⚑3`.
package struct TabBar: Hashable, Sendable {
  /// A place to go to.
  package struct Tab: Hashable, Sendable {
    /// The key that goes there.
    package var number: Int?
    /// What it is called.
    package var title: String
    /// How much waits there, after a flag.
    package var badge: String?

    /// Makes a tab.
    package init(_ title: String, number: Int? = nil, badge: String? = nil) {
      self.title = title
      self.number = number
      self.badge = badge
    }
  }

  /// The tabs from left to right.
  package var tabs: [Tab]
  /// Index of the active tab.
  package var active: Int

  /// Makes a bar.
  package init(_ tabs: [Tab], active: Int) {
    self.tabs = tabs
    self.active = active
  }

  /// Paints the tabs; where not all titles fit, only the active one's is written, and the others' numbers.
  ///
  /// - Returns: where each tab is.
  @discardableResult
  package func paint(on surface: inout Surface, in rect: Rect) -> [HitRegion] {
    guard !rect.isEmpty else { return [] }
    let full = tabs.indices.map { spans(of: $0, isShort: false, glyphs: surface.glyphs) }
    let width = full.reduce(0) { $0 + surface.columns(of: $1) }
    let shown =
      width <= rect.width
      ? full : tabs.indices.map { spans(of: $0, isShort: $0 != active, glyphs: surface.glyphs) }
    var rest = rect.row(0)
    surface.fill(rest, role: .tabInactive)
    var regions: [HitRegion] = []
    for (index, spans) in shown.enumerated() where !rest.isEmpty {
      let part = rest.cut(left: surface.put(spans, in: rest))
      regions.append(HitRegion(index: index, rect: part))
    }
    return regions
  }

  private func spans(of index: Int, isShort: Bool, glyphs: Glyphs) -> [Span] {
    let tab = tabs[index]
    let role: Role = index == active ? .tabActive : .tabInactive
    let number = tab.number.map(String.init)
    let label =
      isShort ? number ?? String(tab.title.prefix(1)) : [number, tab.title].compactMap(\.self).joined(separator: " ")
    let lead = Span((index == active ? glyphs.focus : " ") + label, role)
    let badge = tab.badge.map { Span(" " + glyphs.alert + $0, index == active ? role : .badge) }
    return [lead, badge, Span(" ", role)].compactMap(\.self)
  }
}
