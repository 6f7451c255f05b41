import TestSupport
import Testing

@testable import Workbench

@Suite("Copying")
struct CopyTests {
  @Test("y lists what there is of the customer, and Enter gives it to the clipboard once")
  func customer() throws {
    var desk = try reached("y", "Enter")
    #expect(desk.takeCopy() == "Müller Maschinenbau GmbH")
    #expect(desk.takeCopy() == nil)
    #expect(desk.message?.text == "To the clipboard: Müller Maschinenbau GmbH")
  }

  @Test("in the queue the subject of the ticket comes first")
  func ticket() throws {
    let driver = DeskDriver(try .sample())
    driver.press("4 y Enter")
    var desk = driver.desk
    #expect(desk.takeCopy() == driver.desk.ticket?.subject)
  }

  @Test("where there is nothing, that is said")
  func nothing() throws {
    let driver = DeskDriver(try TemporaryBook())
    driver.press("y")
    #expect(driver.text.contains("There is nothing here to copy."))
  }

  private func reached(_ keys: String...) throws -> Desk {
    let driver = DeskDriver(try .sample())
    driver.select("Müller")
    for key in keys { driver.press(key) }
    return driver.desk
  }
}
