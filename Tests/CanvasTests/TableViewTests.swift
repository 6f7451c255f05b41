import Testing

@testable import Canvas

@Suite("A table lines up its columns")
struct TableViewTests {
  private let table = TableView(
    columns: [
      .init("name", width: .flex(min: 8, weight: 1)),
      .init("kind", width: .fixed(4), dropPriority: 1),
      .init("last", width: .fixed(4), alignment: .right, dropPriority: 2),
      .init("sum", width: .fixed(6), alignment: .right, sort: .descending),
    ],
    rows: [
      .init([Span("Müller Maschinenbau"), Span("big", .tier1), Span("3d"), Span("128.4k", .money)]),
      .init([Span("株式会社 山田製作所"), Span("big"), Span("12d"), Span("96.0k")], isMarked: true),
      .init([Span("A\u{30A}kesson & Söner"), Span("mid"), Span("94d", .deltaDown)]),
    ], cursor: 0)

  @Test("Wide enough for all columns")
  func wide() {
    var surface = Surface(width: 36, height: 5)
    table.paint(on: &surface, in: surface.bounds)
    #expect(
      surface.lines() == [
        "  name              kind last  sum ▼",
        " ▌Müller Maschinen… big    3d 128.4k",
        "● 株式会社 山田製…  big   12d  96.0k",
        "  A\u{30A}kesson & Söner   mid   94d",
        "",
      ])
  }

  @Test("The cursor row and marks are told by role and glyph")
  func roles() {
    var surface = Surface(width: 36, height: 4)
    table.paint(on: &surface, in: surface.bounds)
    let roles = surface.roleLines([.cursor: "c", .marked: "m", .heading: "h", .deltaDown: "d"])
    #expect(roles[1] == String(repeating: "c", count: 36))
    #expect(roles[2].hasPrefix("m mmmm"))
    #expect(roles[3].contains("dddd"))
    var unfocused = table
    unfocused.isFocused = false
    unfocused.paint(on: &surface, in: surface.bounds)
    #expect(surface[5, 1].role == .cursorUnfocused)
    #expect(surface[1, 1].text == "▌")
  }

  @Test("Columns are left out as it gets narrow, the least important first")
  func narrow() {
    #expect(table.layout(width: 36).map(\.index) == [0, 1, 2, 3])
    #expect(table.layout(width: 26).map(\.index) == [0, 1, 3])
    #expect(table.layout(width: 20).map(\.index) == [0, 3])
    #expect(table.layout(width: 3).map(\.index) == [0, 3])
    var surface = Surface(width: 19, height: 2)
    table.paint(on: &surface, in: surface.bounds)
    #expect(surface.lines() == ["  name        sum ▼", " ▌Müller Ma… 128.4k"])
  }

  @Test("Clicks find rows and titles")
  func regions() {
    var surface = Surface(width: 40, height: 10)
    let regions = table.paint(on: &surface, in: Rect(x: 2, y: 3, width: 36, height: 3))
    #expect(regions.rows.map(\.index) == [0, 1])
    #expect(regions.rows.index(at: Point(x: 20, y: 5)) == 1)
    #expect(regions.rows.index(at: Point(x: 20, y: 6)) == nil)
    #expect(regions.header.index(at: Point(x: 36, y: 3)) == 3)
    #expect(regions.header.index(at: Point(x: 5, y: 3)) == 0)
  }

  @Test("An empty table says so")
  func empty() {
    var surface = Surface(width: 20, height: 2)
    TableView(columns: [.init("name")], rows: [], placeholder: "nothing yet").paint(on: &surface, in: surface.bounds)
    #expect(surface.lines() == ["  name", "  nothing yet"])
  }

  @Test("The ASCII form, with a title that keeps its mark")
  func ascii() {
    var surface = Surface(width: 11, height: 2, glyphs: .ascii)
    TableView(
      columns: [.init("revenue", sort: .ascending)], rows: [.init([Span("1234567890")], isMarked: true)], cursor: 0
    ).paint(on: &surface, in: surface.bounds)
    #expect(surface.lines() == ["  revenue ^", "*>12345678~"])
  }

  @Test("No size is too small", arguments: 0...12)
  func small(width: Int) {
    for height in 0...3 {
      var surface = Surface(width: width, height: height)
      let regions = table.paint(on: &surface, in: surface.bounds)
      #expect(regions.rows.count == (width == 0 ? 0 : max(0, height - 1)))
    }
  }
}
