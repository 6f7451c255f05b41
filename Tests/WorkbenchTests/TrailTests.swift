import Domain
import TestSupport
import Testing

@testable import Workbench

@Suite("The way through the places")
struct TrailTests {
  @Test("- goes back and = forward again, each to the same customer")
  func backAndForward() throws {
    let driver = DeskDriver(try .sample(), width: 80, height: 24)
    driver.select("Müller").press("Enter ] 5")
    driver.press("-")
    #expect(driver.desk.focus == .detail && driver.customer.hasPrefix("Müller"))
    #expect(driver.desk.tab == .timeline)
    driver.press("-")
    #expect(driver.desk.focus == .customers)
    driver.press("= =")
    #expect(driver.desk.focus == .alerts)
    driver.press("=")
    #expect(driver.text.contains("You have not gone back from anywhere."))
  }

  @Test("going elsewhere forgets what lay ahead")
  func elsewhere() throws {
    let driver = DeskDriver(try .sample(), width: 80, height: 24)
    driver.press("5 - 6 =")
    #expect(driver.desk.focus == .segments)
  }

  @Test("the lower border tells how one came here, and begins anew where one came back to")
  func breadcrumbs() throws {
    let driver = DeskDriver(try .sample(), width: 80, height: 24)
    #expect(driver.desk.breadcrumbs == ["Customers"])
    driver.press("1 5")
    #expect(driver.desk.breadcrumbs == ["Customers", "Alerts"])
    #expect(driver.screen.contains { $0.contains(" Customers > Alerts ") && $0.hasPrefix("╰") })
    driver.press("1")
    #expect(driver.desk.breadcrumbs == ["Customers"])
  }
}
