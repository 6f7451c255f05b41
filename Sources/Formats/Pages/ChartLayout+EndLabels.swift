extension ChartLayout {
  /// The names at the ends of lines, where all end at the right edge and none has to move far to be read.
  static func endLabels(_ drawn: [DrawnSeries], chart: Chart, y: ChartScale) -> [EndLabel] {
    let last = drawn.flatMap { $0.points.map(\.x) }.max() ?? 0
    let first = drawn.flatMap { $0.points.map(\.x) }.min() ?? 0
    guard drawn.allSatisfy({ isLabelled($0, at: last - (last - first) * 0.01, y) }) else { return [] }
    guard case .names = chart.x.unit else {
      if case .fixed(let range) = chart.x.extent, range.upperBound != last { return [] }
      return placed(drawn, y: y)
    }
    return []
  }

  private static func isLabelled(_ series: DrawnSeries, at edge: Double, _ y: ChartScale) -> Bool {
    guard let end = series.points.last, !series.name.isEmpty, y.range.contains(end.y) else { return false }
    switch series.style {
    case .points, .bars: return false
    case .line, .steps, .reference: return end.x >= edge && TextExtent.ems(series.name) <= 11
    }
  }

  /// The labels from top to bottom, moved apart where they are too near; none where one would stand off its line.
  private static func placed(_ drawn: [DrawnSeries], y: ChartScale) -> [EndLabel] {
    let distance = type * 1.15
    let wanted = drawn.map { ($0, y.position($0.points.last?.y ?? 0)) }
      .enumerated().sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }.map(\.element)
    var places: [Double] = []
    for (_, place) in wanted { places.append(max(place, (places.last ?? -.infinity) + distance)) }
    var limit = y.ends.0 + type / 2
    for index in places.indices.reversed() {
      places[index] = min(places[index], limit)
      limit = places[index] - distance
    }
    let isNear = zip(wanted, places).allSatisfy { abs($0.1 - $1) < distance }
    return isNear ? zip(wanted, places).map { EndLabel(series: $0.0, y: $1) } : []
  }
}
