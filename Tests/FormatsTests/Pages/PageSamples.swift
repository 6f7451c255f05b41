import Domain

@testable import Formats

/// Pages and charts that the tests draw.
enum PageSamples {
  /// U+FFFE, U+1FFFF and U+FDD0, which no literal may hold.
  static let nonCharacters = String(
    String.UnicodeScalarView([0xFFFE, 0x1FFFF, 0xFDD0].compactMap { Unicode.Scalar($0) }))

  /// Texts that mean harm.
  static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onload='alert(1)", "</style></title>-->",
    "&lt;&",
    "a\u{0}b\u{1B}[2J\u{7F}\u{85}", "\u{202E}gpj.exe\u{2066}", "<\u{338}b>", nonCharacters, "]]><!--",
    "a\r\nb\u{2028}c", "王伟贸易有限公司", "👩‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿", "", String(repeating: "長", count: 300),
  ]

  /// A chart with nothing around its series.
  static func chart(_ series: [ChartSeries], x: ChartAxis = ChartAxis("x"), y: ChartAxis = ChartAxis("y")) -> Chart {
    Chart(title: "t", x: x, y: y, series: series)
  }

  /// Points one apart.
  static func points(_ heights: [Double]) -> [ChartPoint] {
    heights.enumerated().map { ChartPoint(Double($0), $1) }
  }

  /// A page with every kind of block, in which every text is the same.
  static func page(saying text: String) -> ReportPage {
    let series = ChartSeries.Style.allCases.map { ChartSeries(text, $0, points([0.2, 0.9, 0.4])) }
    let chart = Chart(
      title: text, caption: text, x: ChartAxis(text, unit: .names([text, text, text])),
      y: ChartAxis(text, unit: .percent),
      series: series + [ChartSeries(text, .line, [])], weightTitle: text)
    let table = PageTable(
      title: text, columns: [.init(text), .right(text)], rows: [[text, text], [text], [text, text, text]])
    return ReportPage(
      title: text, subtitle: text,
      blocks: [
        .heading(text), .sentence(text), .figures([PageFigure(name: text, value: text, note: text)]), .table(table),
        .chart(chart),
      ])
  }

  /// A chart of chance: of any styles, axes and sizes, with numbers that are none among them.
  static func chart(_ chance: inout Chance) -> Chart {
    let size = [1e-200, 0.001, 1, 1e6, 1e200, 1e308]
    let styles = ChartSeries.Style.allCases
    let units: [ChartAxis.Unit] = [.number(places: 2), .percent, .compact, .myriads, .names(["a", "王", "c"])]
    let extents: [ChartAxis.Extent] = [.data, .fromZero, .fixed(0...1), .fixed(5...5), .fixed(-.infinity...1e300)]
    let scale = chance.pick(size)
    let series = (0..<chance.below(14)).map { number in
      let points = (0..<chance.below(30)).map { _ in
        let odd: [Double] = [.nan, .infinity, -.infinity, 0, .greatestFiniteMagnitude, .leastNonzeroMagnitude]
        let y = chance.happens(perMille: 200) ? chance.pick(odd) : (chance.unit() - 0.5) * scale
        return ChartPoint(
          chance.happens(perMille: 100) ? chance.pick(odd) : chance.unit() * chance.pick([1, scale]), y,
          weight: chance.happens(perMille: 300) ? chance.pick(odd + [5, -1]) : nil)
      }
      return ChartSeries(chance.happens(perMille: 800) ? "s\(number)" : "", chance.pick(styles), points)
    }
    return chart(
      series, x: ChartAxis("x", unit: chance.pick(units), extent: chance.pick(extents)),
      y: ChartAxis("y", unit: chance.pick(units), extent: chance.pick(extents)))
  }
}
