import Testing

@testable import Keyboard

@Suite("The cursor stays in the list and in sight")
struct ListCursorTests {
  @Test("It cannot leave the list")
  func bounds() {
    var cursor = ListCursor(count: 3, position: 9, height: 2)
    #expect(cursor.position == 2)
    cursor.move(by: 5)
    #expect(cursor.position == 2)
    cursor.move(by: -9)
    #expect(cursor.position == 0)
  }

  @Test("The window follows it and no farther than needed")
  func window() {
    var cursor = ListCursor(count: 10, height: 4)
    cursor.move(by: 4)
    #expect(cursor.visible == 1..<5)
    cursor.move(by: -2)
    #expect(cursor.visible == 1..<5)
    cursor.moveToLast()
    #expect(cursor.visible == 6..<10)
    cursor.moveToFirst()
    #expect(cursor.visible == 0..<4)
  }

  @Test("Half a page moves the window with the cursor")
  func halfPage() {
    var cursor = ListCursor(count: 100, position: 1, height: 10)
    cursor.move(byHalfPages: 1)
    #expect(cursor.position == 6)
    #expect(cursor.visible == 5..<15)
    cursor.move(byHalfPages: -2)
    #expect(cursor.position == 0)
    #expect(cursor.visible == 0..<10)
  }

  @Test("A list that shrinks takes the cursor with it")
  func shrink() {
    var cursor = ListCursor(count: 50, position: 49, height: 10)
    cursor.resize(count: 5, height: 10)
    #expect(cursor.position == 4)
    #expect(cursor.visible == 0..<5)
    cursor.resize(count: 0, height: 0)
    #expect(cursor.position == 0)
    #expect(cursor.visible.isEmpty)
  }
}
