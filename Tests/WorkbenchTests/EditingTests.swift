import BookStore
import Domain
import TestSupport
import Testing

@Suite("Editing")
struct EditingTests {
  @Test("an order is added with three keys and its amount, and the line tells what it did")
  func addsAnOrder() throws {
    let source = try TemporaryBook.sample()
    let driver = DeskDriver(source)
    driver.select("Müller").press("o").type("9,120").press("Ctrl-s")
    #expect(driver.desk.overlay == nil)
    #expect(driver.desk.message?.text.hasPrefix("Order 9,120.00 of Müller Maschinenbau GmbH saved") == true)
    let newest = try source.book.orders(of: TemporaryBook.Sample.muller, limit: 1).first
    #expect(newest?.total == Money(minor: 912_000))
    #expect(newest?.day == TemporaryBook.today)
    #expect(driver.desk.card?.orders.first?.total == Money(minor: 912_000))
  }

  @Test("an amount that is none says so under its field, and nothing is saved")
  func refusesNonsense() throws {
    let driver = DeskDriver(try .sample())
    driver.select("Müller").press("o").type("12x")
    #expect(driver.text.contains("expected an amount in EUR"))
    driver.press("Ctrl-s")
    #expect(driver.desk.overlay != nil)
    #expect(driver.text.contains("12x"))
  }

  @Test("an order without total or price stays open and says what it needs")
  func orderNeedsAmount() throws {
    let driver = DeskDriver(try .sample())
    driver.press("o Ctrl-s")
    #expect(driver.text.contains("An order needs a total, or a price."))
  }

  @Test("what was typed stays when the book refuses it")
  func keepsTheDraft() throws {
    let source = try TemporaryBook.sample()
    let driver = DeskDriver(source)
    driver.select("Zeta").press("E Ctrl-u").type("Zeta Renamed")
    try source.commit([.delete(.customer, TemporaryBook.Sample.silent)])
    driver.press("Ctrl-s")
    #expect(driver.text.contains("Zeta Renamed"))
    #expect(driver.text.contains("There is no customer 6"))
    #expect(driver.desk.overlay != nil)
  }

  @Test("a product is sold at its list price where no other is given")
  func listPrice() throws {
    let source = try TemporaryBook.sample()
    let price = try #require(UnitPrice("12.50"))
    try source.commit([.add(.product, ["name": .text("Widget"), "price": .price(price)])])
    let driver = DeskDriver(source)
    driver.select("Blue").press("o Tab Tab").type("wid").press("Tab").type("4").press("Ctrl-s")
    #expect(try source.book.orders(of: TemporaryBook.Sample.kite, limit: 1).first?.total == Money(minor: 5000))
  }

  @Test("a task on a day that is over this year means next year")
  func daysLieAhead() throws {
    let source = try TemporaryBook.sample()
    let driver = DeskDriver(source)
    driver.select("Blue").press("t").type("renew").press("Tab").type("15.01.").press("Ctrl-s")
    let task = try source.book.records(.task, sortedBy: [SortKey("id", descending: true)], limit: 1).first
    #expect(task?.values["due"]?.day?.description == "2027-01-15")
  }

  @Test("an order can be a number of pieces at a price")
  func addsAnOrderLine() throws {
    let source = try TemporaryBook.sample()
    let driver = DeskDriver(source)
    driver.select("Blue").press("o Tab Tab Tab").type("3").press("Tab").type("19.90").press("Enter")
    #expect(try source.book.orders(of: TemporaryBook.Sample.kite, limit: 1).first?.total == Money(minor: 5970))
  }

  @Test("an order with a quantity says that it needs a product or a price for it")
  func orderNeedsPrice() throws {
    let driver = DeskDriver(try .sample())
    driver.press("o Tab Tab Tab").type("3").press("Ctrl-s")
    #expect(driver.text.contains("Give a product or a price for the quantity, or a total."))
  }

  @Test("Esc leaves an untouched form at once, and asks about a touched one")
  func leavingAForm() throws {
    let driver = DeskDriver(try .sample())
    driver.press("c Esc")
    #expect(driver.desk.overlay == nil)
    driver.press("c").type("hello").press("Esc n")
    #expect(driver.text.contains("hello"))
    driver.press("Esc y")
    #expect(driver.desk.overlay == nil)
  }

