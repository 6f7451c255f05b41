import Testing

@testable import Canvas

@Suite("Bars and sparklines show numbers as lengths and heights")
struct BarsTests {
  @Test(
    "A bar is as long as its part, to the eighth",
    arguments: [
      (0.0, ""), (0.5, "██▌"), (1.0, "█████"), (2.0, "█████"), (-1.0, ""), (0.0001, "▏"), (0.2, "█"), (.nan, ""),
    ])
  func bar(fraction: Double, expected: String) {
    #expect(BarRow(fraction: fraction).text(width: 5, glyphs: .unicode) == expected)
  }

  @Test("In ASCII a bar ends in a dash or an equals sign")
  func asciiBar() {
    #expect(BarRow(fraction: 0.5).text(width: 5, glyphs: .ascii) == "##-")
    #expect(BarRow(fraction: 0.36).text(width: 5, glyphs: .ascii) == "#=")
    #expect(BarRow(fraction: 0.001).text(width: 5, glyphs: .ascii) == "-")
    #expect(BarRow(fraction: 1).text(width: 0, glyphs: .ascii) == "")
  }

  private let chart = BarChart([
    .init("lead", value: 148, caption: "148", note: "1.92M"),
    .init("visit", value: 74, caption: "74", note: "1.31M"),
    .init("none", value: 0, caption: "0", note: "0"),
  ])

  @Test("The bars of a chart have one scale")
  func charted() {
    var surface = Surface(width: 28, height: 4)
    let regions = chart.paint(on: &surface, in: surface.bounds)
    #expect(
      surface.lines() == [
        "lead  ████████████ 148 1.92M",
        "visit ██████ 74        1.31M",
        "none  0                    0",
        "",
      ])
    #expect(regions.index(at: Point(x: 3, y: 1)) == 1)
  }

  @Test("A chart in ASCII, and in too little room")
  func asciiChart() {
    var surface = Surface(width: 22, height: 2, glyphs: .ascii)
    chart.paint(on: &surface, in: surface.bounds)
    #expect(surface.lines() == ["lead  ###### 148 1.92M", "visit ### 74     1.31M"])
    for width in 0...12 {
      var small = Surface(width: width, height: 1)
      chart.paint(on: &small, in: small.bounds)
      #expect(small.lines().count == 1)
    }
  }

  @Test("A sparkline goes from the least to the greatest")
  func sparkline() {
    #expect(Sparkline([0, 1, 2, 3, 4, 5, 6, 7]).text(width: 8, glyphs: .unicode) == "▁▂▃▄▅▆▇█")
    #expect(Sparkline([-7, 0]).text(width: 8, glyphs: .unicode) == "▁█")
    #expect(Sparkline([1, nil, 2]).text(width: 8, glyphs: .unicode) == "▅ █")
    #expect(Sparkline([9, 9, 0, 7]).text(width: 2, glyphs: .unicode) == "▁█")
    #expect(Sparkline([0, 0]).text(width: 2, glyphs: .unicode) == "▁▁")
    #expect(Sparkline([.infinity, 1]).text(width: 2, glyphs: .ascii) == " #")
    #expect(Sparkline([-1.7e308, 1.7e308]).text(width: 2, glyphs: .ascii) == "__")
    #expect(Sparkline([1]).text(width: 0, glyphs: .ascii) == "")
  }
}
