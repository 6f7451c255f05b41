import Testing

@testable import Canvas

@Suite("Grids of numbers and curves")
struct HeatGridTests {
  private static func grid(_ cursor: HeatGrid.Place) -> HeatGrid {
    HeatGrid(
      columns: ["F 1", "F 2"],
      rows: [
        HeatGrid.Row("R 2", [.init("10", level: 4), .init("0")]),
        HeatGrid.Row("R 1", [.init("3", level: 0), .init("7", level: 2)]),
      ], cursor: cursor)
  }

  @Test("Each number has its shade before it, in a form for every terminal")
  func shades() {
    var surface = Surface(width: 23, height: 3)
    let regions = Self.grid(.init(row: 0, column: 0)).paint(on: &surface, in: surface.bounds)
    #expect(
      surface.lines() == [
        "         F 1      F 2",
        "R 2 ▌████ 10        0",
        "R 1  ····· 3  ▒▒▒▒▒ 7",
      ])
    #expect(regions.index(at: Point(x: 15, y: 2)) == 3)
    var ascii = Surface(width: 23, height: 3, glyphs: .ascii)
    Self.grid(.init(row: 1, column: 1)).paint(on: &ascii, in: ascii.bounds)
    #expect(
      ascii.lines() == [
        "         F 1      F 2",
        "R 2  #### 10        0",
        "R 1  ..... 3 >+++++ 7",
      ])
  }

  @Test("Where there is no room for all columns, those around the cursor are seen and a sign says that there are more")
  func narrow() {
    let cells = (0..<8).map { HeatGrid.Cell("\($0)00") }
    let grid = HeatGrid(
      columns: (0..<8).map { "\($0)" }, rows: [HeatGrid.Row("row", cells)], cursor: .init(row: 0, column: 4))
    var surface = Surface(width: 24, height: 2)
    grid.paint(on: &surface, in: surface.bounds)
    #expect(surface.lines()[1].contains("▌400"))
    #expect(surface.lines()[0].contains("…"))
  }

  @Test("A shade tells how large a number is against the largest")
  func levels() {
    let levels = [0, 1, 20, 50, 79, 100].map { HeatGrid.Cell.level(of: $0, largest: 100) }
    #expect(levels == [nil, 0, 1, 2, 3, 4])
    #expect(HeatGrid.Cell.level(of: 1, largest: 0) == nil)
  }

  @Test("A curve rises from the lower left corner to the upper right one, with its cuts named")
  func curve() {
    let points = [(0, 0), (0.25, 0.75), (1, 1)].map { CurvePlot.Point(x: $0.0, y: $0.1) }
    let plot = CurvePlot(points, cuts: [CurvePlot.Cut("A", x: 0.5)])
    #expect(plot.height(at: 0.125) == 0.375)
    #expect(plot.height(at: 0.5) > 0.83)
    var ascii = Surface(width: 40, height: 7, glyphs: .ascii)
    plot.paint(on: &ascii, in: ascii.bounds)
    let lines = ascii.lines()
    #expect(lines[0].hasSuffix("*"))
    #expect(lines[5].hasPrefix("  0 % "))
    #expect(lines[5].contains("|A"))
    #expect(lines[6].contains("50 %"))
    #expect(!lines.joined().contains { !$0.isASCII })
    var surface = Surface(width: 40, height: 7)
    plot.paint(on: &surface, in: surface.bounds)
    #expect(surface.lines().joined().unicodeScalars.contains { (0x2801...0x28FF).contains($0.value) })
  }
}
