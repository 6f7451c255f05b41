import Keyboard
import Testing

@testable import Canvas

@Suite("A form shows its fields and where one types")
struct FormViewTests {
  private func form(focused: Int) -> FormView {
    FormView(
      [
        .init("Name", editor: LineEditor("山田"), hint: "as on the letterhead"),
        .init("City", placeholder: "where"),
        .init("Due", editor: LineEditor("31.2."), error: "no such day", hint: "fri, in 2w"),
      ], focused: focused)
  }

  @Test("Labels, values, the error below its field, the hint of the field with the focus")
  func fields() {
    var surface = Surface(width: 30, height: 6)
    let regions = form(focused: 2).paint(on: &surface, in: surface.bounds)
    #expect(
      surface.lines() == [
        "  Name 山田", "  City where", "▌ Due  31.2.", "       ✗ no such day", "       fri, in 2w", "",
      ])
    #expect(surface.cursor == Point(x: 12, y: 2))
    #expect(regions.index(at: Point(x: 9, y: 3)) == 2)
    #expect(surface[8, 1].role == .placeholder)
    #expect(surface[9, 3].role == .error)
  }

  @Test("The field with the focus is always to be seen")
  func scrolling() {
    var surface = Surface(width: 30, height: 3)
    form(focused: 2).paint(on: &surface, in: surface.bounds)
    #expect(surface.lines()[0] == "▌ Due  31.2.")
    form(focused: 0).paint(on: &surface, in: surface.bounds)
    #expect(surface.lines() == ["▌ Name 山田", "       as on the letterhead", "  City where"])
    #expect(surface.cursor == Point(x: 11, y: 0))
  }

  @Test("A long value moves so that the cursor is seen")
  func longValue() throws {
    var surface = Surface(width: 6, height: 1)
    var editor = LineEditor("abcdefghij")
    InputLine(editor).paint(on: &surface, in: surface.bounds)
    #expect(surface.lines() == ["fghij"])
    #expect(surface.cursor == Point(x: 5, y: 0))
    _ = editor.handle(KeyStroke(.home))
    InputLine(editor).paint(on: &surface, in: surface.bounds)
    #expect(surface.lines() == ["abcdef"])
    #expect(surface.cursor == Point(x: 0, y: 0))
    InputLine(LineEditor("山田製作所")).paint(on: &surface, in: surface.bounds)
    #expect(surface.lines() == ["作所"])
    #expect(surface.cursor == Point(x: 4, y: 0))
  }

  @Test("A secret is shown as dots")
  func masked() {
    var surface = Surface(width: 8, height: 1)
    InputLine(LineEditor("secret"), isMasked: true).paint(on: &surface, in: surface.bounds)
    #expect(surface.lines() == ["••••••"])
  }

  @Test("No size is too small", arguments: 0...8)
  func small(size: Int) {
    for height in 0...3 {
      var surface = Surface(width: size, height: height)
      form(focused: 2).paint(on: &surface, in: surface.bounds)
      #expect(surface.cursor.map { surface.bounds.contains($0) } ?? true)
    }
  }
}
