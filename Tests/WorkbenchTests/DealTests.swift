import BookStore
import Domain
import TestSupport
import Testing

@Suite("Deals and tickets")
struct DealTests {
  @Test("> moves a deal a stage on, u takes it back, Ctrl-r does it again")
  func movesADeal() throws {
    let source = try TemporaryBook.sample()
    let driver = DeskDriver(source)
    driver.press("3")
    let deal = try #require(driver.desk.deal)
    func stage() -> String? { driver.desk.deals.window.rows.first { $0.id == deal.id }?.stage }
    let before = deal.stage
    driver.press(">")
    let after = Pipeline.stage(from: before, steps: 1)
    #expect(driver.desk.message?.text.hasPrefix("\(deal.name): \(before) → \(after)") == true)
    #expect(stage() == after)
    driver.press("u")
    #expect(stage() == before)
    driver.press("Ctrl-r")
    #expect(stage() == after)
  }

  @Test("at both ends of the open stages a deal stays, and it is said what leads further")
  func staysAtTheEnds() throws {
    let source = try TemporaryBook.sample()
    let driver = DeskDriver(source)
    driver.press("3")
    let deal = try #require(driver.desk.deal)
    driver.press("<")
    #expect(driver.desk.message?.text == "\(deal.name) is at lead, the first stage.")
    driver.press("> > > >")
    #expect(
      driver.desk.message?.text == "\(deal.name) is at contract, the last open stage: w wins it, X loses it.")
    #expect(driver.desk.deal?.stage == "contract")
  }

  @Test("a deal that was won is in view again when that is taken back, also as the first of the list")
  func wonAndTakenBack() throws {
    let driver = DeskDriver(try .sample())
    driver.press("3")
    let deal = try #require(driver.desk.deal)
    driver.press("w")
    #expect(!driver.desk.deals.window.shown.contains { $0.id == deal.id })
    driver.press("u")
    #expect(driver.desk.deals.window.shown.first?.id == deal.id)
  }

  @Test("a new deal begins without an owner where the book does not know who works here")
  func dealWithoutOwner() throws {
    let source = try TemporaryBook.sample()
    let driver = DeskDriver(source)
    driver.press("3 a").type("Presses").press("Ctrl-s")
    #expect(driver.desk.overlay == nil)
    #expect(driver.desk.message?.text.hasPrefix("Presses added") == true)
  }

  @Test("forms of new deals and tickets begin with the customer of the row under the cursor")
  func newRecordsOfTheRow() throws {
    let driver = DeskDriver(try .sample())
    driver.press("4 a").type("Oil").press("Ctrl-s")
    #expect(driver.desk.tickets.window.rows.first { $0.subject == "Oil" }?.customer == "Müller Maschinenbau GmbH")
    driver.press("3 a").type("Spindle").press("Ctrl-s")
    #expect(driver.desk.deals.window.rows.first { $0.name == "Spindle" }?.customer == "Blue Kite Ltd")
  }

  @Test("a lost deal asks for the reason and leaves the list")
  func losesADeal() throws {
    let source = try TemporaryBook.sample()
    let driver = DeskDriver(source)
    driver.press("3")
    let deal = try #require(driver.desk.deal)
    driver.press("X Enter")
    #expect(driver.text.contains("cannot be empty"))
    driver.type("too dear").press("Enter")
    #expect(!driver.desk.deals.window.rows.contains { $0.id == deal.id })
    let record = try source.book.record(RecordReference(.opportunity, deal.id))
    #expect(record?.values["stage"] == .text("lost"))
    #expect(record?.values["reason"] == .text("too dear"))
  }
}
