import Canvas
import Domain
import Panes
import TestSupport
import Testing
import Workbench

@Suite("A frame that takes over lines of the one before")
struct FrameReuseTests {
  static let walks = [
    "j j j G k k PgUp g g", "Space Space V j", "z j j PgDn PgUp G", "s Down Enter S", "3 j j > <", "4 j z Esc",
    "Tab Tab Tab j k", "? Esc j : Esc k g Esc", "/ n o r t Enter j F", "e Esc j j",
  ]

  @Test("looks like one painted anew", arguments: walks, [(80, 24), (120, 40), (58, 14)])
  func same(keys: String, size: (Int, Int)) throws {
    let driver = DeskDriver(try .sample(), width: size.0, height: size.1)
    for key in keys.split(separator: " ") {
      driver.press(String(key))
      let anew = Screen.view(driver.desk, size: Size(width: size.0, height: size.1))
      #expect(driver.surface == anew.surface, "after \(key)")
    }
  }

  @Test("shows what another person changed in a line that stays where it was")
  func changed() throws {
    let source = try TemporaryBook.sample()
    let driver = DeskDriver(source)
    driver.press("j j")
    try source.commit([.change(.customer, TemporaryBook.Sample.kite, ["name": .text("Blue Heron")])])
    driver.press("u Ctrl-r")
    #expect(driver.text.contains("Blue Heron"))
    #expect(!driver.text.contains("Blue Kite"))
  }
}
