/// What keys do here, in one line: ` enter open  / filter  ? help`.
package struct KeyHints: Hashable, Sendable {
  /// One key.
  package struct Hint: Hashable, Sendable {
    /// The key as help writes it.
    package var key: String
    /// What it does, in a word.
    package var label: String
    /// Whether it is shown even if others before it are left out.
    package var stays: Bool

    /// Makes a hint.
    package init(_ key: String, _ label: String, stays: Bool = false) {
      self.key = key
      self.label = label
      self.stays = stays
    }
  }

  /// From the most useful on.
  package var hints: [Hint]

  /// Makes a line of hints.
  package init(_ hints: [Hint]) {
    self.hints = hints
  }

  /// Paints those for which there is room, whole ones only.
  ///
  /// - Returns: where each is.
  @discardableResult
  package func paint(on surface: inout Surface, in rect: Rect) -> [HitRegion] {
    var rest = rect.row(0)
    surface.fill(rest, role: .keyHint)
    return shown(width: rest.width, on: surface).map { index in
      let hint = hints[index]
      let spans = [Span(" ", .keyHint), Span(hint.key, .key), Span(" " + hint.label + " ", .keyHint)]
      return HitRegion(index: index, rect: rest.cut(left: surface.put(spans, in: rest)))
    }
  }

  /// Those that stay come first in the sharing out of room, then the others until one does not fit.
  private func shown(width: Int, on surface: Surface) -> [Int] {
    var room = width
    var chosen: Set<Int> = []
    for stays in [true, false] {
      for index in hints.indices where hints[index].stays == stays {
        let needed = surface.columns(of: hints[index].key) + surface.columns(of: hints[index].label) + 3
        guard needed <= room else { break }
        room -= needed
        chosen.insert(index)
      }
    }
    return chosen.sorted()
  }
}
