import BookStore
import Domain
import TestSupport
import Testing

@Suite("The card of a customer")
struct CardTests {
  @Test("[ and ] turn the card through its sides")
  func turns() throws {
    let driver = DeskDriver(try .sample())
    driver.select("Müller").press("Enter ] ]")
    #expect(driver.desk.tab == .contacts)
    #expect(driver.text.contains("Ursula Groß"))
    #expect(driver.text.contains("u.gross@home.example"))
    driver.press("] ] ] ]")
    #expect(driver.desk.tab == .tasks)
    driver.press("[")
    #expect(driver.desk.tab == .tickets)
  }

  @Test("a adds a person with several e-mail addresses, and the cursor is on it")
  func addsAContact() throws {
    let source = try TemporaryBook.sample()
    let driver = DeskDriver(source)
    driver.select("Müller").press("Enter ] ] a").type("Zoe Zimmer").press("Tab Tab").type("uses").press("Tab")
      .type("zoe@mueller.example, zoe@home.example").press("Ctrl-s")
    #expect(driver.desk.card?.contacts.count == 3)
    let item = try #require(driver.desk.cardItem)
    let person = try #require(try source.book.record(item))
    #expect(person.values["name"]?.text == "Zoe Zimmer")
    #expect(person.values["email"]?.words == ["zoe@mueller.example", "zoe@home.example"])
    #expect(person.values["customer"]?.reference == TemporaryBook.Sample.muller)
  }

  @Test("E changes the person under the cursor, D deletes it after a question")
  func changesAndDeletes() throws {
    let source = try TemporaryBook.sample()
    let driver = DeskDriver(source)
    driver.select("Müller").press("Enter ] ]").find("Ursula").press("E")
    #expect(driver.text.contains("gross@mueller.example, u.gross@home.example"))
    driver.press("Esc D")
    #expect(driver.text.contains("The contact Ursula Groß goes."))
    driver.press("y")
    #expect(driver.desk.card?.contacts.map { $0.values["name"]?.text } == ["王 小明"])
  }

  @Test("a task is planned with t, seen on the card, and ticked off with d; one that comes again is there anew")
  func tasks() throws {
    let source = try TemporaryBook.sample()
    let driver = DeskDriver(source)
    driver.select("Blue").press("t").type("Ask for a photo").press("Tab").type("fri").press("Tab").type("2w")
      .press("Ctrl-s Enter ] ] ] ] ] ]")
    #expect(driver.desk.tab == .tasks)
    #expect(driver.text.contains("due 2026-11-27"))
    driver.press("d")
    #expect(driver.desk.message?.text.contains("Ask for a photo done") == true)
    #expect(driver.desk.message?.text.contains("comes again on 2026-12-11") == true)
    #expect(driver.desk.card?.tasks.map { $0.values["state"]?.text } == ["open", "done"])
  }

  @Test("a relation leads to the other customer, which shows it from its side")
  func relations() throws {
    let driver = DeskDriver(try .sample())
    driver.select("Müller").press("Enter ] ] ] ] ] ] ]")
    #expect(driver.text.contains("supplier"))
    driver.press("Enter")
    #expect(driver.customer == "株式会社 山田製作所")
    driver.press("] ] ] ] ] ] ]")
    #expect(driver.text.contains("we: supplier"))
    #expect(driver.text.contains("Müller Maschinenbau"))
  }

  @Test("Enter on a deal of the card goes to it in the funnel")
  func opensADeal() throws {
    let driver = DeskDriver(try .sample())
    driver.select("Müller").press("Enter ] ] ] ]").find("Line 4").press("Enter")
    #expect(driver.desk.focus == .funnel)
    #expect(driver.desk.deal?.name == "Line 4")
  }

  @Test("where nothing is listed, a adds a customer and d says what it needs")
  func withoutItems() throws {
    let driver = DeskDriver(try .sample())
    driver.press("2 d")
    #expect(driver.desk.message?.text == "There is no task under the cursor.")
    driver.press("a")
    #expect(driver.text.contains("New customer"))
  }
}

@Suite("My day")
struct DayTests {
  @Test("g m lists tasks and next steps by day, the overdue ones first, then those without a day")
  func lists() throws {
    let driver = DeskDriver(try .sample())
    driver.press("g m")
    let texts = driver.desk.day.list.rows.map(\.text)
    #expect(
      Array(texts.prefix(4)) == [
        "Send the offer for line 4", "Ask how the year went", "Clear up invoice 8812", "Order new leaflets",
      ])
    #expect(driver.screen[1].contains("1 overdue"))
  }

  @Test("d ticks off what is under the cursor, Z puts it off, Enter goes to its customer")
  func works() throws {
    let source = try TemporaryBook.sample()
    let driver = DeskDriver(source)
    driver.press("g m d")
    #expect(driver.desk.message?.text.contains("Send the offer for line 4 done") == true)
    #expect(driver.desk.day.list.current?.text == "Ask how the year went")
    driver.press("Z").type("tomorrow").press("Enter")
    #expect(driver.desk.day.list.rows.first?.due == TemporaryBook.today + 1)
    driver.press("Enter")
    #expect(driver.customer == "Müller Maschinenbau GmbH")
    #expect(driver.desk.tab == .tasks)
  }

  @Test("a plans a task without a customer, c logs a call with the customer of the row")
  func addsAndCalls() throws {
    let driver = DeskDriver(try .sample())
    driver.press("g m a").type("Tidy up").press("Ctrl-s")
    #expect(driver.desk.day.list.rows.contains { $0.text == "Tidy up" })
    driver.press("g g c")
    #expect(driver.text.contains("Call with Müller"))
  }
}
