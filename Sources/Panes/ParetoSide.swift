import Canvas
import Domain
import Workbench

/// How much of the revenue the best customers bring, with the cuts of the classes A, B and C.
enum ParetoSide {
  static func paint(_ side: SegmentsPane.Side, on frame: inout Painted, in rect: Rect) {
    let desk = side.desk
    let words = desk.words
    var rest = rect
    GroupTable(side, title: words.term("abc")).paint(on: &frame, in: rest.cut(bottom: min(4, rest.height)))
    guard let curve = desk.segments.curve, rest.height > 1 else { return }
    guard curve.hidden.isEmpty else {
      return frame.surface.notice([words(.paretoHidden, desk.userName, words.role(desk.role))], in: rest)
    }
    guard curve.total.revenue > .zero else { return frame.surface.notice([words[.noRevenue]], in: rest) }
    let title = words(.paretoTitle, desk.figures.percent(curve.revenueShare(ofBest: 0.2)))
    if rest.height > 5 { frame.surface.putFitted(" " + title, in: rest.cut(top: 1), role: .label) }
    let plot = CurvePlot(
      curve.points.map { point($0, curve) },
      cuts: zip(side.figures.table.classes, curve.cuts).dropLast().map { CurvePlot.Cut($0.name, x: point($1, curve).x) }
    )
    plot.paint(on: &frame.surface, in: rest.inset(dx: 1))
  }

  private static func point(_ point: ParetoCurve.Point, _ curve: ParetoCurve) -> CurvePlot.Point {
    CurvePlot.Point(
      x: Double(point.customers) / Double(max(1, curve.total.customers)),
      y: Double(point.revenue.minor) / Double(max(1, curve.total.revenue.minor)))
  }
}
