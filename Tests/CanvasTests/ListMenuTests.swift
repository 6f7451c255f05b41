import Keyboard
import Testing

@testable import Canvas

@Suite("A menu offers what is left of a list")
struct ListMenuTests {
  private let items: [ListMenu.Item] = [
    .init("open", detail: "shows the card", keys: "Enter"),
    .init("call", detail: "logs a call", keys: "c"),
    .init("merge", detail: "mark two first", keys: "&", isEnabled: false),
  ]

  @Test("Titles, what they do, and their keys")
  func menu() {
    var surface = Surface(width: 32, height: 5)
    let query = InputLine(LineEditor("o"))
    let regions = ListMenu(query: query, items: items, cursor: 1).paint(on: &surface, in: surface.bounds)
    #expect(
      surface.lines() == [
        "/ o",
        "  open  shows the card     Enter",
        "▌ call  logs a call            c",
        "  merge mark two first         &",
        "",
      ])
    #expect(surface.cursor == Point(x: 3, y: 0))
    #expect(surface[10, 2].role == .cursor)
    #expect(surface[10, 3].role == .disabled)
    #expect(regions.index(at: Point(x: 0, y: 3)) == 2)
  }

  @Test("The cursor's item is always to be seen", arguments: 0..<9)
  func scrolling(cursor: Int) {
    var surface = Surface(width: 16, height: 3, glyphs: .ascii)
    let many = (0..<9).map { ListMenu.Item("item \($0)") }
    ListMenu(items: many, cursor: cursor).paint(on: &surface, in: surface.bounds)
    #expect(surface.lines().filter { $0.hasPrefix(">") }.count == 1)
    #expect(surface.lines().contains("> item \(cursor)"))
    #expect(surface.lines().allSatisfy { !$0.isEmpty })
  }

  @Test("Nothing left is said")
  func empty() {
    var surface = Surface(width: 20, height: 2)
    ListMenu(query: InputLine(LineEditor()), items: [], placeholder: "no match").paint(on: &surface, in: surface.bounds)
    #expect(surface.lines() == ["/", "  no match"])
  }

  @Test("No size is too small", arguments: 0...8)
  func small(size: Int) {
    for height in 0...3 {
      var surface = Surface(width: size, height: height)
      let menu = ListMenu(query: InputLine(LineEditor("abc")), items: items, cursor: 2)
      let regions = menu.paint(on: &surface, in: surface.bounds)
      #expect(regions.count <= max(0, height - 1))
    }
  }
}
