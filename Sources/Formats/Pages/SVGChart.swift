/// A chart as a drawing: axes, series and the names at their ends.
struct SVGChart {
  let chart: Chart
  let layout: ChartLayout
  /// What the names of its elements begin with, unique on the page.
  let id: String

  func write(to markup: inout Markup) {
    let attributes: Markup.Attributes = [
      "class": "chart", "viewBox": "0 0 \(SVGPath.number(ChartLayout.width)) \(SVGPath.number(layout.height))",
      "role": "img", "aria-labelledby": "\(id)-title \(id)-desc",
    ]
    markup.element("svg", attributes) { svg in
      svg.element("title", ["id": "\(id)-title"], chart.title.isEmpty ? chart.y.title : chart.title)
      svg.element("desc", ["id": "\(id)-desc"], description)
      writeAxes(to: &svg)
      writeSeries(to: &svg)
      writeEndLabels(to: &svg)
      svg.newline()
    }
    markup.newline()
  }

  /// The picture in words: how to read it, and where each series begins and ends.
  private var description: String {
    let ends = layout.drawn.compactMap { series -> String? in
      guard let first = series.points.first, let last = series.points.last else { return nil }
      return "\(series.name): \(text(first)) … \(text(last))."
    }
    return ([chart.caption] + ends).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func text(_ point: ChartPoint) -> String {
    "(\(chart.x.unit.text(of: point.x)), \(chart.y.unit.text(of: point.y)))"
  }

  private func writeEndLabels(to svg: inout Markup) {
    for label in layout.endLabels {
      svg.newline()
      let name = label.series.name
      svg.element(
        "text", ["class": "end \(label.series.classes)", "x": at(layout.right + 8), "y": at(label.y), "dy": ".35em"],
        name)
    }
  }

  func at(_ coordinate: Double) -> String { SVGPath.number(coordinate) }
}
