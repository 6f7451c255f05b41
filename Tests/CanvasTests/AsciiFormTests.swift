import Keyboard
import Testing

@testable import Canvas

@Suite("Where a terminal shows ASCII only, widgets draw nothing else")
struct AsciiFormTests {
  private typealias Paint = @Sendable (inout Surface, Rect) -> Void

  private static let widgets: [Paint] = [
    { Frame(title: ["Names", "a very long title that is cut"], isFocused: true).paint(on: &$0, in: $1) },
    {
      TableView(
        columns: [.init("a long title", sort: .descending), .init("b", sort: .ascending)],
        rows: [.init([Span("much too long for its cell"), Span("\u{1B}\u{202E}\u{85}")], isMarked: true)], cursor: 0
      ).paint(on: &$0, in: $1)
    },
    { TabBar([.init("Names", number: 1, badge: "3"), .init("Card")], active: 1).paint(on: &$0, in: $1) },
    { BarChart([.init("lead", value: 3), .init("visit", value: 1.4, caption: "x")]).paint(on: &$0, in: $1) },
    { Sparkline([1, 2, 3, 4, 5, 6, 7, 8, 9]).paint(on: &$0, in: $1) },
    { Popup(title: "Sure?", text: ["yes", "no"]).paint(on: &$0, in: $1) },
    {
      FormView([.init("Key", editor: LineEditor("secret"), error: "too short", hint: "12 signs", isMasked: true)])
        .paint(on: &$0, in: $1)
    },
    {
      ListMenu(query: InputLine(LineEditor("x")), items: [.init("open a thing", keys: "o")]).paint(on: &$0, in: $1)
    },
    { KeyHints([.init("enter", "open"), .init("/", "filter")]).paint(on: &$0, in: $1) },
    { TextBlock("some words\u{7F}\u{200B}").paint(on: &$0, in: $1) },
  ]

  @Test("Every widget at every size", arguments: 0...24)
  func ascii(width: Int) {
    for paint in Self.widgets {
      for height in 0...5 {
        var surface = Surface(width: width, height: height, glyphs: .ascii)
        paint(&surface, surface.bounds)
        #expect(surface.cells.allSatisfy { cell in cell.text.utf8.allSatisfy { $0 < 0x80 } })
      }
    }
  }

  @Test("No widget paints outside its rectangle", arguments: 0...14)
  func inside(width: Int) {
    let area = Rect(x: 3, y: 2, width: width, height: 3)
    for paint in Self.widgets {
      var surface = Surface(width: 20, height: 8)
      surface.fill(surface.bounds, with: Cell("."))
      paint(&surface, area)
      let outside = (0..<8).flatMap { y in (0..<20).map { Point(x: $0, y: y) } }.filter { !area.contains($0) }
      #expect(outside.allSatisfy { surface[$0.x, $0.y].text == "." })
      #expect(surface.cursor.map(area.contains) ?? true)
    }
  }
}
