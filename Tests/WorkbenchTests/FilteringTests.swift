import TestSupport
import Testing

@Suite("Filtering and sorting")
struct FilteringTests {
  @Test("the list narrows at each key, and Enter keeps it")
  func filtersAsOneTypes() throws {
    let driver = DeskDriver(try .sample())
    driver.press("/").type("north")
    #expect(driver.desk.customers.count == 40)
    driver.type("wind 07")
    #expect(driver.desk.customers.window.rows.map(\.name) == ["Northwind 07"])
    driver.press("Enter")
    #expect(driver.desk.customers.filter == "northwind 07")
    #expect(driver.desk.overlay == nil)
  }

  @Test("Esc restores the list as it was before")
  func escapeRestores() throws {
    let driver = DeskDriver(try .sample())
    driver.press("/").type("north").press("Enter /").type("zzz").press("Esc")
    #expect(driver.desk.customers.filter == "north")
    #expect(driver.desk.customers.count == 40)
  }

  @Test("the cursor stays on its customer when the filter lets it through")
  func cursorStays() throws {
    let driver = DeskDriver(try .sample())
    driver.press("j j j j j j")
    let before = driver.customer
    driver.press("/").type("north").press("Enter")
    #expect(driver.customer == before)
    driver.press("F")
    #expect(driver.customer == before)
    #expect(driver.desk.customers.count == TemporaryBook.Sample.count)
  }

  @Test("a filter that makes no sense says where, and the rows stay")
  func wrongFilter() throws {
    let driver = DeskDriver(try .sample())
    driver.press("/").send(.paste("city:"))
    #expect(driver.desk.filterProblem?.position == 6)
    #expect(!driver.desk.customers.window.rows.isEmpty)
    driver.press("Enter")
    #expect(driver.desk.overlay != nil)
  }

  @Test("a field that customers have not is named, and the list keeps its filter")
  func unknownField() throws {
    let driver = DeskDriver(try .sample())
    driver.press("f").type("colour:red").press("Enter")
    #expect(driver.text.contains("colour"))
    #expect(driver.desk.overlay != nil)
    driver.press("Esc")
    #expect(driver.desk.customers.count == TemporaryBook.Sample.count)
  }

  @Test("a field that customers have not is named while it is typed", arguments: ["/", "f"])
  func unknownFieldWhileTyping(key: String) throws {
    let driver = DeskDriver(try .sample(), width: 80, height: 24)
    driver.press(key).type("bogus:1")
    #expect(driver.text.contains("there is no field “bogus” here"))
    driver.press("Esc")
    #expect(driver.desk.customers.count == TemporaryBook.Sample.count)
  }

  @Test("f changes the expression that is there")
  func editsTheFilter() throws {
    let driver = DeskDriver(try .sample())
    driver.press("/").type("north").press("Enter f").type("wind 01").press("Enter")
    #expect(driver.desk.customers.filter == "northwind 01")
    #expect(driver.desk.customers.count == 1)
  }

  @Test("sorting keeps the cursor on its customer")
  func sortKeepsCursor() throws {
    let driver = DeskDriver(try .sample())
    driver.select("Müller").press("s").type("revenue").press("Enter")
    #expect(driver.customer == "Müller Maschinenbau GmbH")
    #expect(driver.desk.customers.sort.description == "-revenue")
    driver.press("g g")
    #expect(driver.customer == "Müller Maschinenbau GmbH")
    driver.press("g S g g")
    #expect(driver.desk.customers.sort.description == "revenue")
    #expect(driver.customer == "Zeta Silent OHG")
  }

  @Test("nothing typed into the filter runs a command")
  func keysAreText() throws {
    let driver = DeskDriver(try .sample())
    driver.press("/").type("qQuD")
    #expect(!driver.desk.isClosed)
    #expect(driver.desk.customers.filter == "qQuD")
  }

  @Test("a paste is text where text is typed, and nothing elsewhere")
  func pasteIsText() throws {
    let driver = DeskDriver(try .sample())
    driver.send(.paste("QDy"))
    #expect(!driver.desk.isClosed)
    #expect(driver.desk.overlay == nil)
    driver.press("/").send(.paste("north\n"))
    #expect(driver.desk.customers.filter == "north")
  }
}
