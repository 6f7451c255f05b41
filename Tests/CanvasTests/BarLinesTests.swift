import Testing

@testable import Canvas

@Suite("The lines of places and of keys")
struct BarLinesTests {
  private let tabs = TabBar(
    [TabBar.Tab("Names", number: 1), TabBar.Tab("Card", number: 2), TabBar.Tab("Bells", number: 5, badge: "3")],
    active: 1)

  @Test("Tabs have numbers, titles and what waits; the active one a glyph")
  func tabBar() {
    var surface = Surface(width: 32, height: 1)
    let regions = tabs.paint(on: &surface, in: surface.bounds)
    #expect(surface.lines() == [" 1 Names ▸2 Card  5 Bells ⚑3"])
    #expect(
      surface.roleLines([.tabActive: "A", .badge: "b", .tabInactive: "-"]) == ["---------AAAAAAAA--------bbb----"])
    #expect(regions.index(at: Point(x: 12, y: 0)) == 1)
    #expect(regions.index(at: Point(x: 30, y: 0)) == nil)
  }

  @Test("Where not all titles fit, the active one's stays")
  func narrowTabs() {
    var surface = Surface(width: 20, height: 1)
    tabs.paint(on: &surface, in: surface.bounds)
    #expect(surface.lines() == [" 1 ▸2 Card  5 ⚑3"])
    var ascii = Surface(width: 40, height: 1, glyphs: .ascii)
    tabs.paint(on: &ascii, in: ascii.bounds)
    #expect(ascii.lines() == [" 1 Names >2 Card  5 Bells !3"])
    var tiny = Surface(width: 4, height: 1)
    #expect(tabs.paint(on: &tiny, in: tiny.bounds).count == 2)
  }

  private let hints = KeyHints([
    .init("enter", "open"), .init("/", "filter"), .init("c", "call"), .init("?", "help", stays: true),
  ])

  @Test("Key hints that do not fit are left out whole, the one that stays is kept")
  func keyHints() {
    var surface = Surface(width: 40, height: 1)
    let regions = hints.paint(on: &surface, in: surface.bounds)
    #expect(surface.lines() == [" enter open  / filter  c call  ? help"])
    #expect(regions.index(at: Point(x: 14, y: 0)) == 1)
    var narrow = Surface(width: 30, height: 1)
    hints.paint(on: &narrow, in: narrow.bounds)
    #expect(narrow.lines() == [" enter open  / filter  ? help"])
    var tiny = Surface(width: 9, height: 1)
    hints.paint(on: &tiny, in: tiny.bounds)
    #expect(tiny.lines() == [" ? help"])
    var none = Surface(width: 0, height: 0)
    #expect(hints.paint(on: &none, in: none.bounds).isEmpty)
  }
}
