import BookStore
import Domain
import TestSupport
import Testing

@Suite("Alerts")
struct AlertTests {
  @Test("the top line counts what wants a hand, and 5 lists it, the severest first")
  func listsBySeverity() throws {
    let driver = DeskDriver(try .sample())
    let count = try #require(driver.desk.alerts.count?.all)
    #expect(count > 0)
    #expect(driver.screen[0].contains("5 Alerts ⚑\(count)"))
    driver.press("5")
    let rows = driver.desk.alerts.list.rows
    #expect(rows.count == count)
    #expect(rows.map(\.severity.rank) == rows.map(\.severity.rank).sorted())
    #expect(rows.first?.severity == .high)
  }

  @Test("Enter goes to the ticket an alert is about and says what to do")
  func opensTheTicket() throws {
    let driver = DeskDriver(try .sample())
    driver.press("5").find("Line 3 stops").press("Enter")
    #expect(driver.desk.tickets.card?.ticket.subject == "Line 3 stops after warm-up")
    #expect(driver.desk.message?.text.contains("Answer now") == true)
  }

  @Test("Enter goes to the customer an alert is about, with the command that answers it")
  func opensTheCustomer() throws {
    let driver = DeskDriver(try .sample())
    driver.press("5").find("Key customer incomplete").press("Enter")
    #expect(driver.desk.focus == .detail)
    #expect(driver.desk.tab == .contacts)
    #expect(driver.desk.message?.hint == "card.edit")
  }

  @Test("Esc comes back from there to the list of alerts, and from that to the customers")
  func comesBack() throws {
    let driver = DeskDriver(try .sample())
    driver.press("5 Enter Esc")
    #expect(driver.desk.focus == .alerts)
    driver.press("j j Enter Esc")
    #expect(driver.desk.focus == .alerts)
    driver.press("q")
    #expect(driver.desk.focus == .customers)
    #expect(!driver.desk.isClosed)
  }

  @Test("d takes an alert in hand, A shows it again with its state, u takes that back")
  func acknowledges() throws {
    let driver = DeskDriver(try .sample())
    driver.press("5")
    let before = driver.desk.alerts.list.rows
    driver.press("d")
    #expect(driver.desk.alerts.list.rows.count == before.count - 1)
    #expect(driver.desk.alerts.count?.all == before.count - 1)
    driver.press("A")
    #expect(driver.desk.alerts.list.rows.count == before.count)
    #expect(driver.desk.alerts.list.rows.contains { $0.state == "acknowledged" })
    driver.press("u")
    #expect(driver.desk.alerts.count?.all == before.count)
  }

  @Test("Z lets an alert come again on a day said in words")
  func snoozes() throws {
    let driver = DeskDriver(try .sample())
    driver.press("5")
    let first = try #require(driver.desk.alerts.list.current)
    driver.press("Z").type("in 2w").press("Enter")
    #expect(driver.desk.message?.text.contains("comes again on 2026-12-05") == true)
    #expect(!driver.desk.alerts.list.rows.contains { $0.key == first.key })
  }

  @Test("a closed alert can be opened again")
  func reopens() throws {
    let driver = DeskDriver(try .sample())
    driver.press("5 O")
    #expect(driver.desk.message?.text.contains("Nobody took this alert") == true)
    driver.press("X A").find("closed").press("O")
    #expect(!driver.desk.alerts.list.rows.contains { $0.state == "closed" })
  }

  @Test("an edit that clears an alert says so")
  func tellsWhatWasCleared() throws {
    let driver = DeskDriver(try .sample())
    driver.press("4 d")
    #expect(driver.desk.message?.text.contains("1 alert cleared") == true)
  }

  @Test("g a lists the alerts of this row's customer, Esc all again")
  func ofACustomer() throws {
    let driver = DeskDriver(try .sample())
    let all = driver.desk.alerts.count?.all
    driver.select("Müller").press("g a")
    #expect(!driver.desk.alerts.list.rows.isEmpty)
    #expect(driver.desk.alerts.list.rows.allSatisfy { $0.customerID == TemporaryBook.Sample.muller })
    driver.press("Esc")
    #expect(driver.desk.alerts.list.rows.count == all)
  }

  @Test("the card of a customer shows its severest alert")
  func onTheCard() throws {
    let driver = DeskDriver(try .sample())
    driver.select("Müller")
    #expect(driver.text.contains("Ticket past its time"))
  }

  @Test("when nobody presses a key the day is begun, once")
  func beginsTheDay() throws {
    let source = try TemporaryBook.sample()
    let driver = DeskDriver(source)
    #expect(try source.book.needsRoll())
    driver.send(.idle)
    #expect(try !source.book.needsRoll())
    var desk = driver.desk
    let asksAgain = desk.handle(.idle)
    #expect(!asksAgain)
  }
}
