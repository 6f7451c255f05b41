extension HTMLPage {
  /// Writes a chart with its title, how to read it, who is who, and its numbers.
  ///
  /// - Parameter id: what the names of its elements begin with.
  func write(_ chart: Chart, id: String, to markup: inout Markup) {
    markup.element("figure") { figure in
      figure.newline()
      figure.element("figcaption") { caption in
        if !chart.title.isEmpty { caption.element("h3", chart.title) }
        if !chart.caption.isEmpty { caption.element("p", chart.caption) }
      }
      figure.newline()
      guard let layout = ChartLayout(chart) else {
        figure.element("p", ["class": "none"], words.noData)
        return
      }
      if layout.needsLegend { writeLegend(layout.drawn, to: &figure) }
      SVGChart(chart: chart, layout: layout, id: id).write(to: &figure)
      if !layout.missing.isEmpty {
        figure.element("p", ["class": "note"], "\(words.noData): \(layout.missing.joined(separator: ", "))")
      }
      writeNumbers(of: chart, layout.drawn, to: &figure)
    }
  }

  private func writeLegend(_ drawn: [DrawnSeries], to figure: inout Markup) {
    figure.element("ul") { list in
      for series in drawn {
        list.element("li") { item in
          item.element("svg", ["class": "key", "viewBox": "0 0 32 14", "aria-hidden": "true"]) { key in
            key.empty("path", HTMLPage.sample(of: series))
          }
          item.element("bdi", series.name)
        }
      }
    }
    figure.newline()
  }

  /// A piece of the series' own line, mark or bar.
  private static func sample(of series: DrawnSeries) -> Markup.Attributes {
    var path = SVGPath()
    switch series.style {
    case .bars:
      path.polygon([(9, 2), (23, 2), (23, 12), (9, 12)])
      return ["class": "bar \(series.classes)", "d": path.text]
    case .points:
      path.mark(series.number, 16, 7, radius: 4.5)
      return ["class": "dot \(series.classes)", "d": path.text]
    case .line, .steps, .reference:
      path.move(1, 7)
      path.line(31, 7)
      return ["class": "line \(series.classes)", "d": path.text]
    }
  }

  private func writeNumbers(of chart: Chart, _ drawn: [DrawnSeries], to figure: inout Markup) {
    figure.element("details") { details in
      details.element("summary", words.numbers)
      for part in ChartListing(chart, drawn).parts {
        details.newline()
        write(part.table, label: chart.title, to: &details)
        if part.table.rows.count < part.total {
          details.element("p", ["class": "note"], "\(words.rowsShown): \(part.table.rows.count) / \(part.total)")
        }
      }
      details.newline()
    }
    figure.newline()
  }
}
