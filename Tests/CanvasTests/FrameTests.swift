import Testing

@testable import Canvas

@Suite("A frame says what is inside and whether it has the focus")
struct FrameTests {
  @Test("The parts of the title are in the border")
  func title() {
    var surface = Surface(width: 30, height: 3)
    let inside = Frame(title: ["Names", "mine", "2,357"]).paint(on: &surface, in: surface.bounds)
    #expect(
      surface.lines() == [
        "╭ Names ─ mine ─ 2,357 ──────╮",
        "│                            │",
        "╰────────────────────────────╯",
      ])
    #expect(inside == Rect(x: 1, y: 1, width: 28, height: 1))
    #expect(surface.roleLines([.title: "T", .dim: "d", .border: "-"])[0] == "--TTTTT---dddd---ddddd--------")
  }

  @Test("The focus is seen by a glyph too")
  func focus() {
    var surface = Surface(width: 12, height: 2)
    Frame(title: ["Names"], isFocused: true).paint(on: &surface, in: surface.bounds)
    #expect(surface.lines() == ["╭▸Names ───╮", "╰──────────╯"])
    #expect(surface[0, 0].role == .borderFocused)
  }

  @Test("The ASCII form uses ASCII only")
  func ascii() {
    var surface = Surface(width: 14, height: 3, glyphs: .ascii)
    Frame(title: ["A", "b"], isFocused: true).paint(on: &surface, in: surface.bounds)
    #expect(surface.lines() == ["+>A - b -----+", "|            |", "+------------+"])
  }

  @Test("A title too long is cut before the corner")
  func cut() {
    var surface = Surface(width: 9, height: 2)
    Frame(title: ["株式会社 山田"]).paint(on: &surface, in: surface.bounds)
    #expect(surface.lines() == ["╭ 株式 ─╮", "╰───────╯"])
  }

  @Test("No size is too small", arguments: 0...3)
  func small(size: Int) {
    var surface = Surface(width: size, height: size)
    let inside = Frame(title: ["Names"]).paint(on: &surface, in: surface.bounds)
    #expect(inside.width == max(0, size - 2))
  }
}
