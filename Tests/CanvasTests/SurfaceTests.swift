import Testing

@testable import Canvas

@Suite("A surface shows what was painted on it")
struct SurfaceTests {
  @Test("Text is drawn where it is put, and tells how much it took")
  func put() {
    var surface = Surface(width: 10, height: 2)
    #expect(surface.put("hello", x: 1, y: 0) == 5)
    #expect(surface.put("株式", x: 0, y: 1, role: .heading) == 4)
    #expect(surface.lines() == [" hello", "株式"])
    #expect(surface.roleLines([.heading: "h"]) == ["", "hhhh"])
    #expect(surface[1, 1] == .rightHalf(.heading))
  }

  @Test("What is outside has no effect")
  func clipping() {
    var surface = Surface(width: 5, height: 1)
    #expect(surface.put("abcdefgh", x: 2, y: 0) == 3)
    #expect(surface.put("zzz", x: 0, y: 1) == 0)
    #expect(surface.put("zzz", x: 5, y: 0) == 0)
    #expect(surface.put("zzz", x: 0, y: -1) == 0)
    #expect(surface.put("xyz", x: -2, y: 0) == 3)
    #expect(surface.put("far", x: .min, y: 0) == 0)
    #expect(surface.put("far", x: .max, y: .max) == 0)
    #expect(surface.lines() == ["z abc"])
  }

  @Test("At most so many columns are used")
  func maxWidth() {
    var surface = Surface(width: 10, height: 1)
    #expect(surface.put("abcdef", x: 0, y: 0, maxWidth: 3) == 3)
    #expect(surface.put("abc", x: 4, y: 0, maxWidth: -1) == 0)
    #expect(surface.put("山田", x: 5, y: 0, maxWidth: 3) == 3)
    #expect(surface.lines() == ["abc  山"])
  }

  @Test("Half a wide character at an edge is a space")
  func wideAtEdges() {
    var surface = Surface(width: 5, height: 1)
    surface.fill(surface.bounds, with: Cell("."))
    surface.put("山田川", x: 0, y: 0)
    #expect(surface.lines() == ["山田"])
    surface.fill(surface.bounds, with: Cell("."))
    surface.put("山田", x: -1, y: 0)
    #expect(surface.lines() == [" 田.."])
  }

  @Test("Writing over half a wide character blanks the other half")
  func halves() {
    var surface = Surface(width: 6, height: 1)
    surface.put("山田川", x: 0, y: 0)
    surface.put("x", x: 1, y: 0)
    #expect(surface.lines() == [" x田川"])
    surface.put("y", x: 2, y: 0)
    #expect(surface.lines() == [" xy 川"])
    surface.put("谷", x: 3, y: 0)
    #expect(surface.lines() == [" xy谷"])
    #expect(surface.cells.map(\.width) == [1, 1, 1, 2, 0, 1])
    surface.fill(Rect(x: 4, y: 0, width: 1, height: 1))
    #expect(surface.cells.map(\.width) == [1, 1, 1, 1, 1, 1])
  }

  @Test("A cluster of many parts is one cell")
  func clusters() {
    var surface = Surface(width: 8, height: 1)
    #expect(surface.put("A\u{30A}👨‍👩‍👧x", x: 0, y: 0) == 4)
    #expect(surface[0, 0].text == "A\u{30A}")
    #expect(surface[1, 0].text == "👨‍👩‍👧")
    #expect(surface[3, 0].text == "x")
  }

  @Test("A cluster with letters in several columns is a cell for each")
  func wideClusters() {
    var surface = Surface(width: 8, height: 1)
    #expect(surface.put("ﾀﾞx", x: 0, y: 0) == 3)
    #expect(surface.cells.prefix(3).map(\.text) == ["ﾀ", "ﾞ", "x"])
    #expect(surface.lines() == ["ﾀﾞx"])
  }

  @Test("No text reaches a cell unmade safe")
  func safety() {
    var surface = Surface(width: 20, height: 1)
    surface.put("a\u{1B}]0;evil\u{7}\u{202E}", x: 0, y: 0)
    #expect(surface.lines() == ["a␛]0;evil␇·"])
  }

  @Test("Any text on any size leaves whole cells only", arguments: 0...7)
  func wholeness(width: Int) {
    for x in -4...8 {
      var surface = Surface(width: width, height: 2)
      surface.put("山山山山", x: 0, y: 1)
      surface.put("a山👍🏽b\u{301}田", x: x, y: 1)
      surface.frame(Rect(x: x, y: 0, width: 5, height: 3), title: "株式")
      #expect(surface.cells.count == width * 2)
      for y in 0..<2 {
        #expect(surface.row(y).reduce(0) { $0 + Int($1.width) } == width)
      }
    }
  }

  @Test("A frame has a title that fits")
  func frame() {
    var surface = Surface(width: 12, height: 3)
    surface.frame(surface.bounds, title: "Names and more")
    #expect(surface.lines() == ["╭ Names a… ╮", "│          │", "╰──────────╯"])
    var ascii = Surface(width: 4, height: 2, glyphs: .ascii)
    ascii.frame(ascii.bounds, title: "no room")
    #expect(ascii.lines() == ["+--+", "+--+"])
  }

  @Test("Two surfaces are equal when they show the same")
  func equality() {
    var one = Surface(width: 4, height: 1)
    var other = Surface(width: 4, height: 1)
    one.put("ab", x: 0, y: 0)
    #expect(one != other)
    other.put("ab", x: 0, y: 0)
    #expect(one == other)
    other.mark(other.bounds, role: .cursor)
    #expect(one != other)
    one.mark(one.bounds, role: .cursor)
    one.cursor = Point(x: 1, y: 0)
    #expect(one != other)
  }
}
