import TestSupport
import Testing

@testable import Workbench

@Suite("Over a slow line")
struct SlowLineTests {
  @Test("Esc and the key after it that arrive as one stroke do what the two do")
  func escapeAndKeyTogether() throws {
    let driver = DeskDriver(try .sample())
    driver.press("Enter")
    #expect(driver.desk.focus == .detail)
    driver.press("Alt-?")
    #expect(driver.desk.focus == .customers)
    #expect(driver.desk.overlay != nil)
  }
}
