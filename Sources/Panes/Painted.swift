import Canvas
import Workbench

/// One frame: what is to be shown, and what its parts stand for.
package struct Painted {
  package var surface: Surface
  /// What can be clicked, the topmost last.
  package private(set) var regions: [(rect: Rect, target: Target)] = []
  /// How many rows of each pane could be seen; panes that were not painted are missing.
  package internal(set) var visibleRows: [Place: Int] = [:]
  /// What stands above each pane.
  var titles: [Place: [String]] = [:]
  /// Which pane each place was painted in, for the wheel.
  private var areas: [(rect: Rect, place: Place)] = []

  /// What the frame before this one left to be taken over, and what this one leaves.
  let former: Kept
  var kept = Kept()

  /// What of a frame the next one may take over where nothing has changed.
  struct Kept {
    var tables: [Place: PaintedTable] = [:]
    var customers: CustomerLines?
  }

  init(size: Size, glyphs: Glyphs, former: Kept = Kept()) {
    self.former = former
    surface = Surface(size: size, glyphs: glyphs)
  }

  /// What was painted at a place.
  package func target(at point: Point) -> Target? {
    regions.last { $0.rect.contains(point) }?.target
  }

  /// The pane that a place belongs to.
  package func place(at point: Point) -> Place? {
    areas.last { $0.rect.contains(point) }?.place
  }

  mutating func add(_ target: Target, _ rect: Rect) {
    regions.append((rect, target))
  }

  mutating func add(_ hits: [HitRegion], target: (Int) -> Target?) {
    for hit in hits {
      if let target = target(hit.index) { add(target, hit.rect) }
    }
  }

  mutating func occupy(_ rect: Rect, by place: Place) {
    areas.append((rect, place))
    add(.place(place), rect)
  }

  /// Paints the list of a place, taking over the lines that stood in the frame before.
  mutating func paint(_ table: TableView, as place: Place, in rect: Rect) -> TableView.Regions {
    let regions = table.paint(on: &surface, in: rect, after: former.tables[place])
    kept.tables[place] = PaintedTable(table, on: surface, in: rect)
    return regions
  }

  /// Nothing beneath something laid over the desk can be clicked.
  mutating func cover() {
    regions = []
    areas = []
  }
}
