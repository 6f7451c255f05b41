/// The numbers behind a chart as tables, so that nothing is only a picture.
///
/// Series over the same places share a table. Of many rows some are listed, evenly taken, with the first and the last.
struct ChartListing {
  /// A table, and of how many rows it shows some.
  struct Part {
    let table: PageTable
    let total: Int
  }

  /// How many rows a table has at most.
  static let rows = 25

  let parts: [Part]

  init(_ chart: Chart, _ drawn: [DrawnSeries]) {
    var groups: [[DrawnSeries]] = []
    for series in drawn {
      let places = series.points.map(\.x)
      if let group = groups.firstIndex(where: { $0.first?.points.map(\.x) == places }) {
        groups[group].append(series)
      } else {
        groups.append([series])
      }
    }
    parts = groups.map { ChartListing.part(chart, $0) }
  }

  private static func part(_ chart: Chart, _ group: [DrawnSeries]) -> Part {
    var columns = [PageTable.Column(chart.x.title, isNumeric: !isNamed(chart.x.unit))]
    for series in group {
      columns.append(.right(series.name.isEmpty ? chart.y.title : series.name))
      if isWeighted(series) { columns.append(.right(chart.weightTitle)) }
    }
    let total = group.first?.points.count ?? 0
    let rows = chosen(of: total).map { index in
      [chart.x.unit.text(of: group[0].points[index].x)]
        + group.flatMap { series in
          let point = series.points[index]
          let weight = point.weight.map { $0.isFinite ? PageNumber.text($0, places: 0) : "" } ?? ""
          return [chart.y.unit.text(of: point.y)] + (isWeighted(series) ? [weight] : [])
        }
    }
    return Part(table: PageTable(columns: columns, rows: rows), total: total)
  }

  private static func chosen(of total: Int) -> [Int] {
    guard total > rows else { return Array(0..<total) }
    return (0..<rows).map { $0 * (total - 1) / (rows - 1) }
  }

  private static func isWeighted(_ series: DrawnSeries) -> Bool { series.points.contains { $0.weight != nil } }

  private static func isNamed(_ unit: ChartAxis.Unit) -> Bool {
    if case .names = unit { true } else { false }
  }
}
