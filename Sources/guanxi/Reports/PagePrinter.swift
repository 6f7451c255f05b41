import Canvas
import Domain
import Formats

/// Prints the page of a report as plain aligned text.
struct PagePrinter {
  private let page: ReportPage
  private let output = StandardOutput.shared

  /// The columns that sentences are wrapped at.
  private static let width = 80
  /// The most points of a chart that are listed.
  private static let most = 13

  init(_ page: ReportPage) { self.page = page }

  func print() throws {
    try output.line(output.shown(page.title))
    if !page.subtitle.isEmpty { try output.line(output.shown(page.subtitle)) }
    for block in page.blocks {
      try output.line()
      switch block {
      case .heading(let text): try output.line(output.shown(text.uppercased()))
      case .sentence(let text): try wrapped(text)
      case .figures(let figures): try print(figures)
      case .table(let table): try print(table)
      case .chart(let chart): try print(chart)
      }
    }
  }

  private func wrapped(_ text: String) throws {
    for line in TextBlock(output.shown(text)).lines(width: Self.width) { try output.line(line) }
  }

  private func print(_ figures: [PageFigure]) throws {
    let names = (figures.map { DisplayWidth.standard.columns(of: $0.name) }.max() ?? 0) + 2
    let values = figures.map { DisplayWidth.standard.columns(of: $0.value) }.max() ?? 0
    for figure in figures {
      let name = figure.name + Self.blank(names, figure.name)
      let value = Self.blank(values, figure.value) + figure.value
      try output.line(output.shown(name + value + (figure.note.isEmpty ? "" : "  " + figure.note)))
    }
  }

  private static func blank(_ width: Int, _ text: String) -> String {
    String(repeating: " ", count: max(0, width - DisplayWidth.standard.columns(of: text)))
  }

  private func print(_ table: PageTable) throws {
    if !table.title.isEmpty { try output.line(output.shown(table.title)) }
    guard !table.rows.isEmpty else { return try output.line("  none") }
    var printed = Table(
      titles: table.columns.map(\.title), alignments: table.columns.map { $0.isNumeric ? .right : .left })
    let empty = table.columns.map { _ in "" }
    try printed.print(table.rows.map { Array(($0 + empty).prefix(empty.count)) }, to: output)
  }

  /// A chart as the numbers behind it: a line for each place on the first axis, a column for each series.
  private func print(_ chart: Chart) throws {
    let series = chart.series.filter { $0.style != .reference }
    let places = Set(series.flatMap { $0.points.map(\.x) }).filter(\.isFinite).sorted()
    let hasWeights = series.contains { $0.points.contains { $0.weight != nil } }
    var columns = [PageTable.Column.right(chart.x.title)] + series.map { .right($0.name) }
    if hasWeights { columns.append(.right(chart.weightTitle)) }
    let rows = Self.evenly(places).map { x in
      let points = series.map { series in series.points.first { $0.x == x } }
      let weight = points.compactMap { $0?.weight }.first.map { grouped(Int($0)) } ?? ""
      return [chart.x.unit.short(x)] + points.map { $0.map { chart.y.unit.short($0.y) } ?? "" }
        + (hasWeights ? [weight] : [])
    }
    try print(PageTable(title: chart.title, columns: columns, rows: rows))
  }

  /// Some of many, evenly taken, both ends among them.
  private static func evenly(_ places: [Double]) -> [Double] {
    guard places.count > most else { return places }
    let steps = places.count - 1
    let parts = (most / 2..<most).last { steps.isMultiple(of: $0) } ?? most - 1
    return (0...parts).map { places[$0 * steps / parts] }
  }
}

extension ChartAxis.Unit {
  /// A number of the axis in a few digits.
  fileprivate func short(_ number: Double) -> String {
    switch self {
    case .percent: guanxi.percent(number)
    case .number(let places): Decimals.text(number, places: places)
    case .compact, .myriads: grouped(Int(number.rounded()))
    case .names(let names):
      Int(exactly: number).flatMap { names.indices.contains($0) ? names[$0] : nil } ?? String(number)
    }
  }
}
