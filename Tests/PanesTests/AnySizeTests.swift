import Canvas
import Panes
import TestSupport
import Testing

@Suite("Any size")
struct AnySizeTests {
  private static let places = [
    "", "z", "Enter", "3", "4 Enter", "j x", "o", ":", "/", "D", "g", "5", "5 Z", "g m", "Enter ] ]", "Space j &", "v",
    "/ Tab", "6 l j", "6 ] G", "6 ] ] G l l", "6 ] ] ]", "6 ] ] ] ]", "C j J", "s Down +", "U Down", "g ?",
    "g ? Enter Enter Enter Enter Enter x",
  ]

  @Test("whatever the window's size, something is shown and nothing breaks", arguments: places)
  func everySize(keys: String) throws {
    let driver = DeskDriver(try .sample(), width: 100, height: 30)
    driver.press(keys)
    for width in [0, 1, 11, 12, 40, 59, 60, 80, 99, 100, 163, 230] {
      for height in [0, 1, 2, 3, 5, 15, 16, 30, 61] {
        let frame = Screen.view(driver.desk, size: Size(width: width, height: height))
        #expect(frame.surface.cells.count == width * height)
      }
    }
  }

  @Test("with nothing but ASCII the desk says the same")
  func ascii() throws {
    let driver = DeskDriver(try .sample(), width: 120, height: 40)
    let frame = Screen.view(driver.desk, size: Size(width: 120, height: 40), glyphs: .ascii)
    let frameTexts = frame.surface.lines().joined()
    #expect(frameTexts.contains(">1 Customers"))
    #expect(!frameTexts.contains("│"))
  }
}

@Suite("Nothing in the data commands the terminal")
struct HarmlessDataTests {
  @Test(
    "control characters of names and subjects are shown and never sent",
    arguments: ["", "j Enter", "4 4", "j E", "j o"])
  func noControlCharacters(keys: String) throws {
    let driver = DeskDriver(try .sample())
    driver.press(keys)
    let scalars = driver.surface.cells.flatMap(\.text.unicodeScalars)
    #expect(!scalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || $0.value == 0x202E })
  }

  @Test("wide and combining characters keep the columns in line")
  func columnsAlign() throws {
    let driver = DeskDriver(try .sample(), width: 120, height: 60)
    driver.press("z G")
    let borders = (2..<57).map { row in driver.surface[119, row].text }
    #expect(Set(borders).count == 1)
  }
}
