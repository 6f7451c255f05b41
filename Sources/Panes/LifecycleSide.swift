import Canvas
import Domain
import Workbench

/// The stages of a customer's life, and how many went from one to another.
enum LifecycleSide {
  static func paint(_ side: SegmentsPane.Side, on frame: inout Painted, in rect: Rect) {
    let table = GroupTable(side, title: side.desk.words.term("lifecycle"))
    var rest = rect
    if rest.height > 3 { paintStage(side, on: &frame, in: rest.cut(bottom: 1)) }
    table.paint(on: &frame, in: rest.cut(top: min(table.height, rest.height)))
    guard rest.height > 2, let flows = side.desk.segments.flows else { return }
    _ = rest.cut(top: 1)
    let bars = BarChart(
      ways(flows).prefix(rest.height).map { way in
        let name = side.desk.words(
          .wayName, side.desk.segmentName(way.from, of: flows.model), side.desk.segmentName(way.to, of: flows.model))
        return BarChart.Row(name, value: Double(way.count), caption: side.desk.figures.count(way.count))
      })
    bars.paint(on: &frame.surface, in: rest.inset(dx: 2))
  }

  private typealias Way = (from: Int, to: Int, count: Int)

  /// The ways that somebody went, those of the most first.
  private static func ways(_ flows: ClassFlows) -> [Way] {
    let places = 0...flows.none
    let all = places.flatMap { from in places.map { Way(from, $0, from == $0 ? 0 : flows.customers[from][$0]) } }
    return all.filter { $0.count > 0 }.sorted { ($1.count, $0.from, $0.to) < ($0.count, $1.from, $1.to) }
  }

  /// Where the customers of the stage under the cursor came from and went to.
  private static func paintStage(_ side: SegmentsPane.Side, on frame: inout Painted, in rect: Rect) {
    guard let flows = side.desk.segments.flows else { return }
    let (words, place) = (side.desk.words, side.desk.segments.cursor.row)
    func listed(_ ways: [(place: Int, count: Int)]) -> String {
      ways.map { words(.classAndCount, side.desk.segmentName($0.place, of: flows.model), $0.count) }
        .joined(separator: ", ")
    }
    let ways = ways(flows)
    let came = ways.filter { $0.to == place }.map { ($0.from, $0.count) }
    let went = ways.filter { $0.from == place }.map { ($0.to, $0.count) }
    let parts = [
      came.isEmpty ? nil : words(.cameFrom, listed(came)), went.isEmpty ? nil : words(.wentTo, listed(went)),
    ]
    let name = side.desk.segmentName(place, of: flows.model)
    let text = parts.compactMap(\.self).joined(separator: "; ")
    frame.surface.putFitted(" " + name + ": " + (text.isEmpty ? words[.nobodyMovedHere] : text), in: rect, role: .value)
  }
}
