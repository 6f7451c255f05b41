import TestSupport
import Testing

@Suite("The mouse does what keys do")
struct ClickTests {
  @Test("a click on a customer puts the cursor there, a second one opens the card")
  func clickCustomer() throws {
    let driver = DeskDriver(try .sample())
    driver.click("Northwind 03  ")
    #expect(driver.customer == "Northwind 03")
    driver.click("Northwind 03  ")
    #expect(driver.desk.isZoomed)
    #expect(driver.desk.focus == .detail)
  }

  @Test("a click on a column's title sorts by it")
  func clickColumn() throws {
    let driver = DeskDriver(try .sample())
    driver.click("revenue")
    #expect(driver.desk.customers.sort.keys[0].field == "revenue")
    #expect(driver.desk.customers.sort.keys[0].descending)
  }

  @Test("a click on a tab of the top line goes there")
  func clickPlace() throws {
    let driver = DeskDriver(try .sample())
    driver.click("4 Tickets")
    #expect(driver.desk.focus == .tickets)
  }

  @Test("a click on a key hint runs its command")
  func clickHint() throws {
    let driver = DeskDriver(try .sample())
    driver.click("? help")
    #expect(driver.text.contains("Possible here"))
  }

  @Test("what lies beneath a form cannot be clicked")
  func formCovers() throws {
    let driver = DeskDriver(try .sample())
    driver.press("c").click("Northwind 02")
    #expect(driver.text.contains("Call with"))
  }
}
