import BookStore
import Domain
import TestSupport
import Testing
import Workbench

@Suite("The columns of the customer list")
struct ColumnTests {
  private func header(_ driver: DeskDriver) -> String { driver.screen[2] }

  @Test("are turned on and off, and the list behind follows at once")
  func toggles() throws {
    let driver = DeskDriver(try .sample(), width: 150, height: 40)
    driver.press("z")
    #expect(header(driver).contains("segment"))
    driver.press("C j j Space")
    #expect(!header(driver).contains("segment"))
    driver.press("Space")
    #expect(header(driver).contains("segment"))
  }

  @Test("are moved, and the name stays first and cannot be hidden")
  func moves() throws {
    let driver = DeskDriver(try .sample())
    driver.press("C j j K Enter")
    #expect(driver.desk.customers.columns.prefix(3).map(\.name) == ["name", "segment", "pyramid"])
    driver.press("C j K K K g Space J Enter")
    #expect(driver.desk.customers.columns.prefix(3).map(\.name) == ["name", "segment", "pyramid"])
  }

  @Test("come back as they were with Esc, and as the program has them with 0")
  func cancels() throws {
    let driver = DeskDriver(try .sample(), columns: ["name", "city", "revenue"])
    driver.press("C j Space J Esc")
    #expect(driver.desk.customers.columns.map(\.name) == ["name", "city", "revenue"])
    driver.press("C 0 Enter")
    #expect(driver.desk.customers.columns.count > 10)
    #expect(driver.takeColumnChoice() == [])
  }

  @Test("are clicked to go to them and to turn them on and off")
  func clicks() throws {
    let driver = DeskDriver(try .sample())
    driver.press("C").click("abc").click("✓ abc").press("Enter")
    #expect(!driver.desk.customers.columns.map(\.name).contains("abc"))
    #expect(driver.desk.customers.columns.map(\.name).contains("rfm"))
  }

  @Test("that were chosen are told to whoever keeps them, once")
  func kept() throws {
    let driver = DeskDriver(try .sample(), columns: ["revenue", "name", "city"])
    driver.press("C j Space Enter")
    #expect(driver.takeColumnChoice() == ["name", "city"])
    #expect(driver.takeColumnChoice() == nil)
    #expect(driver.desk.message?.text == "The list shows 2 columns from now on.")
  }

  @Test("that this book does not know are passed over")
  func unknown() throws {
    let driver = DeskDriver(try .sample(), columns: ["name", "flavour", "tier", "last", "tier"])
    #expect(driver.desk.customers.columns.map(\.name) == ["name", "pyramid", "lastSale"])
  }

  @Test("of the book's own fields stand in the list")
  func ownFields() throws {
    let source = try TemporaryBook.sample()
    try source.commit([
      .add(.field, ["name": .text("grade"), "kind": .text("customer"), "type": .text("text")]),
      .change(.customer, TemporaryBook.Sample.muller, ["grade": .text("甲等")]),
    ])
    let driver = DeskDriver(source, columns: ["name", "grade", "revenue"])
    driver.select("Müller")
    #expect(header(driver).contains("grade"))
    #expect(driver.cursorLine.contains("甲等"))
  }

  @Test("that do not fit are left out from the end", arguments: [60, 80, 120, 210])
  func room(width: Int) throws {
    let chosen = ["name", "city", "email", "revenue", "phone", "country", "created", "tags", "note"]
    let driver = DeskDriver(try .sample(), width: width, height: 24, columns: chosen)
    driver.press("z")
    let shown = chosen.map { header(driver).contains($0) }
    let count = shown.prefix { $0 }.count
    #expect(count > 1)
    #expect(!shown.dropFirst(count).contains(true))
    #expect(width < 200 || count == chosen.count)
  }

  @Test("a wide window has more of the usual ones, not wider gaps")
  func wide() throws {
    let counts = try [80, 120, 160, 210].map { width in
      let driver = DeskDriver(try .sample(), width: width, height: 50)
      driver.press("z")
      return driver.desk.customers.columns.count { header(driver).contains($0.title(in: driver.desk.words)) }
    }
    #expect(counts == counts.sorted() && Set(counts).count == 4)
    #expect(counts.last == 15)
  }

  @Test("every one shows something of a customer who has it")
  func allShown() throws {
    let source = try TemporaryBook.sample()
    let driver = DeskDriver(source, width: 100, height: 40, columns: ["name"])
    let row = try #require(try source.book.customer(TemporaryBook.Sample.muller))
    #expect(row.classes != nil && row.email != nil && row.note != nil)
    driver.select("Müller").press("z")
    // Nobody looks after this customer, and no model was fitted.
    for column in CustomerColumn.all.dropFirst() where !["ownerName", "clv", "palive", "churn"].contains(column.name) {
      let one = DeskDriver(source, width: 100, height: 40, columns: ["name", column.name])
      one.select("Müller").press("z")
      #expect(one.cursorLine.count { !" │▌".contains($0) } > "MüllerMaschinenbauGmbH".count, "\(column.name)")
    }
  }

  @Test("what is expected of a customer is shown once a model was fitted, in the list and in the detail")
  func expected() throws {
    let source = try TemporaryBook.sample()
    try source.growBuyers()
    _ = try source.book.fit(.lifetimeValue(), upTo: TemporaryBook.today)
    _ = try source.book.fit(.churn(horizon: 60), upTo: TemporaryBook.today)
    let driver = DeskDriver(source, columns: ["name", "clv", "palive", "churn"])
    for title in ["expected", "active", "churn"] { #expect(driver.text.contains(title), "\(title)") }
    driver.press("/").type("zeta clv>0").press("Enter")
    #expect(driver.cursorLine.count { $0 == "%" } == 2)
    #expect(driver.text.contains(" in a year"))
  }
}
