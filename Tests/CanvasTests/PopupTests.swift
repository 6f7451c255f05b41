import Testing

@testable import Canvas

@Suite("A popup lies over what is beneath")
struct PopupTests {
  @Test("In the middle, clearing what it covers, wide characters cut included")
  func covers() {
    var surface = Surface(width: 18, height: 5)
    for y in 0..<5 { surface.put("山山山山山山山山山", x: 0, y: y) }
    let inside = Popup(title: "Sure?", text: ["yes or no"]).paint(on: &surface, in: surface.bounds)
    #expect(
      surface.lines() == [
        "山山山山山山山山山",
        "山╭▸Sure? ────╮ 山",
        "山│ yes or no │ 山",
        "山╰───────────╯ 山",
        "山山山山山山山山山",
      ])
    #expect(inside == Rect(x: 4, y: 2, width: 9, height: 1))
  }

  @Test("Never larger than its room", arguments: 0...6)
  func small(size: Int) {
    var surface = Surface(width: size, height: size, glyphs: .ascii)
    let inside = Popup(title: "A long title", text: ["one", "two"]).paint(on: &surface, in: surface.bounds)
    #expect(inside.width <= size)
    #expect(surface.lines().allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
  }
}
