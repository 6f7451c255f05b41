/// Where on the surface one of a widget's parts was painted, so that a click can be led to it.
package struct HitRegion: Hashable, Sendable {
  /// Which part, counted from 0 as the widget was given them.
  package let index: Int
  /// The cells it was painted on.
  package let rect: Rect

  /// Makes a region.
  package init(index: Int, rect: Rect) {
    self.index = index
    self.rect = rect
  }
}

extension [HitRegion] {
  /// The part that was painted at a place.
  package func index(at point: Point) -> Int? {
    first { $0.rect.contains(point) }?.index
  }
}
