import Domain
import Formats

/// A report in all the forms it can be had in.
protocol Report {
  /// As a person reads it.
  var page: ReportPage { get }
  /// The members of the JSON contract.
  func write(to json: inout JSONWriter)
}

extension Report {
  /// Prints the report as text.
  func printText() throws { try PagePrinter(page).print() }

  /// Prints the report as JSON.
  func printJSON() throws { try StandardOutput.shared.printJSON { $0.object(write) } }

  /// Prints the numbers behind the charts as CSV, a point a line.
  func printCSV() throws {
    let csv = CSVWriter(to: try FileSink(path: "-"))
    try csv.write(["chart", "series", "x", "y", "count"])
    for case .chart(let chart) in page.blocks {
      for series in chart.series {
        for point in series.points where point.x.isFinite && point.y.isFinite {
          try csv.write([
            chart.title, series.name, chart.x.unit.plain(point.x), String(point.y),
            point.weight.map { String($0) } ?? "",
          ])
        }
      }
    }
    try csv.finish()
  }
}

extension ChartAxis.Unit {
  /// A number of the axis for a program; its name where it has one.
  fileprivate func plain(_ number: Double) -> String {
    if case .names(let names) = self, let place = Int(exactly: number), names.indices.contains(place) {
      return names[place]
    }
    return String(number)
  }
}