  @Test("a call is logged with its next step on a day said in words")
  func logsACall() throws {
    let source = try TemporaryBook.sample()
    let driver = DeskDriver(source)
    driver.select("Müller").press("c").type("Wants two more").press("Tab").type("2").press("Tab").type("send offer")
      .press("Tab")
      .type("fri").press("Enter")
    let call = try source.book.touches(of: TemporaryBook.Sample.muller, limit: 1).first
    #expect(call?.text == "Wants two more")
    #expect(call?.tone == 2)
    #expect(call?.nextOn?.description == "2026-11-27")
    #expect(driver.desk.message?.text.contains("Call with Müller Maschinenbau GmbH logged") == true)
  }

  @Test("only the fields that were changed are saved")
  func editsACustomer() throws {
    let source = try TemporaryBook.sample()
    let driver = DeskDriver(source)
    driver.select("Müller").press("E Tab Tab Tab Tab Ctrl-u").type("Bonn").press("Ctrl-s")
    let row = try source.book.customer(TemporaryBook.Sample.muller)
    #expect(row?.city == "Bonn")
    #expect(row?.phone == "+49 221 5550142")
  }

  @Test("e changes one field that is chosen by name")
  func editsOneField() throws {
    let source = try TemporaryBook.sample()
    let driver = DeskDriver(source)
    driver.select("Müller").press("e").type("phone").press("Enter Ctrl-u").type("112").press("Enter")
    #expect(try source.book.customer(TemporaryBook.Sample.muller)?.phone == "112")
  }

  @Test("a new customer is added and the cursor is on it")
  func addsACustomer() throws {
    let driver = DeskDriver(try .sample())
    driver.press("a").type("Lüders KG").press("Ctrl-s")
    #expect(driver.customer == "Lüders KG")
    #expect(driver.desk.customers.count == TemporaryBook.Sample.count + 1)
  }

  @Test("deleting names what goes, and only y does it")
  func deletes() throws {
    let source = try TemporaryBook.sample()
    let driver = DeskDriver(source)
    driver.press("/").type("silent").press("Enter D")
    #expect(driver.text.contains("The customer Zeta Silent OHG goes."))
    driver.press("Enter")
    #expect(try source.book.customer(TemporaryBook.Sample.silent) != nil)
    driver.press("D y")
    #expect(try source.book.customer(TemporaryBook.Sample.silent) == nil)
    driver.press("u")
    #expect(try source.book.customer(TemporaryBook.Sample.silent) != nil)
  }

  @Test("a customer with orders is not deleted, and it is said what is in the way")
  func keepsWhatIsReferredTo() throws {
    let driver = DeskDriver(try .sample())
    driver.select("Müller").press("D")
    #expect(driver.desk.overlay == nil)
    #expect(driver.desk.message?.text.contains("still has orders, deals, tickets, touches") == true)
  }

  @Test("a marked customer is merged into the one under the cursor, both named")
  func merges() throws {
    let source = try TemporaryBook.sample()
    let driver = DeskDriver(source)
    driver.select("Blue").press("Space &")
    #expect(driver.text.contains("Blue Kite Ltd #4 goes."))
    driver.press("Enter")
    #expect(try source.book.customer(TemporaryBook.Sample.kite) == nil)
    #expect(driver.desk.customers.marks.isEmpty)
  }

  @Test("a command that cannot run says why")
  func saysWhyNot() throws {
    let driver = DeskDriver(try TemporaryBook())
    driver.press("o")
    #expect(driver.desk.message?.text == "There is no customer here to do that with.")
    driver.press("&")
    #expect(driver.desk.message?.text.contains("Mark the other customer first") == true)
  }

  @Test("help lists what is possible here and runs what is chosen")
  func helpRuns() throws {
    let driver = DeskDriver(try .sample())
    driver.press("?").type("log a call").press("Enter")
    #expect(driver.text.contains("Call with Åkesson"))
  }

  @Test("the palette says where a command of another pane can be used")
  func paletteSaysWhere() throws {
    let driver = DeskDriver(try .sample())
    driver.press(":").type("won")
    #expect(driver.text.contains("only in: Funnel"))
  }

  @Test("what another process commits appears, and the cursor stays on its customer")
  func refreshes() throws {
    let source = try TemporaryBook.sample()
    let driver = DeskDriver(source)
    driver.select("Müller")
    let before = driver.customer
    let other = try Book(at: source.path, session: TemporaryBook.session(user: "lena"))
    _ = try other.commit(.add(.customer, ["name": .text("Northwind 00")]))
    other.close()
    driver.send(.tick)
    #expect(driver.customer == before)
    #expect(driver.desk.customers.count == TemporaryBook.Sample.count + 1)
    #expect(driver.text.contains("Northwind 00"))
  }
}
