import TestSupport
import Testing

@Suite("Moving")
struct MovingTests {
  @Test("the detail follows the list")
  func detailFollows() throws {
    let driver = DeskDriver(try .sample())
    driver.press("j j j")
    #expect(driver.desk.card?.customer.name == driver.customer)
    #expect(driver.customer == "Müller Maschinenbau GmbH")
  }

  @Test("gg and G go to both ends, PgDn and PgUp by pages")
  func endsAndPages() throws {
    let driver = DeskDriver(try .sample(), width: 80, height: 24)
    driver.press("G")
    #expect(driver.customer == "株式会社 山田製作所")
    driver.press("g g")
    #expect(driver.customer.contains("kesson"))
    driver.press("PgDn PgUp")
    #expect(driver.customer.contains("kesson"))
    driver.press("Ctrl-d")
    #expect(driver.customer.hasPrefix("Northwind"))
  }

  @Test("a place's number goes there, pressed again it takes the whole screen")
  func numbersZoom() throws {
    let driver = DeskDriver(try .sample())
    driver.press("3")
    #expect(driver.desk.focus == .funnel)
    #expect(!driver.desk.isZoomed)
    driver.press("3")
    #expect(driver.desk.isZoomed)
    driver.press("z")
    #expect(!driver.desk.isZoomed)
  }

  @Test("Tab goes round the panes and back")
  func tabs() throws {
    let driver = DeskDriver(try .sample())
    driver.press("Tab Tab Tab Tab")
    #expect(driver.desk.focus == .customers)
    driver.press("Shift-Tab")
    #expect(driver.desk.focus == .tickets)
  }

  @Test("Enter opens the card, Esc comes back to the list")
  func opensAndCloses() throws {
    let driver = DeskDriver(try .sample())
    driver.press("j Enter")
    #expect(driver.desk.focus == .detail)
    driver.press("Esc")
    #expect(driver.desk.focus == .customers)
    #expect(!driver.desk.isZoomed)
  }

  @Test("g c goes from a ticket to its customer, - comes back")
  func goesToTheCustomer() throws {
    let driver = DeskDriver(try .sample())
    driver.press("4 g c")
    #expect(driver.customer == "Müller Maschinenbau GmbH")
    #expect(driver.desk.focus == .detail)
    driver.press("-")
    #expect(driver.desk.focus == .tickets)
    #expect(driver.customer.contains("kesson"))
  }

  @Test("\\ narrows funnel and tickets to the customer under the cursor, and they follow it")
  func followsTheCustomer() throws {
    let driver = DeskDriver(try .sample())
    driver.press("\\")
    #expect(driver.desk.tickets.window.rows.map(\.subject) == ["Invoice 8812 wrong"])
    driver.press("j j j")
    #expect(driver.desk.deals.window.rows.map(\.name).sorted() == ["Line 4", "Spare parts 2027"])
    driver.press("\\")
    #expect(driver.desk.tickets.count == 4)
  }

  @Test("\\ in the queue narrows to the customer of the ticket under the cursor")
  func followsTheTicket() throws {
    let driver = DeskDriver(try .sample())
    driver.press("4 \\")
    #expect(driver.customer == "Müller Maschinenbau GmbH")
    #expect(driver.desk.tickets.window.rows.map(\.subject) == ["Line 3 stops after warm-up"])
    #expect(driver.desk.focus == .tickets)
  }

  @Test("the card offers nothing to open, for it is open")
  func nothingToOpen() throws {
    let driver = DeskDriver(try .sample())
    driver.press("2")
    #expect(!driver.desk.hints.contains { $0.label == "open" })
    driver.press("Enter")
    #expect(driver.desk.message?.text.contains("open already") == true)
  }

  @Test("Esc takes the marks away when there is nothing else to leave")
  func clearsMarks() throws {
    let driver = DeskDriver(try .sample())
    driver.press("Space Space 3 Esc")
    #expect(driver.desk.customers.marks.count == 2)
    driver.press("Esc")
    #expect(driver.desk.customers.marks.isEmpty)
    #expect(driver.desk.message?.text == "2 marks cleared.")
  }

  @Test("Ctrl-z asks for the terminal to be given back, also from a form")
  func suspends() throws {
    let driver = DeskDriver(try .sample())
    driver.press("c Ctrl-z")
    #expect(driver.desk.wantsSuspension)
    #expect(driver.desk.overlay != nil)
  }

  @Test("an open ticket shows its conversation, Esc closes it")
  func opensATicket() throws {
    let driver = DeskDriver(try .sample())
    driver.press("4 Enter")
    #expect(driver.desk.tickets.card?.customer?.name == "Müller Maschinenbau GmbH")
    driver.press("Esc")
    #expect(driver.desk.tickets.card == nil)
  }

  @Test("q closes the view that is open, and on the desk leaves")
  func quits() throws {
    let driver = DeskDriver(try .sample())
    driver.press("Enter q")
    #expect(!driver.desk.isClosed)
    driver.press("q")
    #expect(driver.desk.isClosed)
  }

  @Test("J and K turn to the next and previous customer while a card is open")
  func turnsCards() throws {
    let driver = DeskDriver(try .sample())
    driver.press("Enter J J J")
    #expect(driver.desk.card?.customer.name == "Müller Maschinenbau GmbH")
    driver.press("K K K")
    #expect(driver.desk.card?.customer.name.contains("kesson") == true)
  }

  @Test("a key without a meaning says so and changes nothing")
  func unknownKey() throws {
    let driver = DeskDriver(try .sample())
    driver.press("%")
    #expect(driver.desk.message?.text.contains("% does nothing here") == true)
    #expect(driver.desk.focus == .customers)
  }

  @Test("a prefix key waits, shows what may follow, and Esc takes it back")
  func prefix() throws {
    let driver = DeskDriver(try .sample())
    driver.press("g")
    #expect(driver.desk.continuations.contains { $0.key == "c" })
    driver.press("Esc")
    #expect(driver.desk.continuations.isEmpty)
    #expect(driver.desk.message == nil)
  }
}
