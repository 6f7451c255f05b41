extension SVGChart {
  /// Grid lines, the numbers beside them and the titles of both axes.
  func writeAxes(to svg: inout Markup) {
    writeGrid(to: &svg)
    for tick in layout.y.ticks {
      write(tick, x: layout.left - 9, y: layout.y.position(tick.value), dy: ".35em", anchor: "end", to: &svg)
    }
    svg.newline()
    for tick in layout.x.ticks {
      write(tick, x: layout.x.position(tick.value), y: layout.bottom + 20, dy: "", anchor: "middle", to: &svg)
    }
    svg.newline()
    writeTitles(to: &svg)
  }

  /// What has no room in the larger type is written twice, and the style sheet shows one.
  private func write(
    _ tick: ChartScale.Tick, x: Double, y: Double, dy: String, anchor: String, to svg: inout Markup
  ) {
    let texts = tick.text == tick.narrow ? [("", tick.text)] : [("wide", tick.text), ("narrow", tick.narrow)]
    for (kind, text) in texts {
      svg.element("text", ["class": kind, "x": at(x), "y": at(y), "dy": dy, "text-anchor": anchor], text)
    }
  }

  private func writeTitles(to svg: inout Markup) {
    let room = (ChartLayout.width - 20) / ChartLayout.type
    if !chart.y.title.isEmpty {
      svg.element("text", ["x": "0", "y": "15"], TextExtent.shortened(chart.y.title, toEms: room))
    }
    if !chart.x.title.isEmpty {
      let middle = (layout.left + layout.right) / 2
      let room = min(middle, ChartLayout.width - middle) * 2 / ChartLayout.type
      let title = TextExtent.shortened(chart.x.title, toEms: room)
      svg.element("text", ["x": at(middle), "y": at(layout.bottom + 46), "text-anchor": "middle"], title)
    }
  }

  /// Level lines at the numbers of the upright axis, and the line from which the data rise.
  private func writeGrid(to svg: inout Markup) {
    var grid = SVGPath()
    for tick in layout.y.ticks {
      let y = layout.y.position(tick.value)
      grid.move(layout.left, y)
      grid.line(layout.right, y)
    }
    svg.newline()
    svg.empty("path", ["class": "grid", "d": grid.text])
    var floor = SVGPath()
    let base = layout.y.base
    floor.move(layout.left, base)
    floor.line(layout.right, base)
    for tick in layout.x.ticks where !isNamed {
      floor.move(layout.x.position(tick.value), layout.bottom)
      floor.line(layout.x.position(tick.value), layout.bottom + 5)
    }
    svg.empty("path", ["class": "floor", "d": floor.text])
    svg.newline()
  }

  private var isNamed: Bool {
    if case .names = chart.x.unit { true } else { false }
  }
}
