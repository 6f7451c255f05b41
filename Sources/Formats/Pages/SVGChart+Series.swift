extension SVGChart {
  /// Bars lie lowest, then references, lines and points.
  func writeSeries(to svg: inout Markup) {
    let order: [[ChartSeries.Style]] = [[.bars], [.reference], [.line, .steps], [.points]]
    svg.newline()
    // An inner drawing cuts off what a fixed axis leaves out; half a line's thickness is kept.
    let box = [layout.left - 2, layout.top - 2, layout.right - layout.left + 4, layout.bottom - layout.top + 4].map(at)
    let frame: Markup.Attributes = [
      "x": box[0], "y": box[1], "width": box[2], "height": box[3], "viewBox": box.joined(separator: " "),
    ]
    svg.element("svg", frame) { inner in
      for series in order.dropLast().flatMap({ styles in layout.drawn.filter { styles.contains($0.style) } }) {
        write(series, to: &inner)
      }
    }
    for series in layout.drawn where series.style == .points { write(series, to: &svg) }
  }

  private func write(_ series: DrawnSeries, to svg: inout Markup) {
    svg.newline()
    switch series.style {
    case .bars: svg.empty("path", ["class": "bar \(series.classes)", "d": bars(series)])
    case .points: svg.empty("path", ["class": "dot \(series.classes)", "d": marks(series)])
    case .line, .steps, .reference:
      guard series.points.count > 1 else {
        svg.empty("path", ["class": "dot \(series.classes)", "d": marks(series)])
        return
      }
      svg.empty("path", ["class": "line \(series.classes)", "d": line(series)])
    }
  }

  private func line(_ series: DrawnSeries) -> String {
    var path = SVGPath()
    var level: Double?
    for point in series.points {
      let (x, y) = (layout.x.position(point.x), layout.y.position(point.y))
      guard let before = level else {
        path.move(x, y)
        level = y
        continue
      }
      if series.style == .steps { path.line(x, before) }
      path.line(x, y)
      level = y
    }
    return path.text
  }

  /// The marks within the axes; their areas are as the weights, so that no bin looks larger than it is.
  private func marks(_ series: DrawnSeries) -> String {
    let heaviest = layout.drawn.flatMap { $0.points.compactMap(\.weight) }.filter(\.isFinite).max() ?? 0
    var path = SVGPath()
    for point in series.points where layout.x.range.contains(point.x) && layout.y.range.contains(point.y) {
      var radius = 4.5
      if let weight = point.weight, heaviest > 0 { radius = max(3, 12 * max(0, weight / heaviest).squareRoot()) }
      if !radius.isFinite { radius = 3 }
      path.mark(series.number, layout.x.position(point.x), layout.y.position(point.y), radius: radius)
    }
    return path.text
  }

  private func bars(_ series: DrawnSeries) -> String {
    let all = layout.drawn.filter { $0.style == .bars }
    let place = all.firstIndex { $0.number == series.number } ?? 0
    let room = min(96 * Double(all.count), layout.x.length(DrawnSeries.gap(of: all)) * 0.78)
    let width = max(0.6, room / Double(all.count))
    var path = SVGPath()
    for point in series.points {
      let left = layout.x.position(point.x) - room / 2 + width * Double(place)
      // Neighbours in a group stand a hair apart.
      let right = left + (all.count > 1 ? width * 0.92 : width)
      let y = layout.y.position(point.y)
      path.move(left, layout.y.base)
      path.line(left, y)
      path.line(right, y)
      path.line(right, layout.y.base)
      path.close()
    }
    return path.text
  }
}
